import {
  type FocusEvent,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useNavigate } from "react-router";
import { movedRow } from "../list/row-keys.ts";
import { shortList } from "../list/short-list.ts";
import { useStanding } from "../shell/use-standing.ts";
import { AccountBody } from "./account-body.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";
import { type TableColumn, tableColumns } from "./table-columns.ts";

const LongBody = lazy(() => import("./long-body.tsx"));
const unmeasured = () => undefined;

type AccountRowsProps = { lines: readonly PortfolioLine[]; currency: string; children: ReactNode };

/**
 * The table; arrow, page, Home and End keys go through its rows, Enter opens one. Of a long one the rows near the window
 * are drawn, by code that is loaded when there is one.
 */
export function AccountRows({ lines, currency, children }: AccountRowsProps) {
  const { at, hasFocus, rowKeys } = useRowFocus(lines);
  const isLong = lines.length > shortList;
  const drawing = { lines, currency, at, rowKeys };
  const all = useMemo(() => lines.map((_, index) => ({ index, gap: 0 })), [lines]);
  return (
    <div className="table-scroll">
      <table
        className={`data-table account-table ${isLong ? "is-long" : ""}`}
        data-testid="portfolio-table"
        aria-rowcount={lines.length + 1}
      >
        {isLong && <Columns columns={tableColumns} />}
        {children}
        {isLong ? (
          <Suspense fallback={<AccountBody {...drawing} rows={all.slice(0, shortList)} measure={unmeasured} />}>
            <LongBody {...drawing} kept={hasFocus ? at : null} />
          </Suspense>
        ) : (
          <AccountBody {...drawing} rows={all} measure={unmeasured} />
        )}
      </table>
    </div>
  );
}

function Columns({ columns }: { columns: readonly TableColumn[] }) {
  return (
    <colgroup>
      {columns.map(({ id }) => (
        <col key={id} className={`column-${id}`} />
      ))}
    </colgroup>
  );
}

/** One row can be reached by Tab; keys move the focus from it, and it stays on its account when the order changes. */
function useRowFocus(lines: readonly PortfolioLine[]) {
  const { to } = useStanding();
  const navigate = useNavigate();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const moved = useRef<HTMLElement>(null);
  const at = Math.max(
    0,
    lines.findIndex(({ id }) => id === currentId),
  );
  useEffect(() => {
    moved.current?.querySelector<HTMLElement>(`tr[data-index="${at}"]`)?.focus();
    moved.current = null;
  }, [at]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed on what stands in a row are its own.
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const line = lines[at];
    if (event.key === "Enter" && line) void navigate(to(`/accounts/${line.id}`));
    const next = movedRow(event.key, at, lines.length);
    if (next === null) return;
    event.preventDefault();
    moved.current = event.currentTarget;
    setCurrentId(lines[next]?.id ?? null);
  };
  const onFocus = ({ target }: FocusEvent) => {
    setFocus(true);
    const index = target.closest("tr")?.dataset.index;
    if (index !== undefined) setCurrentId(lines[Number(index)]?.id ?? null);
  };
  return { at, hasFocus, rowKeys: { onKeyDown, onFocus, onBlur: () => setFocus(false) } };
}
