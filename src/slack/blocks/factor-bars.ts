import type { Factor, Score } from "#domain/score";
import { factorName } from "./factor-name.ts";
import { figureWords } from "./figure-words.ts";
import { plainLine } from "./plain-text.ts";
import type { BlockContext } from "./words.ts";

const cells = 5;
const full = "▇";
const empty = "▁";
const fewest = 2;
const shown = { brief: 3, all: 10 } as const;

/**
 * `▇▇▇▁▁ 8.6 · Process maturity 4`: the factors that weigh most in a score, by contribution. The longest bar is the
 * largest contribution's. None where fewer than two contribute: then there is nothing to compare.
 */
export function factorBars(
  { method, factors }: Pick<Score, "method" | "factors">,
  isFull: boolean,
  context: BlockContext,
): string[] {
  const known = factors.filter(
    (factor) => factor.contribution !== 0 && factorName(method, factor.id, context) !== null,
  );
  if (known.length < fewest) return [];
  const sorted = known.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const largest = Math.abs(sorted[0]?.contribution ?? 1);
  return sorted
    .slice(0, isFull ? shown.all : shown.brief)
    .map((factor) => barLine(method, factor, Math.abs(factor.contribution) / largest, context));
}

function barLine(method: string, factor: Factor, share: number, context: BlockContext): string {
  const filled = Math.max(Math.round(share * cells), 1);
  const bar = full.repeat(filled) + empty.repeat(cells - filled);
  const words = plainLine(context.words.factorWords(context.lang, method, factor));
  return `${bar} ${figureWords(factor.contribution, context)} · ${words}`;
}
