import type { SubjectScore } from "../api/types.ts";
import { nextRungOf, rungOf } from "../score/method-members.ts";
import { SentenceList } from "../score/sentence-list.tsx";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";

const rungs = ["vendor", "supplier", "coreSupplier", "partner"];

/** The organisation relationship as four steps, with what is missing for the next one. */
export function RelationLadder({ score }: { score: SubjectScore }) {
  const { t, word } = useText();
  const here = rungs.indexOf(rungOf(score) ?? "");
  const held = new Map(score.factors.map(({ id, raw }) => [id, raw]));
  return (
    <section aria-label={t("ladder.title")} data-testid="relation-ladder">
      <h3>{t("ladder.title")}</h3>
      <ol className="ladder">
        {rungs.map((rung, at) => (
          <li
            key={rung}
            className={at <= here ? "is-reached" : "is-open"}
            aria-current={at === here ? "step" : undefined}
          >
            <Door title={t("ladder.title")} reason={() => <SentenceList sentences={score.explanation} />}>
              {word("rung", rung)}
            </Door>
            <small className="soft">
              {[at === here && t("ladder.here"), held.get(rung)].filter(Boolean).join(" · ")}
            </small>
          </li>
        ))}
      </ol>
      <NextRung score={score} />
    </section>
  );
}

function NextRung({ score }: { score: SubjectScore }) {
  const { t, word } = useText();
  const next = nextRungOf(score);
  if (!next) return <p className="soft">{t("ladder.top")}</p>;
  const list = (ids: readonly string[]) => ids.map((id) => word("milestone", id)).join(t("common.listJoin"));
  return (
    <p>
      {next.refused.length > 0 && t("ladder.missing", { rung: word("rung", next.rung), list: list(next.refused) })}{" "}
      {next.open.length > 0 && t("ladder.open", { rung: word("rung", next.rung), list: list(next.open) })}
    </p>
  );
}
