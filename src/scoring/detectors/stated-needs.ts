import { splitSentences } from "../rules/sentences.ts";
import type { DetectorContact } from "./detector-input.ts";
import { createMentionFinder, type Mention, type MentionSources } from "./mentions.ts";
import { letsSpeak, type NeedCue, needPhrases, noNeed, ourOwnNeed } from "./phrases/need-phrases.ts";

/** A sentence in which a contact wants, requires or complains of something; UTF-16 offsets into the text. */
export type StatedNeed = {
  cue: NeedCue;
  quote: string;
  start: number;
  end: number;
  /** Contact whose need it is. */
  holderId: DetectorContact["id"];
  /** The words are the holder's own: the note lets them speak under their name. */
  isSpoken: boolean;
};

type Line = { text: string; start: number; end: number; mentions: Mention[] };
type Holder = { id: string; isSpoken: boolean };

/** A sentence that goes on speaking of whoever the one before names. */
const goesOn = /^[-•·*–—\s]*(?:他|她|对方|其(?=[^他它次实余])|he\b|she\b|they\b|also\b|another\b)/iu;
const label = /^\s*(?:[（(][^）)]{0,20}[）)]\s*)?[:：]/u;
const listMark = /^[-•·*–—\s]+/u;

/**
 * Needs that a note states (`10-method.md §10`): a sentence with a cue (要求, 希望, 抱怨, needs, requires, complains) that names
 * one contact, or goes on after a sentence that names one alone. Denied needs, questions and our own wishes are left out.
 * In the order of the text.
 */
export function findStatedNeeds(text: string, sources: Omit<MentionSources, "others">): StatedNeed[] {
  const find = createMentionFinder(sources);
  const lines = splitSentences(text).map((sentence): Line => ({ ...sentence, mentions: find(sentence.text) }));
  return lines.flatMap((line, at) => {
    const cue = cueOf(line.text);
    if (!cue) return [];
    const holder = holderOf(line, cue.at) ?? (goesOn.test(line.text) ? onlyContact(lines[at - 1]) : null);
    if (!holder || (!holder.isSpoken && isOurOwn(line.text))) return [];
    const { start, end } = line;
    return [{ cue: cue.cue, quote: line.text, start, end, holderId: holder.id, isSpoken: holder.isSpoken }];
  });
}

function cueOf(sentence: string): { cue: NeedCue; at: number } | null {
  if (noNeed.test(sentence)) return null;
  for (const { cue, pattern } of needPhrases) {
    const at = sentence.search(pattern);
    if (at >= 0) return { cue, at };
  }
  return null;
}

function isOurOwn(sentence: string): boolean {
  return ourOwnNeed.test(sentence) && !letsSpeak.test(sentence);
}

/** Whoever speaks under their name; else the last contact named before the cue; else the only one named. */
function holderOf({ text, mentions }: Line, cueAt: number): Holder | null {
  const lead = listMark.exec(text)?.[0].length ?? 0;
  const [first] = mentions;
  if (first && first.start <= lead && label.test(text.slice(first.end)))
    return first.named.kind === "contact" ? { id: first.named.id, isSpoken: true } : null;
  const before = mentions.filter(({ end }) => end <= cueAt).at(-1);
  if (before) return before.named.kind === "contact" ? { id: before.named.id, isSpoken: false } : null;
  return onlyContact({ mentions });
}

function onlyContact(line: Pick<Line, "mentions"> | undefined): Holder | null {
  const ids = new Set((line?.mentions ?? []).flatMap(({ named }) => (named.kind === "contact" ? [named.id] : [])));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? { id, isSpoken: false } : null;
}
