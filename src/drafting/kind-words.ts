import type { Lang } from "#domain/lang";
import { type Catalogue, createTranslate } from "#text/translate";
import { type DraftKey, draftWords, isDraftKey } from "./draft-words.ts";

/** Words of one kind of draft: its own, and those that all kinds share. */
export type KindWords<Own extends string> = (
  lang: Lang,
  key: DraftKey | Own,
  values?: Record<string, string>,
) => string;

/** A kind's own catalogue beside the shared one; where both have a key, its own holds. */
export function createKindWords<Own extends string>(own: Catalogue<Own>): KindWords<Own> {
  const translate = createTranslate(own);
  const isOwn = (key: string): key is Own => Object.hasOwn(own.en, key);
  return (lang, key, values) => {
    if (isOwn(key)) return translate(lang, key, values);
    return isDraftKey(key) ? draftWords(lang, key, values) : key;
  };
}
