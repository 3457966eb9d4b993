import { type ReactNode, useMemo, useState } from "react";
import type { Portfolio } from "../api/types.ts";
import { moneyColumnUnit } from "../format/format-money.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { Band } from "../shell/band.tsx";
import { Door } from "../shell/door.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { AccountTableRow } from "./account-table-row.tsx";
import { ClassFilter } from "./class-filter.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";
import { isUnfiltered, noFilter, type RowFilter } from "./row-filter.ts";
import { nextSort, type RowSort, type SortColumn, sortRows } from "./row-sort.ts";
import { TableFilters } from "./table-filters.tsx";
import { TablePager } from "./table-pager.tsx";

const pageSize = 50;
const columns = [
  { id: "name", className: "" },
  { id: "class", className: "" },
  { id: "scorecard", className: "figure" },
  { id: "rfm", className: "figure" },
  { id: "octant", className: "" },
  { id: "winRate", className: "figure" },
  { id: "revenue12m", className: "figure" },
  { id: "openAmount", className: "figure" },
  { id: "nextVisit", className: "nowrap" },
  { id: "ownerName", className: "side-column" },
  { id: "attention", className: "flag-cell" },
] as const satisfies { id: SortColumn; className: string }[];

type PortfolioTableProps = {
  portfolio: Portfolio;
  /** Every account, and those that the filter leaves. */
  lines: readonly PortfolioLine[];
  shown: readonly PortfolioLine[];
  filter: RowFilter;
  sort: RowSort;
  onFilter: (filter: RowFilter) => void;
  onSort: (sort: RowSort) => void;
};

export function PortfolioTable({ portfolio, lines, shown, filter, sort, onFilter, onSort }: PortfolioTableProps) {
  const { t } = useText();
  const clear = () => onFilter(noFilter);
  return (
    <Band
      title={t("table.title")}
      lead={<TableTotals portfolio={portfolio} />}
      aside={<ShownCount shown={shown.length} all={portfolio.accounts} onClear={isUnfiltered(filter) ? null : clear} />}
    >
      <TableTools lines={lines} filter={filter} onFilter={onFilter} />
      <PagedRows shown={shown} sort={sort}>
        <TableHead sort={sort} currency={portfolio.organisation.currency} onSort={(id) => onSort(nextSort(sort, id))} />
      </PagedRows>
      {shown.length === 0 && (
        <p className="empty">
          {t("table.none")} <ClearButton onClear={clear} />
        </p>
      )}
    </Band>
  );
}

function ShownCount({ shown, all, onClear }: { shown: number; all: number; onClear: (() => void) | null }) {
  const { t } = useText();
  return (
    <span className="soft" data-testid="shown-count">
      {onClear && <ClearButton onClear={onClear} />}{" "}
      <span role="status">{t("table.shown", { shown: formatNumber(shown), all: formatNumber(all) })}</span>
    </span>
  );
}

function ClearButton({ onClear }: { onClear: () => void }) {
  const { t } = useText();
  return (
    <button type="button" className="link-button" onClick={onClear}>
      {t("table.clear")}
    </button>
  );
}

function TableTools(props: Pick<PortfolioTableProps, "lines" | "filter" | "onFilter">) {
  const { t } = useText();
  const { filter, onFilter } = props;
  return (
    <div className="table-tools">
      <input
        type="search"
        className="text-input table-filter"
        placeholder={t("table.filter")}
        aria-label={t("table.filter")}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <ClassFilter {...props} />
      <TableFilters {...props} />
    </div>
  );
}

/** Fifty rows at a time: what is not on the page is not drawn, however many accounts there are. */
function PagedRows({ shown, sort, children }: Pick<PortfolioTableProps, "shown" | "sort"> & { children: ReactNode }) {
  const { to } = useStanding();
  const sorted = useMemo(() => sortRows(shown, sort), [shown, sort]);
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(sorted.length / pageSize) - 1);
  const at = Math.min(page, last);
  return (
    <>
      <div className="table-scroll">
        <table className="data-table account-table" data-testid="portfolio-table">
          {children}
          <tbody>
            {sorted.slice(at * pageSize, (at + 1) * pageSize).map((line) => (
              <AccountTableRow key={line.id} line={line} to={to} />
            ))}
          </tbody>
        </table>
      </div>
      <TablePager page={at} pageSize={pageSize} total={sorted.length} onPage={setPage} />
    </>
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
