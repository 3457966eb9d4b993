import { ambiguousWords, emptyParents, ownerWords, suitabilityKeyWords, weakKeyWords } from "./key-words.ts";
import { type Concept, findChineseConcept, findEnglishConcept, glued } from "./lexicon.ts";
import { chineseRuns, splitKey } from "./split-key.ts";
import { stemOf } from "./words.ts";

/** How a key may be worded: English as glued stems, Chinese as it is written. */
export type AttributeNames = {
  english: readonly string[];
  chinese: readonly string[];
  concept?: Concept;
  /** Counts only near a name of the group. */
  ambiguous: boolean;
  /** Counts only beside a word of suiting. */
  suits: boolean;
};

function withoutLead(words: readonly string[], dropped: ReadonlySet<string>): string[] {
  let from = 0;
  while (from < words.length - 1 && dropped.has(words[from] ?? "")) from += 1;
  return words.slice(from);
}

function withoutTail(words: readonly string[]): string[] {
  let to = words.length;
  while (to > 1 && weakKeyWords.has(words[to - 1] ?? "")) to -= 1;
  return words.slice(0, to);
}

/** The longest ending of the words that is a known thing. */
function conceptOf(words: readonly string[]): Concept | undefined {
  for (let from = 0; from < words.length; from += 1) {
    const concept = findEnglishConcept(glued(words.slice(from).join(" ")));
    if (concept) return concept;
  }
  return undefined;
}

function chineseConcept(runs: readonly string[]): Concept | undefined {
  for (const run of runs) {
    const concept = findChineseConcept(run) ?? findChineseConcept(run.replace(/^(?:是否)?(?:有|提供|支持|接受)?/, ""));
    if (concept) return concept;
  }
  return undefined;
}

/** Wordings of the key itself: the whole, and without owner and verb in front. */
function ownForms(words: readonly string[]): string[] {
  const plain = withoutLead(words, ownerWords);
  const bare = withoutTail(withoutLead(plain, weakKeyWords));
  const forms = bare.every((word) => weakKeyWords.has(word)) ? [plain] : [plain, bare];
  return forms.map((form) => form.map(stemOf).join("")).filter((form) => form.length > 1);
}

/** Names of a key, e.g. of `ClinicWalkIns`, `accepts_credit_cards`, `冷库`; null where it carries no meaning. */
export function readNames(key: string): AttributeNames | null {
  if (emptyParents.has(key.toLowerCase())) return null;
  const words = splitKey(key);
  const runs = chineseRuns(key).filter((run) => run.length > 1);
  const concept = conceptOf(words) ?? chineseConcept(runs);
  const english = new Set([...(words.length > 0 ? ownForms(words) : []), ...(concept?.english ?? [])]);
  if (english.size === 0 && runs.length === 0) return null;
  const content = words.filter((word) => !weakKeyWords.has(word) && !ownerWords.has(word));
  return {
    english: [...english],
    chinese: [...new Set([...runs, ...(concept?.chinese ?? [])])],
    ...(concept && { concept }),
    ambiguous: content.length === 1 && ambiguousWords.has(content[0] ?? "") && concept?.id !== content[0],
    suits: !concept && words.some((word) => suitabilityKeyWords.has(word)),
  };
}
