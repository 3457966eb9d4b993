import type { FactEntry } from "#domain/evidence";
import type { Named } from "../ledger/people.ts";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { isNotNow } from "../lists/claimed.ts";
import { findRoleNouns } from "../names/role-words.ts";
import {
  type FoundStance,
  findStances,
  type Stance,
  stanceOfFact,
  stanceOfLevel,
  stanceShown,
} from "../names/stance-words.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";
import { type ClaimSayings, personsIn, sayingsOf } from "./sayings.ts";

type Stated = { id: string; value: Stance };
type Told = ClaimSayings["stances"][number];

const aboutStance = /(?:^|\.)(?:level|stance|attitude)$/;

/** What one entry says of somebody's stance: a word of the list, or a relationship level. */
function stanceIn({ id, entry }: PreparedEntry): Stated[] {
  if (entry.kind !== "fact" || !aboutStance.test(entry.path)) return [];
  const value = entry.value.type === "number" ? levelOf(entry, entry.value.value) : stanceOfFact(entry);
  return value === undefined ? [] : [{ id, value }];
}

function levelOf({ path }: FactEntry, level: number): Stance | undefined {
  return path.startsWith("contact.") ? stanceOfLevel[level] : undefined;
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

/** Those of whom it is said: whom the clause binds, else the person named last before the words, or first after them. */
function holdersOf({ holder, start, isNoun }: Told, claim: CheckedText): readonly Named[] {
  if (holder) return holder.persons.flatMap(({ who }) => (who.length === 1 ? who : []));
  if (isNoun) return [];
  const persons = personsIn(claim);
  const nearest = persons.findLast((one) => one.start < start) ?? persons[0];
  return nearest?.who.length === 1 ? nearest.who : [];
}

/** Nobody is named, but approver or decision maker: the decision chain flags a detractor among them. */
function stanceAtTop(claim: CheckedText, { cited }: CheckContext): Stated[] {
  const letters = findRoleNouns(claim.text).flatMap((role) => role.letters);
  if (!letters.some((letter) => letter === "A" || letter === "D")) return [];
  return cited.flatMap(({ id, entry }) =>
    entry.kind === "score" && entry.score.flags.includes("detractor-at-top") ? [{ id, value: "opposes" }] : [],
  );
}

function judge(
  one: FoundStance,
  denied: boolean,
  stated: readonly Stated[],
  subject: string,
  { lang }: CheckContext,
): RawFinding[] {
  const holds = stated.some(({ value }) => value === one.value);
  if (stated.length === 0 || holds !== denied) return [];
  const { start, end } = one;
  const expected = [...new Set(stated.map(({ value }) => stanceShown[value][lang]))].join(" / ");
  const spot = { severity: "block", start, end, nearest: stated.map(({ id }) => id), expected } as const;
  if (denied) return [{ code: "status", message: "status.record", ...spot }];
  return [{ code: "wrong-attribute", message: "wrong-attribute", ...spot, subject }];
}

/** “is not neutral” denies, and so does 不支持 by itself. */
function isDenied({ denied, holder, start }: Told, folded: string): boolean {
  const before =
    /(?:不是|并非|不再是?|并?不|没有?|从未|(?<![\p{L}])not(?: (?:an?|the|at all|yet))?|n't(?: an?)?|no longer(?: an?)?)\s?$/u;
  return denied || (holder?.denied ?? false) || before.test(folded.slice(Math.max(0, start - 16), start));
}

/**
 * Somebody is said to support, oppose or be neutral, and the ledger states another stance of that person, in words or
 * as a relationship level (1 rejects, 2 neutral, from 3 on support). Nothing where it states none.
 */
export function stanceFindings(claim: CheckedText, folded: string, context: CheckContext): RawFinding[] {
  if (personsIn(claim).length === 0) {
    return findStances(folded)
      .filter(({ start, isNoun }) => !isNoun && !isNotNow(folded, start))
      .flatMap((one) => {
        const stated = stanceAtTop(claim, context);
        return judge(one, one.denied, stated, stated[0]?.id ?? "", context);
      });
  }
  const told = sayingsOf(claim, context.ledger.names.people.titles).stances;
  return told
    .filter(({ start }) => !isNotNow(folded, start))
    .flatMap((one) =>
      holdersOf(one, claim).flatMap((who) =>
        judge(one, isDenied(one, folded), stanceOf(who, context), who.name, context),
      ),
    );
}
