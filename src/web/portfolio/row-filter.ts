import { needsAttention } from "./attention.ts";
import { type ParetoPart, type PortfolioLine, paretoParts } from "./portfolio-line.ts";

/** What narrows the table; null, false and an empty text narrow nothing. */
export type RowFilter = {
  text: string;
  /** A class, or `insufficient`. */
  class: string | null;
  /** An octant of the match matrix, or `unknown` for accounts without a place. */
  octant: string | null;
  /** An RFM segment, or `unknown`. */
  segment: string | null;
  /** A person, or `unknown` for accounts that nobody owns. */
  owner: string | null;
  /** A flag of the row, `dependency`, `changed` for a class that changed at the last review, `stale-draft`, `blocked-draft`. */
  flag: string | null;
  pareto: ParetoPart | null;
  isOverdue: boolean;
  needsAttention: boolean;
  /** One account, chosen in a picture. */
  accountId: string | null;
};

export const unknown = "unknown";
export const noFilter: RowFilter = {
  text: "",
  class: null,
  octant: null,
  segment: null,
  owner: null,
  flag: null,
  pareto: null,
  isOverdue: false,
  needsAttention: false,
  accountId: null,
};

/** Where a line stands in each dimension that is chosen by one value. */
const facets = {
  class: (line) => [line.class ?? "insufficient"],
  octant: (line) => [line.match?.octant ?? unknown],
  segment: (line) => [line.rfm.segment ?? unknown],
  owner: (line) => [line.ownerName ?? unknown],
  flag: (line) => flagsOf(line),
  pareto: (line) => [line.marks.pareto],
  accountId: (line) => [line.id],
} as const satisfies Partial<Record<keyof RowFilter, (line: PortfolioLine) => string[]>>;
export type Facet = keyof typeof facets;

const facetIds = ["accountId", "class", "octant", "segment", "owner", "flag", "pareto"] as const satisfies Facet[];

/** Places of a line in a dimension; only flags are several. */
function placesOf(line: PortfolioLine, facet: Facet): string[] {
  return facets[facet](line);
}

/** Flags of the row with those that the portfolio adds. */
export function flagsOf({ flags, marks }: PortfolioLine): string[] {
  return [
    ...(marks.change ? ["changed"] : []),
    ...flags,
    ...(marks.dependencyPercent === null ? [] : ["dependency"]),
    ...(marks.drafts.stale.length > 0 ? ["stale-draft"] : []),
    ...(marks.drafts.blocked.length > 0 ? ["blocked-draft"] : []),
  ];
}

/** Lines that stand where the filter says and whose name, industry, country, owner or number holds every word typed. */
export function filterRows(lines: readonly PortfolioLine[], filter: RowFilter): PortfolioLine[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = facetIds.filter((facet) => filter[facet] !== null);
  return lines.filter((line) => {
    if (!chosen.every((facet) => placesOf(line, facet).some((place) => place === filter[facet]))) return false;
    if (filter.isOverdue && !isOverdue(line)) return false;
    if (filter.needsAttention && !needsAttention(line)) return false;
    return words.length === 0 || holdsAll(line, words);
  });
}

export function isOverdue({ nextVisit }: PortfolioLine): boolean {
  return (nextVisit?.daysOverdue ?? 0) > 0;
}

function holdsAll(line: PortfolioLine, words: readonly string[]): boolean {
  const held = [line.name, line.externalId, line.industry, line.country, line.ownerName].join(" ").toLowerCase();
  return words.every((word) => held.includes(word));
}

/** Nothing is narrowed. */
export function isUnfiltered(filter: RowFilter): boolean {
  const { text, isOverdue: overdueOnly, needsAttention } = filter;
  return text.trim() === "" && !overdueOnly && !needsAttention && facetIds.every((id) => filter[id] === null);
}

/** Accounts that a picture shows as chosen; null where nothing is. */
export function chosenIn(lines: readonly PortfolioLine[], filter: RowFilter): ReadonlySet<string> | null {
  return isUnfiltered(filter) ? null : new Set(filterRows(lines, filter).map(({ id }) => id));
}

/** Lines by their place in one dimension, as every other part of the filter leaves them. */
export function facetLines(
  lines: readonly PortfolioLine[],
  filter: RowFilter,
  facet: Facet,
): Map<string, PortfolioLine[]> {
  const groups = new Map<string, PortfolioLine[]>();
  for (const line of filterRows(lines, { ...filter, [facet]: null, accountId: null })) {
    for (const place of placesOf(line, facet)) {
      const group = groups.get(place);
      if (group) group.push(line);
      else groups.set(place, [line]);
    }
  }
  return groups;
}

export function isParetoPart(value: string | null): value is ParetoPart {
  return paretoParts.some((part) => part === value);
}
