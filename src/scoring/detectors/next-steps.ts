import type { Day } from "#domain/day";
import { splitSentences } from "../rules/sentences.ts";
import { createDealBinder } from "./bind-deal.ts";
import type { DetectorDeal } from "./detector-input.ts";
import { createTeamFinder, type Masked, maskSentence, signs, type TeamSpan } from "./mask-sentence.ts";
import { createMentionFinder, type Mention, type MentionSources } from "./mentions.ts";
import { surnames } from "./phrases/name-phrases.ts";
import {
  type ActorRule,
  anyDoing,
  anyOfUs,
  asks,
  assigned,
  entered,
  finished,
  intends,
  type NextStepCue,
  noEntry,
  otherSide,
  ownerLabel,
  planned,
  promised,
  speaker,
  theySay,
  unsettled,
  whomItIsFor,
} from "./phrases/next-step-phrases.ts";
import { type Entry, readEntries } from "./read-entries.ts";

/** A sentence that says what our side does next; UTF-16 offsets of `quote` in the text. */
export type NextStep = {
  cue: NextStepCue;
  quote: string;
  start: number;
  end: number;
  /** The sentence without the mark of a list, the word for a task in front and the closing stop. */
  statement: string;
  /** One of ours by name, or who wrote the note where it says we or I; null where nobody is named. */
  ownerName: string | null;
  dueOn: Day | null;
  /** The one of the other side whom it is about, and the deal that its words name; as the records go by. */
  contactId: string | null;
  opportunityId: string | null;
};

/** A day that a sentence names, the last one of a week or month; offsets into the sentence. */
export type DueDay = { day: Day; start: number; end: number };
/** Reads the days of a sentence that was written on `near`; handed in, because reading values is the business of another room. */
export type ReadDueDays = (sentence: string, near: Day | null) => readonly DueDay[];

export type NextStepSources = Omit<MentionSources, "others"> & {
  opportunities: readonly Pick<DetectorDeal, "id" | "name">[];
  /** Who wrote the note, where that is somebody by name. */
  author: string | null;
  writtenOn: Day | null;
  readDays: ReadDueDays;
};

/** A sentence as the rules read it. `body` and `masked` begin at `from` in the sentence. */
type Line = {
  entry: Entry;
  body: string;
  masked: Masked;
  mentions: readonly Mention[];
  days: readonly DueDay[];
  /** One of ours whose words or whose entry it is. */
  labelled: string | null;
};
type Cue = { cue: NextStepCue; at: number; owner: TeamSpan | null; isUs: boolean };

/**
 * Next steps of our side that a note states (`10-method.md §17`): entries under 行动项, 待办, Next steps or behind an open
 * box; sentences in which one of ours by name, we or I will do something (由李伟提交, we will send), and those that
 * begin with a plan of nobody's name (计划下周三拜访, follow up with). What the other side will do is left out, and so is
 * what is done, denied, asked or supposed. In the order of the text.
 */
export function findNextSteps(text: string, sources: NextStepSources): NextStep[] {
  const findMentions = createMentionFinder(sources);
  const findTeam = createTeamFinder(sources.team);
  const bind = createDealBinder(sources.opportunities);
  return readEntries(splitSentences(text), text).flatMap((entry): NextStep[] => {
    const line = readLine(entry, sources, findMentions, findTeam);
    const cue = line && cueOf(line);
    if (!line || !cue) return [];
    const { text: quote, start, end } = entry.sentence;
    return [
      {
        ...{ cue: cue.cue, quote, start, end, statement: statementOf(entry.body) },
        ownerName: cue.owner?.name ?? line.labelled ?? (cue.isUs ? sources.author : null),
        dueOn: dueOf(line, cue.at),
        contactId: contactOf(line.mentions),
        opportunityId: bind(quote),
      },
    ];
  });
}

