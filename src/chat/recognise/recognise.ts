import type { Day } from "#domain/day";
import type { DraftKind } from "#domain/draft";
import type { Named } from "../chat-tools.ts";
import type { Intent } from "../intents.ts";
import { maskNames } from "./mask-names.ts";
import { readAttribute, readPost } from "./read-attribute.ts";
import { isLowest, readFilter, readLimit, readOrder } from "./read-filter.ts";
import { readPeriod } from "./read-period.ts";
import { readTopic } from "./read-topic.ts";
import { readUnheld } from "./read-unheld.ts";
import { type ScoredIntent, scoreIntents } from "./score-intents.ts";
import type { Recognised } from "./understood.ts";
import { unknownName } from "./unknown-name.ts";

const draftKinds: readonly (readonly [DraftKind, RegExp])[] = [
  ["spin", /spin/],
  ["fabe", /fabe/],
  ["swot", /swot/],
  ["iceberg", /冰山|iceberg/],
  [
    "visit-brief",
    /准备.{0,14}(拜访|走访)|(拜访|走访)(准备|简报|提纲)|visit brief|brief.{0,12}(visit|meeting|call)|meeting brief|call plan/,
  ],
  ["project-brief", /(项目|商机)(简报|分析)|(project|deal) brief/],
  ["handover", /交接|hand-?over/],
  ["account-plan", /计划|方案|\bplan\b|draft|草稿/],
];

const noteStart =
  /^.{0,40}?(?:笔记|备注|记录|纪要|记一?下|记一?条|note that|write down(?: that)?|jot down(?: that)?|remember that|note|memo|report)(?:[^:：,，。]{0,24})[:：]\s*(.+)$/isu;
const noteBare =
  /(?:note that|write down that|write down|jot down|remember that|put on record that|记一?下|记一?条|记住)[,，\s]*(.+)$/isu;

/** A question on its own: what it asks for and names, before the conversation is looked at. */
export function recognise(question: string, named: readonly Named[], today: Day): Recognised {
  return noteCommand(question, named, today) ?? read(question, named, today);
}

/**
 * A command to take a note, read without the note itself: whom that names and what it speaks of is no part of the command.
 * Null for anything else.
 */
function noteCommand(question: string, named: readonly Named[], today: Day): Recognised | null {
  const noteText = noteTextOf(question);
  if (noteText === null) return null;
  const start = question.lastIndexOf(noteText);
  const command = read(
    question.slice(0, start),
    named.filter(({ end }) => end <= start),
    today,
  );
  if (likeliest(command.intents) !== "add-note") return null;
  return { ...command, question, noteText, namedInNote: named.filter((one) => one.start >= start) };
}

function read(question: string, named: readonly Named[], today: Day): Recognised {
  const masked = maskNames(question, named);
  const scored = scoreIntents(masked);
  const attribute = readAttribute(masked);
  return {
    question,
    masked,
    named,
    intents: withUnheld(withAttribute(scored, attribute), masked),
    unknownName: unknownName(question, masked),
    topic: readTopic(masked),
    post: readPost(masked),
    attribute,
    period: readPeriod(masked, today),
    limit: readLimit(masked),
    isLowest: isLowest(masked),
    order: readOrder(masked),
    filter: readFilter(masked, colleaguesIn(named)),
    draftKind: draftKinds.find(([, pattern]) => pattern.test(masked))?.[0] ?? null,
    noteText: noteTextOf(question),
    namedInNote: [],
  };
}

function colleaguesIn(named: readonly Named[]): string[] {
  return named.filter(({ kind }) => kind === "colleague").map(({ name }) => name);
}

/** A fact that is asked for by name goes before all but the clearest words for something else. */
const attributeWeight = 6.5;

function withAttribute(scored: readonly ScoredIntent[], attribute: string | null): ScoredIntent[] {
  const own: ScoredIntent[] = attribute === null ? [] : [{ intent: "account-facts", weight: attributeWeight }];
  return [...scored, ...own].sort((a, b) => b.weight - a.weight);
}

/** Goes before every other: nothing that is on record answers it. */
const unheldWeight = 13;

function withUnheld(scored: readonly ScoredIntent[], masked: string): readonly ScoredIntent[] {
  return readUnheld(masked) !== null ? [{ intent: "not-held", weight: unheldWeight }, ...scored] : scored;
}

/** A topic alone asks for nothing: these intents stand or fall with their own words. */
export function likeliest(intents: readonly ScoredIntent[]): Intent | null {
  return intents[0]?.intent ?? null;
}

/** The text of a note that a question asks to be kept, as it was written; null without one. */
export function noteTextOf(question: string): string | null {
  const text = (noteStart.exec(question)?.[1] ?? noteBare.exec(question)?.[1] ?? "").trim();
  return text.length > 1 ? text : null;
}
