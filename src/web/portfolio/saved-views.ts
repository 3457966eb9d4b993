import { isListOf, isShape, isText } from "../score/is-shape.ts";
import { needsAttention } from "./attention.ts";
import { type PortfolioChoice, usualChoice, writeChoice } from "./portfolio-choice.ts";
import type { PortfolioLine } from "./portfolio-line.ts";
import { noFilter } from "./row-filter.ts";

/** A choice under a name, as it stands in the address. */
export type SavedView = { name: string; query: string };

const isViews = isListOf(isShape<SavedView>({ name: isText, query: isText }));

/** What this browser keeps; nothing where it keeps something else under the name. */
export function parseViews(stored: string | null): SavedView[] {
  try {
    const held: unknown = JSON.parse(stored ?? "[]");
    return isViews(held) ? held : [];
  } catch {
    return [];
  }
}

/** With the view added at the end; one of the same name is replaced. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view];
}

export const queryOf = (choice: PortfolioChoice) => writeChoice(choice).toString();

export const builtInViews = ["all", "attention", "key", "mine"] as const;
export type BuiltInView = (typeof builtInViews)[number];

/** Views that everyone has, with how many accounts each holds; `mine` only where the reader owns an account. */
export function builtIn(
  lines: readonly PortfolioLine[],
  reader: string | null,
): { id: BuiltInView; count: number; choice: PortfolioChoice }[] {
  const mine = lines.filter(({ ownerName }) => ownerName !== null && ownerName === reader).length;
  const attention = { ...usualChoice, filter: { ...noFilter, needsAttention: true } };
  const key = { ...usualChoice, filter: { ...noFilter, class: "key" } };
  return [
    { id: "all", count: lines.length, choice: usualChoice },
    {
      id: "attention",
      count: lines.filter(needsAttention).length,
      choice: { ...attention, sort: { column: "attention", isDescending: true } },
    },
    {
      id: "key",
      count: lines.filter((line) => line.class === "key").length,
      choice: { ...key, sort: { column: "revenue12m", isDescending: true } },
    },
    ...(mine > 0
      ? [{ id: "mine", count: mine, choice: { ...usualChoice, filter: { ...noFilter, owner: reader } } } as const]
      : []),
  ];
}
