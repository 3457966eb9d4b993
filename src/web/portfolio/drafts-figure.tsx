import { Link } from "react-router";
import { Door } from "../shell/door.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { hasWaitingDrafts } from "./account-drafts.ts";
import { DraftLinks } from "./draft-links.tsx";
import { Figure } from "./figure.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";

const shown = 50;
const countOf = (lines: readonly PortfolioLine[], state: "stale" | "blocked") =>
  lines.reduce((sum, { marks }) => sum + marks.drafts[state].length, 0);

/** How many drafts rest on data that changed since, or have findings that block; opens whose, and leads to each. */
export function DraftsFigure({ lines }: { lines: readonly PortfolioLine[] }) {
  const { t } = useText();
  const label = t("plans.title");
  const unchecked = lines.reduce((sum, { marks }) => sum + marks.drafts.unchecked, 0);
  const [stale, blocked] = [countOf(lines, "stale"), countOf(lines, "blocked")];
  return (
    <Figure label={label}>
      <Door title={label} reason={() => <WaitingDrafts lines={lines} />} testId="stale-plans">
        {stale > 0 ? <b>{t("plans.count", { count: stale })}</b> : unchecked === 0 && t("plans.none")}
        {blocked > 0 && <> {t("plans.blockedCount", { count: blocked })}</>}
        {unchecked > 0 && <span className="soft"> {t("plans.unchecked", { count: unchecked })}</span>}
      </Door>
    </Figure>
  );
}

function WaitingDrafts({ lines }: { lines: readonly PortfolioLine[] }) {
  const { t } = useText();
  const { to } = useStanding();
  const waiting = lines.filter(({ marks }) => hasWaitingDrafts(marks.drafts));
  if (waiting.length === 0) return <p>{t("plans.noneWhy")}</p>;
  return (
    <>
      <p>{t("plans.why")}</p>
      <table className="factor-table">
        <tbody>
          {waiting.slice(0, shown).map(({ id, name, marks: { drafts } }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={to(`/accounts/${id}`)}>{name}</Link>
              </th>
              <td>
                <DraftLinks stale={drafts.stale} blocked={drafts.blocked} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {waiting.length > shown && <p className="note">{t("chart.unplacedMore", { count: waiting.length - shown })}</p>}
    </>
  );
}
