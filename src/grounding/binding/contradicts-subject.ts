import type { LedgerEntry } from "#domain/evidence";
import type { FoundValue } from "../values/value.ts";
import { before, firstAfter, pairInOrder, partsClauses } from "./places.ts";
import type { SubjectMention, Subjects } from "./subjects.ts";

/** Somebody or something else that the text gives a value to. `sure`: the words leave no other reading. */
export type SubjectFault = { mention: SubjectMention; sure: boolean };

/** `isList`: the text pairs things with values in order. */
type Written = { text: string; values: readonly FoundValue[]; subjects: readonly SubjectMention[]; isList: boolean };

const reach = 120;
const near = 24;
const longestList = 40;
const sentenceEnd = /[。！？!?\n]|\.(?=\s|$)/;
/** After these a name is what something is compared with, or beside whom it stands. */
const besides = /(?:比|较|相比|高于|低于|不如|超过|\b(?:than|versus|vs\.?|like|unlike|above|below))\s?$/i;
const joined = /^\s?(?:的|(?:级|分|%)的|for|of|by|\(|（)\s?$/i;
const possessive = /^\s?(?:的|['’]s|['’])\s?$/;

function isCompared(text: string, { start }: SubjectMention): boolean {
  return besides.test(text.slice(Math.max(0, start - 10), start));
}

/** The subjects that a value may be of: those before it, as far as one looks, and the next one. */
function around(subjects: readonly SubjectMention[], value: FoundValue): SubjectMention[] {
  const next = subjects[firstAfter(subjects, value.end)];
  return [...before(subjects, value.start, reach).reverse(), ...(next ? [next] : [])];
}

/** The subject of a value among `candidates`: named last before it in its sentence, else joined to it right behind. */
function subjectOf(
  { text }: Written,
  value: FoundValue,
  candidates: readonly SubjectMention[],
): SubjectMention | undefined {
  const last = before(candidates, value.start, reach).find((mention) => !isCompared(text, mention));
  if (last && !sentenceEnd.test(text.slice(last.end, value.start))) return last;
  const next = candidates[firstAfter(candidates, value.end)];
  return next && next.start <= value.end + near && joined.test(text.slice(value.end, next.start)) ? next : undefined;
}

/**
 * Whether the text gives a value of `entry` to another of the same kind: another person's level, another deal's win
 * rate. A list in order is followed; where both are named and the order leaves it open, the fault is not `sure`.
 */
export function subjectFault(
  written: Written,
  value: FoundValue,
  entry: LedgerEntry,
  subjects: Subjects,
): SubjectFault | null {
  const own = subjects.of(entry);
  if (own === undefined) return null;
  const isOwn = ({ held }: SubjectMention) => held.has(own);
  const isCandidate = (mention: SubjectMention) =>
    isOwn(mention) || [...mention.held].some((subject) => subjects.couldBeOf(entry, subject));
  const candidates = around(written.subjects, value).filter(isCandidate);
  if (candidates.length === 0) return null;
  const listed = written.isList ? written.subjects.slice(0, longestList).filter(isCandidate) : [];
  const paired = pairInOrder(written.text, listed, written.values.slice(0, longestList)).get(value);
  const mention = paired ?? subjectOf(written, value, candidates);
  if (!mention || isOwn(mention)) return null;
  const beside = Math.max(value.start - mention.end, mention.start - value.end);
  const isNear = beside <= near && !partsClauses(written.text.slice(mention.end, value.start));
  return { mention, sure: paired !== undefined || isNear || !candidates.some(isOwn) };
}

/** Another's name as the owner of the very attribute that a value of `entry` is given: 对手的收入, the rival's revenue. */
export function possessorFault(
  { text, subjects: named }: Written,
  attribute: { start: number },
  entry: LedgerEntry,
  subjects: Subjects,
): SubjectFault | null {
  const own = subjects.of(entry);
  const [last] = before(named, attribute.start, near + 60);
  if (own === undefined || !last || last.held.has(own)) return null;
  if (!possessive.test(text.slice(last.end, attribute.start))) return null;
  return { mention: last, sure: [...last.held].every((subject) => subjects.isCompetitor(subject)) };
}
