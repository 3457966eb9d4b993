import { Fragment, type HTMLAttributes } from "react";
import type { DrawnRow } from "../list/row-gaps.ts";
import { useStanding } from "../shell/use-standing.ts";
import { AccountTableRow } from "./account-table-row.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";
import { tableColumns } from "./table-columns.ts";

export type Drawing = {
  lines: readonly PortfolioLine[];
  currency: string;
  /** The row that Tab reaches. */
  at: number;
  rowKeys: HTMLAttributes<HTMLTableSectionElement>;
};

type AccountBodyProps = Drawing & {
  rows: readonly DrawnRow[];
  /** Room below the last row, in pixels. */
  endGap?: number;
  body?: (element: HTMLTableSectionElement | null) => void;
  measure: (row: HTMLElement | null) => void;
};

/** The rows that are drawn, with the room that the others take. */
export function AccountBody({ lines, currency, at, rowKeys, rows, endGap = 0, body, measure }: AccountBodyProps) {
  const { to } = useStanding();
  return (
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
