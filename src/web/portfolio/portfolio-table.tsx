import Button from "antd/es/button";
import { type ReactNode, useMemo } from "react";
import type { Portfolio } from "../api/types.ts";
import { moneyColumnUnit } from "../format/format-money.ts";
import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import { Band } from "../shell/band.tsx";
import { Door } from "../shell/door.tsx";
import { downloadText } from "../shell/download-text.ts";
import { useText } from "../text/language-context.tsx";
import { AccountRows } from "./account-rows.tsx";
import { ClassFilter } from "./class-filter.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";
import { isUnfiltered, noFilter, type RowFilter } from "./row-filter.ts";
import { nextSort, type RowSort, type SortColumn, sortRows } from "./row-sort.ts";
import { tableColumns } from "./table-columns.ts";
import { tableCsv } from "./table-csv.ts";
import { TableFilters } from "./table-filters.tsx";
import "./portfolio-table.css";

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
  const sorted = useMemo(() => sortRows(shown, sort), [shown, sort]);
  const clear = () => onFilter(noFilter);
  return (
    <Band
      title={t("table.title")}
      lead={<TableTotals portfolio={portfolio} />}
      aside={<ShownCount shown={shown.length} all={portfolio.accounts} onClear={isUnfiltered(filter) ? null : clear} />}
    >
      <TableTools lines={lines} filter={filter} onFilter={onFilter}>
        <SaveTable portfolio={portfolio} lines={sorted} />
      </TableTools>
      <AccountRows lines={sorted} currency={portfolio.organisation.currency}>
        <TableHead sort={sort} currency={portfolio.organisation.currency} onSort={(id) => onSort(nextSort(sort, id))} />
      </AccountRows>
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

/** The lines that the filter leaves, in the order they stand in, for a spreadsheet. */
function SaveTable({ portfolio: { asOf, organisation }, lines }: Pick<PortfolioTableProps, "portfolio" | "lines">) {
  const words = useText();
  const save = () =>
    downloadText(words.t("table.fileName", { day: asOf }), "text/csv", tableCsv(lines, organisation.currency, words));
  return (
    <Button size="small" className="table-save" disabled={lines.length === 0} onClick={save}>
      {words.t("table.save", { count: lines.length })}
    </Button>
  );
}

type TableToolsProps = Pick<PortfolioTableProps, "lines" | "filter" | "onFilter"> & { children: ReactNode };

function TableTools({ children, ...props }: TableToolsProps) {
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
      {children}
    </div>
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
      <tr aria-rowindex={1}>
        {tableColumns.map(({ id, className }) => (
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
