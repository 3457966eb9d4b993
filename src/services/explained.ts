import type { Lang } from "#domain/lang";
import type { Score } from "#domain/score";
import { explain } from "#scoring/explain";

/** A score with its sentences; `names` turns the ids of contacts into names. */
export function explained<S extends Score>(
  score: S,
  lang: Lang,
  names: Readonly<Record<string, string>> = {},
): S & { explanation: string[] } {
  return { ...score, explanation: explain(score, lang, names) };
}
