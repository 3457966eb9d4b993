import { isParetoPart, noFilter, type RowFilter } from "./row-filter.ts";
import { isSortColumn, type RowSort, usualSort } from "./row-sort.ts";

export const pictures = ["matrix", "pareto", "segments", "classes"] as const;
export type Picture = (typeof pictures)[number];

/** What a reader chose to see: which accounts, in which order, beside which picture; null: the one that fits the data. */
export type PortfolioChoice = { filter: RowFilter; sort: RowSort; picture: Picture | null };

export const usualChoice: PortfolioChoice = { filter: noFilter, sort: usualSort, picture: null };

/** Members of the filter that hold one value, by their name in the address. */
const valueNames = {
  class: "class",
  octant: "octant",
  segment: "segment",
  owner: "owner",
  flag: "flag",
  pareto: "pareto",
  accountId: "account",
} as const satisfies Partial<Record<keyof RowFilter, string>>;
const ownNames: readonly string[] = ["q", "overdue", "attention", "sort", "picture", ...Object.values(valueNames)];

/** Reads the address; what it does not name, or names wrongly, is as usual. */
export function readChoice(params: URLSearchParams): PortfolioChoice {
  const value = (name: string) => params.get(name) || null;
  const part = value(valueNames.pareto);
  const filter: RowFilter = {
    text: params.get("q") ?? "",
    class: value(valueNames.class),
    octant: value(valueNames.octant),
    segment: value(valueNames.segment),
    owner: value(valueNames.owner),
    flag: value(valueNames.flag),
    pareto: isParetoPart(part) ? part : null,
    accountId: value(valueNames.accountId),
    isOverdue: params.get("overdue") === "1",
    needsAttention: params.get("attention") === "1",
  };
  const picture = pictures.find((one) => one === params.get("picture")) ?? null;
  return { filter, sort: readSort(params.get("sort")), picture };
}

/** `-revenue12m`: by revenue, the largest first. */
function readSort(text: string | null): RowSort {
  const column = text?.replace(/^-/, "") ?? "";
  return isSortColumn(column) ? { column, isDescending: text?.startsWith("-") ?? false } : usualSort;
}

/** The address with the choice in it: what is as usual is left out, what others keep there stays. */
export function writeChoice({ filter, sort, picture }: PortfolioChoice, held = new URLSearchParams()): URLSearchParams {
  const params = new URLSearchParams(held);
  for (const name of ownNames) params.delete(name);
  const set = (name: string, value: string | null) => {
    if (value) params.set(name, value);
  };
  set("q", filter.text.trim());
  set("class", filter.class);
  set("octant", filter.octant);
  set("segment", filter.segment);
  set("owner", filter.owner);
  set("flag", filter.flag);
  set("pareto", filter.pareto);
  set("overdue", filter.isOverdue ? "1" : null);
  set("attention", filter.needsAttention ? "1" : null);
  set("account", filter.accountId);
  const isUsual = sort.column === usualSort.column && sort.isDescending === usualSort.isDescending;
  set("sort", isUsual ? null : `${sort.isDescending ? "-" : ""}${sort.column}`);
  set("picture", picture);
  return params;
}
