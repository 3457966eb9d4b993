import { industry } from "./lexicon-industry.ts";
import { premises } from "./lexicon-premises.ts";
import { qualities } from "./lexicon-qualities.ts";
import { services } from "./lexicon-services.ts";
import { terms } from "./lexicon-terms.ts";
import { readWords } from "./words.ts";

/** A thing that records have keys for, and its wordings. English forms as stems without gaps: `outdoorseat`. */
export type Concept = {
  id: string;
  /** A taste or a term and not a thing: nobody can say that it is nowhere. */
  isQuality: boolean;
  english: readonly string[];
  /** The stems of each English wording. */
  stems: readonly (readonly string[])[];
  chinese: readonly string[];
};

/** Stems of a wording without gaps between them, so that take-out, takeout and take out are one. */
export function glued(wording: string): string {
  return readWords(wording)
    .map(({ stem }) => stem)
    .join("");
}

type Row = readonly [english: string, chinese: string];

function toConcept([english, chinese]: Row, isQuality: boolean): Concept {
  const forms = english.split("|");
  return {
    id: forms[0] ?? english,
    isQuality,
    english: [...new Set(forms.map(glued))],
    stems: forms.map((form) => readWords(form).map(({ stem }) => stem)),
    chinese: chinese.split("|"),
  };
}

/** Of two rows with the same wording the later is meant. */
const concepts: readonly Concept[] = [
  ...terms.map((row) => toConcept(row, true)),
  ...[...premises, ...services, ...industry].map((row) => toConcept(row, false)),
  ...qualities.map((row) => toConcept(row, true)),
];

const byEnglish = new Map(concepts.flatMap((concept) => concept.english.map((form) => [form, concept] as const)));
/** Letters by which it is seen that no name starts with a word. */
export const prefixLength = 3;
export const englishPrefixes: readonly string[] = [...byEnglish.keys()].map((form) => form.slice(0, prefixLength));
const byChinese = new Map(concepts.flatMap((concept) => concept.chinese.map((form) => [form, concept] as const)));
/** Longest wordings first, for search in running text. */
export const chineseForms: readonly string[] = [...byChinese.keys()].sort((a, b) => b.length - a.length);

/** The concept that an English wording names, by `glued` stems. */
export function findEnglishConcept(form: string): Concept | undefined {
  return byEnglish.get(form);
}

const gerund = /ings?$/;
const gerundForms: ReadonlySet<string> = new Set(
  [...premises, ...services, ...industry].flatMap(([english]) =>
    english
      .split("|")
      .filter((form) => gerund.test(form) && !form.includes(" "))
      .map(glued),
  ),
);

/** How a noun of that kind is kept apart from its verb among stems. */
export function nounMark(stem: string): string {
  return `${stem}~`;
}

/** The stem by which a wording of one word is looked for where nouns are marked. */
export function tracedStem(stem: string): string {
  return gerundForms.has(stem) ? nounMark(stem) : stem;
}

/** Whether a single word names the thing of that stem: catering and warehousing do, to cater and warehouse do not. */
export function isNoun(form: string, word: string): boolean {
  return !gerundForms.has(form) || gerund.test(word);
}

export function findChineseConcept(form: string): Concept | undefined {
  return byChinese.get(form);
}
