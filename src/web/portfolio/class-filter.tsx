import { useText } from "../text/language-context.tsx";
import type { RowFilter } from "./row-filter.ts";

const classes = ["key", "nurture", "watch", "exit", "insufficient"];

type ClassFilterProps = {
  classes: Readonly<Record<string, number>>;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
};

export function ClassFilter({ classes: counts, filter, onFilter }: ClassFilterProps) {
  const { t, word } = useText();
  const choices = [null, ...classes.filter((id) => counts[id])];
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
          {id === null ? t("table.allClasses") : `${word("class", id)} ${counts[id] ?? 0}`}
        </button>
      ))}
    </fieldset>
  );
}
