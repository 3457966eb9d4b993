import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { accountQuery } from "../api/queries.ts";
import type { AccountPage, AccountRow } from "../api/types.ts";
import { formatMoneyCell } from "../format/format-money.ts";
import { useFormat } from "../format/use-format.ts";
import { ScoreReason } from "../score/score-reason.tsx";
import { Door } from "../shell/door.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { revenueMonths } from "./revenue-months.ts";

/** Revenue of 12 months; opens the months it is the sum of. */
export function RevenueDoor({ row: { id, name, revenue12m } }: { row: AccountRow }) {
  const { t, lang } = useText();
  if (!revenue12m) return t("common.none");
  return (
    <Door title={t("reason.revenue", { name })} reason={() => <Months accountId={id} />}>
      {formatMoneyCell(revenue12m, lang)}
    </Door>
  );
}

/** What the open deals are worth; opens the deals. */
export function OpenAmountDoor({ row: { id, name, openAmount } }: { row: AccountRow }) {
  const { t, lang } = useText();
  if (!openAmount) return t("common.none");
  return (
    <Door title={t("reason.openAmount", { name })} reason={() => <ScoreReason accountId={id} of="win-rate" />}>
      {formatMoneyCell(openAmount, lang)}
    </Door>
  );
}

function Months({ accountId }: { accountId: string }) {
  const query = useQuery(accountQuery(accountId, useStanding()));
  return <QueryView query={query}>{(page) => <MonthTable page={page} />}</QueryView>;
}

function MonthTable({ page }: { page: AccountPage }) {
  const { t } = useText();
  const { to } = useStanding();
  const format = useFormat();
  const { account, currency, asOf, row } = page;
  return (
    <>
      <p>{t("revenue.why", { day: format.day(asOf), last: format.day(row.lastOrderOn) })}</p>
      <table className="factor-table">
        <tbody>
          {revenueMonths(page).map(({ month, amount, orders }) => (
            <tr key={month}>
              <th scope="row">{format.period(month)}</th>
              <td className="figure">{orders === null ? t("revenue.part") : t("revenue.orders", { count: orders })}</td>
              <td className="figure">{format.money({ amount: String(amount), currency })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Link to={to(`/accounts/${account.id}`)}>{t("score.openAccount")}</Link>
      </p>
    </>
  );
}
