import type { FactEntry } from "#domain/evidence";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { type ClosedList, isEveryday, type MemberMention } from "../lists/closed-list.ts";
import { letterMarks, type ScoreList, scoreLists } from "../lists/score-lists.ts";
import { aboutPosition, dealStatus, positionState } from "../lists/status-lists.ts";
import { foldName } from "../names/fold-name.ts";
import { stanceOfFact } from "../names/stance-words.ts";
import { bandFindings } from "./bands.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";
import { type Held, judgeMentions, wordsOf } from "./closed-members.ts";
import { countedFindings } from "./counted-members.ts";
import { stanceFindings } from "./stances.ts";

function enumFact({ entry }: PreparedEntry): (FactEntry & { value: { type: "enum" } }) | null {
  return entry.kind === "fact" && entry.value.type === "enum" ? { ...entry, value: entry.value } : null;
}

/** Of the same list where the value is a member and its words are words of that member. */
function memberOfFact(list: ClosedList, cited: PreparedEntry): string[] {
  const fact = enumFact(cited);
  const member = fact && list.members.find(({ value }) => value === fact.value.value);
  if (!fact || !member) return [];
  const { labels } = fact.value;
  const words = labels ? [labels.zh, labels.en] : [];
  return words.length === 0 || words.some((word) => member.words.includes(word)) ? [member.value] : [];
}

function heldOf(list: ScoreList, { cited, lang }: CheckContext): Held | null {
  const scores = cited.flatMap(({ id, entry }) => {
    const value = entry.kind === "score" && entry.score.method === list.method ? entry.score[list.member] : undefined;
    const isMember = typeof value === "string" && list.members.some((member) => member.value === value);
    return isMember && entry.kind === "score"
      ? [{ id, value, subject: entry.label?.[lang] ?? entry.score.method }]
      : [];
  });
  const [first] = scores;
  if (!first) return null;
  const stated = cited.flatMap((entry) => memberOfFact(list, entry));
  const own = new Set(scores.map(({ value }) => value));
  const values = new Set([...own, ...stated, ...cited.flatMap(lettersOf)]);
  return { values, ids: scores.map(({ id }) => id), expected: wordsOf(list, own, lang), subject: first.subject };
}

function isShown({ values }: CheckedText, { cited }: CheckContext, ids: readonly string[]): boolean {
  const shown = cited.flatMap(({ id, entry }) =>
    ids.includes(id) && entry.kind === "score" ? [entry.score.value] : [],
  );
  return values.some(
    (value) => "value" in value && shown.some((own) => own !== null && Math.abs(own - value.value) <= 0.5),
  );
}

const within = (a: MemberMention, b: MemberMention) =>
  a !== b && b.start <= a.start && a.end <= b.end && a.written.length < b.written.length;

function isNamed({ names }: CheckedText, { start, end }: MemberMention): boolean {
  return names.some((name) => name.start < end && start < name.end);
}

function scoreFindings(claim: CheckedText, folded: string, context: CheckContext): RawFinding[] {
  const active = scoreLists.flatMap((list) => {
    const held = heldOf(list, context);
    return held ? [{ list, held, mentions: list.find(folded) }] : [];
  });
  const all = active.flatMap(({ mentions }) => mentions);
  return active.flatMap(({ list, held, mentions }) => {
    const isBound = () => list.heads === undefined || list.heads.test(folded) || isShown(claim, context, held.ids);
    const meant = mentions.filter(
      (mention) =>
        !isNamed(claim, mention) && !all.some((other) => within(mention, other)) && (!isEveryday(mention) || isBound()),
    );
    return judgeMentions(folded, meant, held, "wrong-attribute");
  });
}

/** Records the claim rests on: what one entry of them says of a deal, the others say of the same deal. */
function dealFindings(folded: string, { cited, own, lang }: CheckContext): RawFinding[] {
  const mentions = dealStatus.find(folded);
  if (mentions.length === 0) return [];
  const records = new Set(cited.flatMap(({ entry }) => (entry.kind === "fact" ? (entry.record ?? []) : [])));
  const stated = own.flatMap((entry) => {
    const fact = enumFact(entry);
    const isOf = fact?.record !== undefined && records.has(fact.record);
    return isOf || cited.includes(entry)
      ? memberOfFact(dealStatus, entry).map((value) => ({ id: entry.id, value }))
      : [];
  });
  const values = new Set(stated.map(({ value }) => value));
  if (values.size === 0) return [];
  const held = { values, ids: stated.map(({ id }) => id), expected: wordsOf(dealStatus, values, lang), subject: "" };
  return judgeMentions(folded, mentions, held, "status");
}

