import type { CSSProperties } from "react";
import { useText } from "../../text/language-context.tsx";
import { CellDoor } from "./cell-door.tsx";
import { cellAt, type Series, type WhiteSpaceGrid } from "./read-grid.ts";
import { useCellWords } from "./use-cell-words.ts";

/** Few units do not spread over the whole page, px. */
const namesWidth = 240;
const unitWidth = 340;

type GridTableProps = { grid: WhiteSpaceGrid; onAddNote: (about: string) => void };

/** Product series down, buying units across; each cell opens why it is so and what to ask. */
export function GridTable({ grid, onAddNote }: GridTableProps) {
  const { t } = useText();
  const words = useCellWords(grid);
  const width: CSSProperties = { maxInlineSize: `${namesWidth + grid.units.length * unitWidth}px` };
  return (
    <div className="table-scroll">
      <table className="white-space" style={width} data-testid="white-space">
        <caption className="visually-hidden">{t("whiteSpace.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("whiteSpace.series")}</th>
            {grid.units.map(({ id }) => (
              <th key={id} scope="col">
                {words.unit(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.series.map((series) => (
            <SeriesRow key={series.name} series={series} grid={grid} onAddNote={onAddNote} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SeriesRow({ series: { name, products }, grid, onAddNote }: GridTableProps & { series: Series }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {grid.units.map((unit) => (
        <td key={unit.id}>
          <div className="grid-cells">
            {products.map((product) => {
              const cell = cellAt(grid.cells, unit.id, product.id);
              return (
                cell && (
                  <CellDoor
                    key={product.id}
                    cell={cell}
                    grid={grid}
                    isNamed={products.length > 1}
                    onAddNote={onAddNote}
                  />
                )
              );
            })}
          </div>
        </td>
      ))}
    </tr>
  );
}
