import { Link } from "react-router";
import { useFormat } from "../../format/use-format.ts";
import { EvidenceList } from "../../score/evidence-list.tsx";
import { Door } from "../../shell/door.tsx";
import { useText } from "../../text/language-context.tsx";
import { CellSign } from "./cell-sign.tsx";
import type { GridCell, WhiteSpaceGrid } from "./read-grid.ts";
import { useCellWords } from "./use-cell-words.ts";

type CellDoorProps = {
  cell: GridCell;
  grid: WhiteSpaceGrid;
  /** Its series has several products. */
  isNamed: boolean;
  onAddNote: (about: string) => void;
};

/** A cell of the grid: who supplies and how much a year; opens why we think so and the question to ask. */
export function CellDoor({ cell, grid, isNamed, onAddNote }: CellDoorProps) {
  const { t, word } = useText();
  const words = useCellWords(grid);
  const { state, productId, unitId } = cell;
  const product = words.product(productId);
  const title = t("whiteSpace.cell", { product, unit: words.unit(unitId) });
  return (
    <Door
      title={title}
      className={`grid-cell cell-${state}`}
      testId={`cell-${state}`}
      reason={() => <CellReason cell={cell} grid={grid} onAddNote={() => onAddNote(title)} />}
    >
      <CellSign state={state} />
      {cell.contradicted && <span aria-hidden="true"> ±</span>}
      <span className="visually-hidden">
        {word("cellState", state)} {cell.contradicted && t("whiteSpace.contradictedShort")} {!isNamed && product}
      </span>
      {isNamed && <small> {product}</small>}
      {state === "competitor" && <small> {words.rival(cell)}</small>}
      {cell.yearlyMinor !== null && <span className="figure"> {words.yearly(cell)}</span>}
    </Door>
  );
}

type CellReasonProps = { cell: GridCell; grid: WhiteSpaceGrid; onAddNote: () => void };

function CellReason({ cell, grid, onAddNote }: CellReasonProps) {
  const { t, word } = useText();
  const format = useFormat();
  const words = useCellWords(grid);
  const { state, basis, observedOn, lastOrderOn, contradicted, stale } = cell;
  const values = { product: words.product(cell.productId), unit: words.unit(cell.unitId), rival: words.rival(cell) };
  const said = { ...values, day: format.day(basis === "orders" ? lastOrderOn : observedOn) };
  return (
    <div className="cell-reason">
      <p>
        <CellSign state={state} /> {word("cellState", state)}
        {state === "competitor" && ` · ${values.rival}`}
      </p>
      <p>
        {word("cellBasis", basis ?? "none", said)} {t("whiteSpace.yearly", { amount: words.yearly(cell) })}
      </p>
      {lastOrderOn !== null && basis !== "orders" && (
        <p className="note">{t("whiteSpace.lastOrder", { day: format.day(lastOrderOn) })}</p>
      )}
      {contradicted && <p className="note">± {t("whiteSpace.contradicted")}</p>}
      {stale && <p className="note">{t("whiteSpace.stale")}</p>}
      <EvidenceList evidence={cell.evidence} names={new Map()} />
      <p className="cell-question">{word("cellAsk", contradicted ? "contradicted" : state, values)}</p>
      <p className="cell-ways">
        <button type="button" className="choice" onClick={onAddNote}>
          {t("people.addNote")}
        </button>{" "}
        <Link to="/import">{t("whiteSpace.import")}</Link>
      </p>
    </div>
  );
}
