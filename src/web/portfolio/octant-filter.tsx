import { useText } from "../text/language-context.tsx";
import type { RowFilter } from "./row-filter.ts";

/** In the order of the matrix: much potential first, then close first, then likely to win first. */
const octantOrder = ["champion", "contested", "open-door", "rival-held", "steady", "familiar", "windfall", "marginal"];

type OctantFilterProps = {
  octants: Readonly<Record<string, number>>;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
};

/** The matrix by keyboard: accounts of one octant. */
export function OctantFilter({ octants, filter, onFilter }: OctantFilterProps) {
  const { t, word } = useText();
  const choices = octantOrder.filter((id) => octants[id]);
  if (choices.length === 0) return null;
  return (
    <fieldset className="choice-row octant-filter">
      <legend>{t("matrix.octants")}</legend>
      {[null, ...choices].map((id) => (
        <button
          key={id ?? "all"}
          type="button"
          className="choice"
          aria-pressed={filter.octant === id}
          onClick={() => onFilter({ ...filter, octant: id, accountId: null })}
        >
          {id === null ? t("table.allClasses") : `${word("octant", id)} ${octants[id] ?? 0}`}
        </button>
      ))}
    </fieldset>
  );
}
