import { ClassTag } from "../score/class-tag.tsx";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import type { ReviewedAccount } from "./portfolio-line.ts";

/** A rise or a fall has a sign beside its word: colour is never the only one. */
const signs: Readonly<Record<string, string>> = { entered: "▲", promoted: "▲", left: "▼", demoted: "▼" };

/** How the class moved at the last review; opens from what to what, why, and the factors that moved most. */
export function ChangeDoor({ change }: { change: ReviewedAccount }) {
  const { t, word } = useText();
  const title = `${change.name} · ${word("change", change.change)}`;
  return (
    <Door title={title} reason={() => <ChangeReason change={change} />} className={`change change-${change.change}`}>
      <span aria-hidden="true">{signs[change.change] ?? "Δ"}</span> {word("change", change.change)}
      <span className="visually-hidden">{t("change.since")}</span>
    </Door>
  );
}

function ChangeReason({ change: { from, to, why, movers } }: { change: ReviewedAccount }) {
  const { t } = useText();
  return (
    <>
      <p>
        <ClassTag value={from} /> <span aria-hidden="true">→</span>
        <span className="visually-hidden">{t("changes.to")}</span> <ClassTag value={to} />
      </p>
      <p>{why}</p>
      {movers.length > 0 && (
        <p className="note">
          {t("change.movers", { list: movers.map(({ name }) => name).join(t("common.listJoin")) })}
        </p>
      )}
    </>
  );
}
