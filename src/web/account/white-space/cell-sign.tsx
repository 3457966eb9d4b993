import type { CellState } from "./read-grid.ts";

const signs = { ours: "✓", competitor: "✕", open: "○", unknown: "?" } as const satisfies Record<CellState, string>;

/** A sign of its own for each state: readable without colour. */
export function CellSign({ state }: { state: CellState }) {
  return (
    <span className={`cell-sign cell-${state}`} aria-hidden="true">
      {signs[state]}
    </span>
  );
}
