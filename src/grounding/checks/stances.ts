import type { Named } from "../ledger/people.ts";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import type { MemberMention } from "../lists/closed-list.ts";
import { stance, stanceOfLevel } from "../lists/status-lists.ts";
import { roleOf, rolePattern } from "../names/role-words.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";
import { type Held, judgeMentions, wordsOf } from "./closed-members.ts";
import { personsIn } from "./titles.ts";

type Stated = { id: string; value: string };

const aboutStance = /(?:^|\.)(?:level|stance|attitude)$/;

/** What one entry says of somebody's stance: a word of the list, or a relationship level. */
function stanceIn({ id, entry }: PreparedEntry): Stated[] {
  if (entry.kind !== "fact" || !aboutStance.test(entry.path)) return [];
  const { value } = entry;
  if (value.type === "number") {
    const said = entry.path.startsWith("contact.") ? stanceOfLevel[value.value] : undefined;
    return said === undefined ? [] : [{ id, value: said }];
  }
  const words = value.type === "enum" ? [value.value, value.labels?.zh ?? "", value.labels?.en ?? ""] : [];
  return stance
    .find(words.join("\n").toLowerCase())
    .slice(0, 1)
    .map((mention) => ({ id, value: mention.value }));
}

function recordsOf(who: Named, { ledger }: CheckContext): Set<string> {
  const records = who.ids.flatMap((id) => {
    const entry = ledger.entries.get(id)?.entry;
    return entry?.kind === "fact" ? (entry.record ?? []) : [];
  });
  return new Set(records);
}

function stanceOf(who: Named, context: CheckContext): Stated[] {
  const records = recordsOf(who, context);
  return context.own.flatMap((prepared) => {
    const { entry } = prepared;
    if (entry.kind !== "fact") return [];
    const isTheirs = entry.record === undefined ? entry.entity === who.name : records.has(entry.record);
    return isTheirs ? stanceIn(prepared) : [];
  });
}

/** The person named last before the words, else the first after them. */
function personOf({ start }: MemberMention, claim: CheckedText): Named | null {
  const persons = personsIn(claim);
  const nearest = persons.findLast((one) => one.start < start) ?? persons[0];
  return nearest?.who.length === 1 ? (nearest.who[0] ?? null) : null;
}

/** Nobody is named, but approver or decision maker: the decision chain flags a detractor among them. */
function stanceAtTop(claim: CheckedText, folded: string, { cited }: CheckContext): Stated[] {
  const letters = [...folded.matchAll(rolePattern)].flatMap((match) => roleOf(match) ?? []);
  if (personsIn(claim).length > 0 || !letters.some((letter) => letter === "A" || letter === "D")) return [];
  return cited.flatMap(({ id, entry }) =>
    entry.kind === "score" && entry.score.flags.includes("detractor-at-top") ? [{ id, value: "opposes" }] : [],
  );
}

/**
 * Somebody is said to support, oppose or be neutral, and the ledger states another stance of that person, in words or
 * as a relationship level (1 rejects, 2 neutral, from 3 on support). Nothing where it states none.
 */
export function stanceFindings(claim: CheckedText, folded: string, context: CheckContext): RawFinding[] {
  return stance.find(folded).flatMap((mention) => {
    const who = personOf(mention, claim);
    const stated = who ? stanceOf(who, context) : stanceAtTop(claim, folded, context);
    if (stated.length === 0) return [];
    const values = new Set(stated.map(({ value }) => value));
    const expected = wordsOf(stance, values, context.lang);
    const held: Held = { values, ids: stated.map(({ id }) => id), expected, subject: who?.name ?? stated[0]?.id ?? "" };
    return judgeMentions(folded, [mention], held, "wrong-attribute");
  });
}
