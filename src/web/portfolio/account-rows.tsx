import {
  type FocusEvent,
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useNavigate } from "react-router";
import { movedRow } from "../list/row-keys.ts";
import { useVirtualRows } from "../list/use-virtual-rows.ts";
import { useStanding } from "../shell/use-standing.ts";
import { AccountTableRow } from "./account-table-row.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";
import { type TableColumn, tableColumns } from "./table-columns.ts";

/** An account with one line of small print under its name; as a card on a phone. */
const usualHeight = () => (window.matchMedia("(max-width: 640px)").matches ? 230 : 58);

type AccountRowsProps = { lines: readonly PortfolioLine[]; currency: string; children: ReactNode };

/** The table, of which the rows near the window are drawn; arrow, page, Home and End keys go through its rows, Enter opens one. */
export function AccountRows({ lines, currency, children }: AccountRowsProps) {
  const { to } = useStanding();
  const { at, hasFocus, rowKeys } = useRowFocus(lines);
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  const { rows, endGap, isLong, body, measure } = useVirtualRows<HTMLTableSectionElement>(
    ids,
    usualHeight(),
    hasFocus ? at : null,
  );
  return (
    <div className="table-scroll">
      <table
        className={`data-table account-table ${isLong ? "is-long" : ""}`}
        data-testid="portfolio-table"
        aria-rowcount={lines.length + 1}
      >
        {isLong && <Columns columns={tableColumns} />}
        {children}
        <tbody ref={body} {...rowKeys}>
          {rows.map(({ index, gap }) => {
            const line = lines[index];
            return (
              line && (
                <Fragment key={line.id}>
                  <Gap height={gap} />
                  <AccountTableRow
                    line={line}
                    to={to}
                    currency={currency}
                    index={index}
                    isCurrent={index === at}
                    measure={measure}
                  />
                </Fragment>
              )
            );
          })}
          <Gap height={endGap} />
        </tbody>
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

/** Room for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr className="table-gap">
      <td colSpan={tableColumns.length} style={{ height }} />
    </tr>
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
