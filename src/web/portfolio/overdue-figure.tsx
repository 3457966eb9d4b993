import { Link } from "react-router";
import type { Portfolio } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { Door } from "../shell/door.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { Figure } from "./figure.tsx";
import { overdueVisits } from "./overdue-visits.ts";

/** How many accounts wait for a visit; opens who, which visit and how long. */
export function OverdueFigure({ portfolio: { visitsOverdue, rows } }: { portfolio: Portfolio }) {
  const { t } = useText();
  const label = t("overdue.title");
  return (
    <Figure label={label}>
      <Door title={label} reason={() => <OverdueList rows={rows} />} testId="visits-overdue">
        {visitsOverdue === 0 ? t("overdue.none") : <b>{t("overdue.count", { count: visitsOverdue })}</b>}
      </Door>
    </Figure>
  );
}

const shown = 50;

function OverdueList({ rows }: Pick<Portfolio, "rows">) {
  const { t, word } = useText();
  const { to } = useStanding();
  const format = useFormat();
  const overdue = overdueVisits(rows);
  if (overdue.length === 0) return <p>{t("overdue.noneWhy")}</p>;
  return (
    <>
      <p>{t("overdue.why")}</p>
      <table className="factor-table">
        <tbody>
          {overdue.slice(0, shown).map(({ row, level, dueOn, daysOverdue }) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={to(`/accounts/${row.id}`)}>{row.name}</Link>
              </th>
              <td className="nowrap">{t("visit.due", { level: word("visitLevel", level), day: format.day(dueOn) })}</td>
              <td className="figure overdue">{t("overdue.days", { n: daysOverdue })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {overdue.length > shown && <p className="note">{t("chart.unplacedMore", { count: overdue.length - shown })}</p>}
    </>
  );
}