const markMembers = ["band", "grade", "class", "segment", "tier", "quadrant"] as const;

/** The letters that an entry goes by: of a score its band, grade or class, of a fact its value. */
function lettersOf(entry: PreparedEntry): string[] {
  const fact = enumFact(entry);
  const said = fact ? [fact.value.value] : markMembers.flatMap((member) => memberOfScore(entry, member));
  return said.filter((word) => letterMarks.members.some(({ value }) => value === word));
}

function memberOfScore({ entry }: PreparedEntry, member: string): string[] {
  const value = entry.kind === "score" ? entry.score[member] : undefined;
  return typeof value === "string" ? [value] : [];
}

/** Another letter than the cited score or fact has; win rates have a list of their own. */
function letterFindings(folded: string, { cited, lang }: CheckContext): RawFinding[] {
  const held = cited.filter((entry) => lettersOf(entry).length > 0);
  const isOther = ({ entry }: PreparedEntry) => entry.kind !== "score" || entry.score.method !== "win-rate";
  if (!held.some(isOther)) return [];
  const values = new Set(held.flatMap(lettersOf));
  const expected = wordsOf(letterMarks, values, lang);
  const said = { values, ids: held.map(({ id }) => id), expected, subject: held[0]?.id ?? "" };
  return judgeMentions(folded, letterMarks.find(folded), said, "wrong-attribute");
}

/** What is said of a position of the white space, against the state its record has. */
function positionFindings(folded: string, { cited, own, lang }: CheckContext): RawFinding[] {
  const mentions = positionState.find(folded);
  if (mentions.length === 0) return [];
  const records = new Set(cited.flatMap(({ entry }) => (entry.kind === "fact" ? (entry.record ?? []) : [])));
  const stated = own.flatMap((entry) => {
    const fact = enumFact(entry);
    const isOf = fact?.record !== undefined && records.has(fact.record) && aboutPosition.test(fact.path);
    return fact && isOf ? [{ id: entry.id, value: fact.value.value }] : [];
  });
  const values = new Set(stated.map(({ value }) => value));
  if (values.size !== 1) return [];
  const expected = wordsOf(positionState, values, lang);
  return judgeMentions(folded, mentions, { values, ids: stated.map(({ id }) => id), expected, subject: "" }, "status");
}

/** Members of a list that the ledger itself spells out: the values that other facts have at the same path. */
function ledgerFindings(folded: string, { cited, ledger, lang }: CheckContext): RawFinding[] {
  return cited.flatMap((entry) => {
    const fact = enumFact(entry);
    const known = fact && ledger.lists().get(fact.path);
    if (!known || memberOfFact(dealStatus, entry).length > 0 || stanceOfFact(fact)) return [];
    const held = heldFacts(known.list, cited, lang, fact);
    const mentions = known.find(folded).filter((mention) => !isEveryday(mention));
    return mentions.some(({ value }) => held.values.has(value))
      ? []
      : judgeMentions(folded, mentions, held, "wrong-attribute");
  });
}

function heldFacts(list: ClosedList, cited: readonly PreparedEntry[], lang: "zh" | "en", fact: FactEntry): Held {
  const values = new Set(cited.flatMap((entry) => memberOfFact(list, entry)));
  const subject = fact.label?.[lang] ?? fact.path;
  return { values, ids: [fact.id], expected: wordsOf(list, values, lang), subject };
}

/**
 * Check 6 of `20-drafting-and-grounding.md §5` for closed lists: a class, band, segment, posture or status that is
 * another member of the list than the cited evidence holds. Wishes, goals, questions and memories state nothing.
 */
export const checkClosedLists: Check = (claim, context) => {
  if (claim.kind !== "fact" && claim.kind !== "inference") return [];
  const folded = foldName(claim.text);
  return [
    ...scoreFindings(claim, folded, context),
    ...dealFindings(folded, context),
    ...letterFindings(folded, context),
    ...bandFindings(claim, folded, context),
    ...positionFindings(folded, context),
    ...ledgerFindings(folded, context),
    ...stanceFindings(claim, folded, context),
    ...countedFindings(claim, folded, context),
  ];
};
