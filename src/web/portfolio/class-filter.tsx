import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";
import { facetLines, type RowFilter } from "./row-filter.ts";

const classes = ["key", "nurture", "watch", "exit", "insufficient"];

type ClassFilterProps = {
  lines: readonly PortfolioLine[];
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
};

export function ClassFilter({ lines, filter, onFilter }: ClassFilterProps) {
  const { t, word } = useText();
  const groups = facetLines(lines, filter, "class");
  const choices = [null, ...classes.filter((id) => groups.has(id) || filter.class === id)];
  return (
    <fieldset className="choice-row">
      <legend className="visually-hidden">{t("column.class")}</legend>
      {choices.map((id) => (
        <button
          key={id ?? "all"}
          type="button"
          className="choice"
          aria-pressed={filter.class === id}
          onClick={() => onFilter({ ...filter, class: id })}
        >
          {id === null ? t("table.allClasses") : `${word("class", id)} ${formatNumber(groups.get(id)?.length ?? 0)}`}
        </button>
      ))}
    </fieldset>
  );
}
