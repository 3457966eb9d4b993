import { type Intent, intents } from "../intents.ts";
import type { Cue, Cues } from "./cues/cue.ts";
import { figureCues } from "./cues/figure-cues.ts";
import { peopleCues } from "./cues/people-cues.ts";
import { portfolioCues } from "./cues/portfolio-cues.ts";
import { salesCues } from "./cues/sales-cues.ts";

const cues: Cues = { ...peopleCues, ...figureCues, ...salesCues, ...portfolioCues };

export type ScoredIntent = { intent: Intent; weight: number };

/** A second cue of the same intent says less than the first. */
const further = 0.4;
const leastWeight = 3;

/**
 * What a masked question may ask for, likeliest first: the heaviest cue of an intent counts in full, its others in part.
 * Intents below the weight of one clear word are left out.
 */
export function scoreIntents(masked: string): ScoredIntent[] {
  return intents
    .map((intent) => ({ intent, weight: weightOf(cues[intent] ?? [], masked) }))
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight);
}

function weightOf(own: readonly Cue[], masked: string): number {
  const found = own.filter(([pattern]) => pattern.test(masked)).map(([, weight]) => weight);
  const most = Math.max(0, ...found);
  return most + (found.reduce((sum, weight) => sum + weight, 0) - most) * further;
}

/** A question without the words that it was recognised by. */
export function unexplainedBy(masked: string, intent: Intent): string {
  return (cues[intent] ?? []).reduce(
    (left, [pattern]) => left.replace(new RegExp(pattern, `${pattern.flags}g`), " "),
    masked,
  );
}

/** True where any word that this room knows stands in the text: such a text is no name. */
export function speaksOfIntent(text: string): boolean {
  return Object.values(cues).some((own) => own?.some(([pattern]) => pattern.test(text)));
}