function readLine(
  entry: Entry,
  { readDays, writtenOn }: NextStepSources,
  findMentions: (text: string) => Mention[],
  findTeam: (text: string) => TeamSpan[],
): Line | null {
  const mentions = findMentions(entry.body);
  const ours = findTeam(entry.body);
  const named = readDays(entry.body, writtenOn);
  const days = named.filter(({ day }) => writtenOn === null || day >= writtenOn);
  // Told of a day that was over when it was written.
  if (named.length > days.length && days.length === 0) return null;
  const whole = maskSentence(entry.body, { mentions, ours, days });
  const label = speaker.exec(whole.text) ?? (entry.isMarked || days.length > 0 ? ownerLabel.exec(whole.text) : null);
  if (label?.groups?.who?.startsWith(signs.them) || unknownSpeaker.test(whole.text)) return null;
  const from = label?.[0].length ?? 0;
  const moved = <S extends { start: number; end: number }>(spans: readonly S[]) =>
    spans
      .filter(({ start }) => start >= from)
      .map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
  return {
    entry,
    body: entry.body.slice(from),
    masked: { text: whole.text.slice(from), ours: moved(whole.ours) },
    mentions,
    days: moved(days),
    labelled: from === 0 ? null : (whole.ours[0]?.name ?? null),
  };
}

/** 周敏：… of a chat, who is nobody that we know. */
const unknownSpeaker = new RegExp(`^${surnames}(?:\\p{Script=Han}{1,2}|[总工])\\s?[:：]`, "u");

function cueOf(line: Line): Cue | null {
  const { text } = line.masked;
  if (finished.test(text)) return null;
  if (line.entry.isMarked) return markedCue(line);
  if (asks.test(text)) return null;
  const actor = actorIn(line, assigned, "assigned") ?? actorIn(line, promised, "promised") ?? nobodysPlan(line);
  return actor && !unsettled.test(upToDeed(text, actor.at)) ? actor : null;
}

/** What stands up to the end of the clause's deed; what it is about may well be open (确认是否…). */
function upToDeed(text: string, at: number): string {
  const deed = anyDoing.exec(text.slice(at));
  return text.slice(0, at + (deed ? deed.index + deed[0].length : 0));
}

function markedCue({ body, masked }: Line): Cue | null {
  if (noEntry.test(body.trim())) return null;
  const deed = masked.text.search(anyDoing);
  const head = masked.text.slice(0, deed < 0 ? undefined : deed);
  const isTheirs = !anyOfUs.test(head) && otherSide.test(head.replace(whomItIsFor, ""));
  if (isTheirs || /^(?:不需要?|无需|不用)/u.test(masked.text)) return null;
  const [owner = null] = masked.ours;
  return { cue: "marked", at: 0, owner, isUs: anyOfUs.test(masked.text) };
}

/** The first rule by which somebody of ours takes it on. */
function actorIn(line: Line, rules: readonly ActorRule[], cue: "assigned" | "promised" | "planned"): Cue | null {
  const { text, ours } = line.masked;
  for (const rule of rules) {
    const match = rule.pattern.exec(text);
    if (!match || !takesOn(match, rule, line)) continue;
    const end = match.index + match[0].length;
    const owner = ours.find(({ start }) => start >= match.index && start < end) ?? null;
    return { cue, at: match.index, owner, isUs: cue === "promised" };
  }
  return null;
}

/** A day or a will is asked for where the words alone do not say so, and nobody of the other side stands between. */
function takesOn(match: RegExpExecArray, { asks: wanted }: ActorRule, { masked: { text }, days }: Line): boolean {
  const between = match.groups?.gap ?? "";
  if (otherSide.test(between.replace(whomItIsFor, ""))) return false;
  const isMeant = wanted === "nothing" || days.length > 0 || (wanted === "will" && intends.test(match[0]));
  if (!isMeant) return false;
  return !(isTheirI(match[0]) && theySay.test(text.slice(0, match.index)));
}

function isTheirI(words: string): boolean {
  return /^我(?![们方司部公])|^I\b/u.test(words);
}

/** What begins the sentence is said of whoever stands in front of it, else of ours at large. */
function nobodysPlan(line: Line): Cue | null {
  if (line.labelled !== null) return actorIn(line, entered, "assigned");
  const found = actorIn(line, planned, "planned");
  const [owner = null] = line.masked.ours;
  return found && { ...found, owner };
}

/** The first day of the clause that says it, else of those behind it, else of the one before. */
function dueOf({ masked: { text }, days }: Line, at: number): Day | null {
  const opening = Math.max(...["，", ",", "；", ";"].map((mark) => text.lastIndexOf(mark, at)));
  const due = days.find(({ start }) => start > opening) ?? days.at(-1);
  return due?.day ?? null;
}

/** One alone, or the first of those whom it names. */
function contactOf(mentions: readonly Mention[]): string | null {
  return mentions.flatMap(({ named }) => (named.kind === "contact" ? [named.id] : []))[0] ?? null;
}

function statementOf(body: string): string {
  return body.replace(/[。；;.]$/u, "").trim();
}
