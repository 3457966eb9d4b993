import type { Intent } from "../../intents.ts";

/**
 * Words that speak for an intent, and how strongly. They are looked for in the question in lower case, with what it names
 * replaced: Ⓐ account, Ⓟ person, Ⓓ deal, Ⓖ product, Ⓡ rival, Ⓒ colleague.
 */
export type Cue = readonly [pattern: RegExp, weight: number];
export type Cues = Partial<Record<Intent, readonly Cue[]>>;
