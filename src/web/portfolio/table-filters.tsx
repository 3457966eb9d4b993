import { useId } from "react";
import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import { octantOrder } from "./octant-filter.tsx";
import type { PortfolioLine } from "./portfolio-line.ts";
import { type Facet, facetLines, filterRows, isOverdue, type RowFilter, unknown } from "./row-filter.ts";
import { segmentOrder } from "./segment-order.ts";

type TableFiltersProps = {
  lines: readonly PortfolioLine[];
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
};

const selects = ["octant", "segment", "owner", "flag"] as const satisfies Facet[];
type Select = (typeof selects)[number];

/** Octant, segment, owner, flag and overdue visits, each with how many accounts it leaves. */
export function TableFilters(props: TableFiltersProps) {
  const { t } = useText();
  const { lines, filter, onFilter } = props;
  const overdue = filterRows(lines, { ...filter, isOverdue: false }).filter(isOverdue).length;
  return (
    <>
      {selects.map((facet) => (
        <FacetSelect key={facet} facet={facet} {...props} />
      ))}
      <button
        type="button"
        className="choice"
        aria-pressed={filter.isOverdue}
        onClick={() => onFilter({ ...filter, isOverdue: !filter.isOverdue })}
      >
        {t("overdue.title")} {formatNumber(overdue)}
      </button>
    </>
  );
}

function FacetSelect({ facet, lines, filter, onFilter }: TableFiltersProps & { facet: Select }) {
  const { t, word } = useText();
  const id = useId();
  const groups = facetLines(lines, filter, facet);
  const chosen = filter[facet];
  const places = [...new Set([...groups.keys(), ...(chosen === null ? [] : [chosen])])].sort(byPlace[facet]);
  const wordOf = (place: string) => {
    if (place === unknown) return t(`filter.${facet}.unknown`);
    return facet === "owner" ? place : word(facet, place);
  };
  return (
    <label htmlFor={id} className={`filter-select ${chosen === null ? "" : "is-chosen"}`}>
      <span className="visually-hidden">{t(`filter.${facet}`)}</span>
      <select
        id={id}
        value={chosen ?? ""}
        onChange={(event) => onFilter({ ...filter, [facet]: event.target.value || null })}
      >
        <option value="">{t(`filter.${facet}.all`)}</option>
        {places.map((place) => (
          <option key={place} value={place}>
            {wordOf(place)} {formatNumber(groups.get(place)?.length ?? 0)}
          </option>
        ))}
      </select>
    </label>
  );
}

const words = new Intl.Collator("zh-CN");
const rankIn = (order: readonly string[]) => (a: string, b: string) => {
  const [left, right] = [a, b].map((one) => (order.includes(one) ? order.indexOf(one) : order.length));
  return (left ?? 0) - (right ?? 0) || words.compare(a, b);
};
const byName = (a: string, b: string) => Number(a === unknown) - Number(b === unknown) || words.compare(a, b);
const flagOrder = [
  "changed",
  "occasional-bulk",
  "volume-without-profit",
  "squeezer",
  "dependency",
  "stale-draft",
  "blocked-draft",
  "stale",
];

/** The order in which each filter offers its places. */
const byPlace = {
  octant: rankIn(octantOrder),
  segment: rankIn(segmentOrder),
  owner: byName,
  flag: rankIn(flagOrder),
} as const satisfies Record<Select, (a: string, b: string) => number>;
