import type { FactEntry } from "#domain/evidence";
import type { FactPath } from "../../fact-words.ts";
import type { LedgerIndex } from "../../ledger-index.ts";
import { type NeedTheme, speaksOf } from "../../parts/need-themes.ts";
import { overlap, sharesUnit, type TellingWords } from "./word-overlap.ts";

const partsShown = 3;

type Need = { theme: NeedTheme; words: TellingWords };
type TextPath = Extract<FactPath, "product.feature" | "product.advantage" | "product.benefit">;

const textOf = ({ value }: FactEntry) => (value.type === "text" ? value.value : "");

/** Words in common, and 1 each where the text speaks of the theme or gives a figure in a unit of the need. */
function weightOf(text: string, { words, theme }: Need): number {
  return overlap(words, text) + (speaksOf(text, theme) ? 1 : 0) + (sharesUnit(words, text) ? 1 : 0);
}

/** What the catalogue says of a product that bears on a need, what bears most first; nothing where nothing does. */
export function bearing(
  index: LedgerIndex,
  path: TextPath,
  { product, theme, words }: Need & { product: { externalId: string } },
  most = partsShown,
): FactEntry[] {
  return index
    .facts(path, `product:${product.externalId}`)
    .map((part) => ({ part, weight: weightOf(textOf(part), { words, theme }) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ part }) => part);
}
