import { stemmer } from "stemmer";
import { readOrdinals } from "./read-ordinals.ts";

/** A text as words are looked for in it. */
export type Folded = {
  /** In lower case, without blanks beside Chinese. */
  plain: string;
  /** Its Latin words and numbers by their stems, in order, a blank around each. */
  stems: string;
  ordinals: ReadonlySet<string>;
};

const latinWord = /[\p{Script=Latin}\p{M}\d](?:[\p{Script=Latin}\p{M}\d]|[.,'’/&-](?=[\p{Script=Latin}\d]))*/gu;

/** Latin words of a text by their stems; `son-in-law` stays one word, numbers lose their commas. */
export function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(latinWord) ?? []).map(stemOf);
}

function stemOf(word: string): string {
  if (/\d/.test(word)) return word.replaceAll(",", "");
  const bare = word
    .replace(/['’]s$/u, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  return stemmer(bare);
}

const besideHan = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

export function foldWords(text: string): Folded {
  const lower = text.normalize("NFKC").toLowerCase();
  return {
    plain: lower.replace(besideHan, ""),
    stems: ` ${stemsOf(lower).join(" ")} `,
    ordinals: new Set(readOrdinals(lower)),
  };
}

/** Whether a word or phrase stands in a text: Chinese anywhere, Latin words whole by their stems. */
export function holdsWord({ plain, stems }: Folded, form: string): boolean {
  if (/\p{Script=Han}/u.test(form)) return plain.includes(form.replace(besideHan, ""));
  const wanted = stemsOf(form);
  return wanted.length > 0 && stems.includes(` ${wanted.join(" ")} `);
}
