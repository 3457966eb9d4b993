import type { ReactNode } from "react";
import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import { Bar } from "./bar.tsx";

export type BarRow = {
  id: string;
  label: ReactNode;
  count: number;
  /** What the bar's length stands for, on one scale for all rows. */
  amount: number;
  /** The amount as it is read. */
  figure: string;
  share: string;
};

type BarListProps = {
  /** Heads of the columns: what the rows are, and what the figures. */
  heads: { label: string; count: string; figure: string; share: string };
  rows: readonly BarRow[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
  testId: string;
};

/** Rows of one dimension with how many accounts each holds and what they bring; pressing one chooses it, again frees it. */
export function BarList({ heads, rows, chosen, onChoose, testId }: BarListProps) {
  const { t } = useText();
  const largest = Math.max(0, ...rows.map(({ amount }) => amount));
  return (
    <div className="bar-list" data-testid={testId}>
      <div className="bar-row bar-heads" aria-hidden="true">
        <span>{heads.label}</span>
        <span className="figure">{heads.count}</span>
        <span className="bar-figure">{heads.figure}</span>
        <span className="figure">{heads.share}</span>
      </div>
      <ul>
        {rows.map(({ id, label, count, amount, figure, share }) => (
          <li key={id}>
            <button
              type="button"
              className="bar-row"
              aria-pressed={chosen === id}
              disabled={count === 0 && chosen !== id}
              onClick={() => onChoose(chosen === id ? null : id)}
            >
              <span>{label}</span>
              <span className="figure">
                {formatNumber(count)} <span className="visually-hidden">{t("bars.accounts", { count })}</span>
              </span>
              <Bar share={largest > 0 ? amount / largest : 0} isEmpty={count === 0} />
              <span className="figure">{figure}</span>
              <span className="figure">{share}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
