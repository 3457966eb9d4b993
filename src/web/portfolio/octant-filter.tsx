import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import type { PictureProps } from "./picture-props.ts";
import { facetLines, unknown } from "./row-filter.ts";

/** In the order of the matrix: much potential first, then close first, then likely to win first. */
export const octantOrder = [
  "champion",
  "contested",
  "open-door",
  "rival-held",
  "steady",
  "familiar",
  "windfall",
  "marginal",
] as const;

/** The matrix by keyboard: accounts of one octant, or those without a place. */
export function OctantFilter({ lines, filter, onFilter }: PictureProps) {
  const { t, word } = useText();
  const groups = facetLines(lines, filter, "octant");
  const choices = [...octantOrder, unknown].filter((id) => groups.has(id) || filter.octant === id);
  if (choices.length === 0) return null;
  return (
    <fieldset className="choice-row octant-filter">
      <legend>{t("matrix.octants")}</legend>
      {[null, ...choices].map((id) => (
        <button
          key={id ?? "all"}
          type="button"
          className={`choice ${id === unknown ? "is-unknown" : ""}`}
          aria-pressed={filter.octant === id}
          onClick={() => onFilter({ ...filter, octant: id, accountId: null })}
        >
          {id === null && t("table.allClasses")}
          {id !== null &&
            `${id === unknown ? t("matrix.unknown") : word("octant", id)} ${formatNumber(groups.get(id)?.length ?? 0)}`}
        </button>
      ))}
    </fieldset>
  );
}
