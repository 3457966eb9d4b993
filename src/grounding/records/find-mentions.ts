import type { RecordAttribute } from "./flatten-record.ts";
import { type Concept, findChineseConcept, findEnglishConcept, isNoun, prefixLength } from "./lexicon.ts";
import { findByEnglish, type PreparedRecord } from "./prepare-record.ts";
import type { Word } from "./words.ts";

/** A thing named in a text: attributes of the record that bear the name, the concept when it is a known one. */
export type Mention = {
  start: number;
  end: number;
  /** Word offsets of an English mention. */
  words?: { from: number; to: number };
  attributes: readonly RecordAttribute[];
  concept?: Concept;
  /** The attributes are of a wider name that this one ends in: live music, where the record knows music. */
  isNarrower?: boolean;
};

const longestName = 4;
/** Words that a statement puts into a name: pets are allowed. */
const linking: ReadonlySet<string> = new Set(["is", "are", "was", "were"]);

/** Words inside the record's own names and addresses, which name nothing else. */
function labelSpans(text: string, { labels }: PreparedRecord): { start: number; end: number }[] {
  const lower = text.toLowerCase();
  return labels.flatMap((label) => {
    const at = lower.indexOf(label);
    return at < 0 ? [] : [{ start: at, end: at + label.length }];
  });
}

function attributesAt(record: PreparedRecord, words: readonly Word[], from: number, to: number) {
  const form = words
    .slice(from, to)
    .filter(({ text }, at, all) => at === 0 || at === all.length - 1 || !linking.has(text))
    .map(({ stem }) => stem)
    .join("");
  const attributes = to === from + 1 ? findByEnglish(record, form) : (record.byEnglish.get(form) ?? []);
  return { attributes, concept: findEnglishConcept(form) };
}

/** What the words from `from` up to `to` name, if anything; the wider name they end in where the record lacks the whole. */
function readName(record: PreparedRecord, words: readonly Word[], from: number, to: number): Mention | null {
  const [first, last] = [words[from], words[to - 1]];
  const { attributes, concept } = attributesAt(record, words, from, to);
  if (!first || !last || (attributes.length === 0 && !concept)) return null;
  if (to === from + 1 && !isNoun(first.stem, first.text)) return null;
  const held = attributes.length > 0 ? attributes : endingOf(record, words, from, to);
  const isNarrower = attributes.length === 0 && held.length > 0;
  const span = { start: first.start, end: last.end, words: { from, to } };
  return { ...span, attributes: held, isNarrower, ...(concept && { concept }) };
}

/** The longest name that starts at a word. */
function mentionAt(record: PreparedRecord, words: readonly Word[], from: number): Mention | null {
  const stem = words[from]?.stem ?? "";
  const mayStart = record.prefixes.has(stem.slice(0, prefixLength)) || stem.length < prefixLength;
  const longest = mayStart ? longestName : 1;
  for (let to = Math.min(words.length, from + longest); to > from; to -= 1) {
    const mention = readName(record, words, from, to);
    if (mention) return mention;
  }
  return null;
}

function endingOf(
  record: PreparedRecord,
  words: readonly Word[],
  from: number,
  to: number,
): readonly RecordAttribute[] {
  for (let at = from + 1; at < to; at += 1) {
    const { attributes } = attributesAt(record, words, at, to);
    if (attributes.length > 0) return attributes;
  }
  return [];
}

/** Things named in English words, left to right, none inside another. */
export function findEnglishMentions(text: string, words: readonly Word[], record: PreparedRecord): Mention[] {
  const hidden = labelSpans(text, record);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const mention = mentionAt(record, words, at);
    if (!mention) continue;
    at = (mention.words?.to ?? at + 1) - 1;
    if (!hidden.some(({ start, end }) => start <= mention.start && mention.end <= end)) mentions.push(mention);
  }
  return mentions;
}

/** Things named in Chinese, the longest wording first; wordings of the record's keys and of the lexicon. */
export function findChineseMentions(text: string, record: PreparedRecord): Mention[] {
  if (!/[\u3400-\u9fff]/.test(text)) return [];
  const taken: { start: number; end: number }[] = labelSpans(text, record);
  const mentions: Mention[] = [];
  for (const name of record.chineseNames) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (taken.some((span) => span.start < end && at < span.end)) continue;
      taken.push({ start: at, end });
      const concept = findChineseConcept(name);
      const attributes = record.byChinese.get(name) ?? [];
      mentions.push({ start: at, end, attributes, ...(concept && { concept }) });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
