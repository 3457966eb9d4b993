import type { Lang } from "#domain/lang";
import { createScoringText } from "../rules/scoring-text.ts";
import type { NeedQuestion } from "./question-funnel.ts";

/** The question to ask next about one need, in the reader's language; `names` turns contact ids into names. */
export function describeQuestion(
  { key, statement, personId }: NeedQuestion,
  lang: Lang,
  names: Readonly<Record<string, string>>,
): string {
  const text = createScoringText(lang, names);
  return text.name(key, key, { statement, person: personId === null ? "" : text.person(personId) });
}
