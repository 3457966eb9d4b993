import { Link } from "react-router";
import { formatNumber } from "../format/format-number.ts";
import { ClassTag } from "../score/class-tag.tsx";
import { Door } from "../shell/door.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { hasWaitingDrafts } from "./account-drafts.ts";
import { needsAttention } from "./attention.ts";
import { DraftLinks } from "./draft-links.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";
import { sortRows } from "./row-sort.ts";

const next = 5;

/** Which account needs attention first and why; the rule opens, with who follows. */
export function AttentionLine({ lines, onShowAll }: { lines: readonly PortfolioLine[]; onShowAll: () => void }) {
  const { t } = useText();
  const waiting = sortRows(lines, { column: "attention", isDescending: true }).filter(needsAttention);
  const [first] = waiting;
  return (
    <p className={`attention ${first ? "" : "is-calm"}`} data-testid="attention">
      {first ? (
        <>
          <span className="attention-sign" aria-hidden="true">
            !
          </span>{" "}
          {t("attention.first")}
          <AccountLink line={first} /> <Reasons line={first} />{" "}
        </>
      ) : (
        <>{t("attention.none")} </>
      )}
      <Door title={t("attention.rule")} reason={() => <AttentionRule waiting={waiting} />} testId="attention-rule">
        {t("attention.rule")}
      </Door>{" "}
      {waiting.length > 1 && (
        <button type="button" className="link-button" onClick={onShowAll}>
          {t("attention.all", { count: formatNumber(waiting.length) })}
        </button>
      )}
    </p>
  );
}

function AccountLink({ line }: { line: PortfolioLine }) {
  const { to } = useStanding();
  return (
    <>
      <Link to={to(`/accounts/${line.id}`)}>
        <strong>{line.name}</strong>
      </Link>{" "}
      <ClassTag value={line.class} />
    </>
  );
}

function Reasons({ line }: { line: PortfolioLine }) {
  const { t } = useText();
  const reasons = (line.attention?.reasons ?? []).map(({ message }) => message).join(t("attention.join"));
  const hasDrafts = hasWaitingDrafts(line.marks.drafts);
  return (
    <>
      {reasons}
      {reasons !== "" && hasDrafts && t("attention.join")}
      {hasDrafts && <DraftLinks {...line.marks.drafts} />}
    </>
  );
}

function AttentionRule({ waiting }: { waiting: readonly PortfolioLine[] }) {
  const { t } = useText();
  return (
    <>
      <p>{t("attention.ruleWhy")}</p>
      <p>{t("attention.ruleOrder")}</p>
      {waiting.length > 0 && (
        <ol className="attention-next">
          {waiting.slice(0, next).map((line) => (
            <li key={line.id}>
              <AccountLink line={line} /> <Reasons line={line} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
