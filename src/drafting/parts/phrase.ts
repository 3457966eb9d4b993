import type { Lang } from "#domain/lang";
import type { Reference } from "../ledger-index.ts";
import type { Say } from "../section-builder.ts";

/** Stands for an unknown value until it is clear whether the phrase names it; no text has it. */
const unknownMark = "\u0000";

/** Words to stand inside another sentence; null where the evidence lacks a value that they name. */
export function phrase<Key extends string>(
  { say, lang }: { say: Say<Key>; lang: Lang },
  key: Key,
  values: Readonly<Record<string, Reference>>,
): string | null {
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? unknownMark]));
  const said = say(key, filled);
  return said.includes(unknownMark) ? null : asClause(said, lang);
}

/** A whole sentence as a clause inside another: without its stop, in English without its capital. */
export function asClause(sentence: string, lang: Lang): string {
  const open = sentence.replace(/[。.]$/, "");
  return lang === "en" ? open.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()) : open;
}
