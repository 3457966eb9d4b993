import Input from "antd/es/input";
import { useState } from "react";
import type { AccountRow, Portfolio } from "../api/types.ts";
import { moneyColumnUnit } from "../format/format-money.ts";
import { useFormat } from "../format/use-format.ts";
import { Band } from "../shell/band.tsx";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";
import { AccountTableRow } from "./account-table-row.tsx";
import { ClassFilter } from "./class-filter.tsx";
import { noFilter, type RowFilter } from "./row-filter.ts";
import { nextSort, type RowSort, type SortColumn, sortRows } from "./row-sort.ts";
import { TablePager } from "./table-pager.tsx";

const pageSize = 50;
const columns = [
  { id: "name", className: "" },
  { id: "class", className: "" },
  { id: "scorecard", className: "figure" },
  { id: "rfm", className: "figure" },
  { id: "octant", className: "nowrap" },
  { id: "winRate", className: "figure" },
  { id: "revenue12m", className: "figure" },
  { id: "openAmount", className: "figure" },
  { id: "nextVisit", className: "nowrap" },
  { id: "ownerName", className: "side-column" },
] as const satisfies { id: SortColumn; className: string }[];

type PortfolioTableProps = {
  portfolio: Portfolio;
  rows: AccountRow[];
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
};

export function PortfolioTable({ portfolio, rows, filter, onFilter }: PortfolioTableProps) {
  const { t } = useText();
  const [sort, setSort] = useState<RowSort>({ column: "scorecard", isDescending: true });
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1);
  const shown = sortRows(rows, sort).slice(Math.min(page, last) * pageSize, (Math.min(page, last) + 1) * pageSize);
  return (
    <Band
      title={t("table.title")}
      lead={<TableTotals portfolio={portfolio} />}
      aside={<span className="soft">{t("table.shown", { shown: rows.length, all: portfolio.accounts })}</span>}
    >
      <div className="table-tools">
        <Input
          type="search"
          className="table-filter"
          placeholder={t("table.filter")}
          aria-label={t("table.filter")}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
        <ClassFilter classes={portfolio.classes} filter={filter} onFilter={onFilter} />
      </div>
      <div className="table-scroll">
        <table className="data-table account-table" data-testid="portfolio-table">
          <TableHead
            sort={sort}
            currency={portfolio.organisation.currency}
            onSort={(id) => setSort(nextSort(sort, id))}
          />
          <tbody>
            {shown.map((row) => (
              <AccountTableRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && (
          <p className="empty">
            {t("table.none")}{" "}
            <button type="button" className="link-button" onClick={() => onFilter(noFilter)}>
              {t("table.clear")}
            </button>
          </p>
        )}
      </div>
      <TablePager page={Math.min(page, last)} pageSize={pageSize} total={rows.length} onPage={setPage} />
    </Band>
  );
}

/** What the money columns add up to; opens what is counted. */
function TableTotals({ portfolio: { revenue12m, openAmount, opportunities, asOf } }: { portfolio: Portfolio }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <Door
      title={t("table.title")}
      reason={() => (
        <>
          <p>{t("portfolio.revenueWhy", { day: format.day(asOf) })}</p>
          <p>{t("portfolio.pipelineWhy", { ...opportunities, wonAmount: format.money(opportunities.wonAmount) })}</p>
        </>
      )}
    >
      {t("table.totals", {
        revenue: format.money(revenue12m),
        open: opportunities.open,
        amount: format.money(openAmount),
      })}
    </Door>
  );
}

type TableHeadProps = { sort: RowSort; currency: string; onSort: (column: SortColumn) => void };

function TableHead({ sort, currency, onSort }: TableHeadProps) {
  const { t, lang } = useText();
  const units: Partial<Record<SortColumn, string>> = {
    winRate: "%",
    revenue12m: moneyColumnUnit(currency, lang),
    openAmount: moneyColumnUnit(currency, lang),
  };
  return (
    <thead>
      <tr>
        {columns.map(({ id, className }) => (
          <th key={id} scope="col" aria-sort={sortStates[stateOf(sort, id)].aria} className={className}>
            <button type="button" className="sort-button" onClick={() => onSort(id)}>
              {t(`column.${id}`)} {units[id] && <small>{units[id]}</small>}
              <span className="sort-sign" aria-hidden="true">
                {sortStates[stateOf(sort, id)].sign}
              </span>
            </button>
          </th>
        ))}
        <th scope="col" className="side-column">
          {t("column.flags")}
        </th>
      </tr>
    </thead>
  );
}

const sortStates = {
  up: { aria: "ascending", sign: "▲" },
  down: { aria: "descending", sign: "▼" },
  none: { aria: "none", sign: "" },
} as const;

function stateOf(sort: RowSort, column: SortColumn): keyof typeof sortStates {
  if (sort.column !== column) return "none";
  return sort.isDescending ? "down" : "up";
}
