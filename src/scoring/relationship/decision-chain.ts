import { type DecisionRole, decisionRoles } from "#domain/contact";
import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { scoreOf } from "../rules/score-frame.ts";
import { settle, sumContributions } from "../rules/score-value.ts";
import { type ChainContact, type RatedContact, rateContacts } from "./chain-contact.ts";

export type DecisionChainInput = { opportunityId: string; asOf: Day; contacts: readonly ChainContact[] };

/**
 * Why a role has no supporter. `unknown`: nobody known holds it. `rejecting`: level 1. `unmet`: never met.
 * `neutral`: level below support. `unrated`: known, perhaps met, but too few ratings for a level.
 */
export const gapKinds = ["unknown", "rejecting", "unmet", "neutral", "unrated"] as const;
export type GapKind = (typeof gapKinds)[number];
export type DecisionGap = { role: DecisionRole; kind: GapKind; contactIds: string[]; weight: number };

/** `supporters` are the ids of role holders at supporting level or above. */
export type DecisionChainScore = Score & { opportunityId: string; gaps: DecisionGap[]; supporters: string[] };

/**
 * Decision-chain coverage of an opportunity, 0–100 (`10-method.md §9`): Σ weight of the roles with a contact at
 * KR level ≥ 3 ÷ Σ weight · 100. A role that nobody is known to hold is uncovered — a gap, not a missing figure —
 * so there is always a value; `coverage` says for how much of the weight a holder with a level is known.
 * Gaps come by weight, largest first; an uncovered role has one per kind, naming the contacts of that kind.
 * Flags: `single-threaded`, `no-coach`, `detractor-at-top`, `rising-star-ignored`, `stale`.
 * @throws ScoringInputError for repeated ids, unknown roles, ratings outside 1–5 or dated after `asOf`.
 */
export function scoreDecisionChain(input: DecisionChainInput, config: ResolvedScoringConfig): DecisionChainScore {
  const { weights, supporterLevel, bands } = config.decisionChain;
  const people = rateContacts(input.contacts, input.asOf, config);
  const total = decisionRoles.reduce((sum, role) => sum + weights[role], 0);
  const roles = decisionRoles.map((role) => {
    const holders = people.filter((person) => person.roles.includes(role));
    const rated = holders.some(({ level }) => level !== null);
    return { role, weight: settle((weights[role] * 100) / total), holders, rated };
  });
  const factors = roles.map(({ role, weight, holders }) => roleFactor(role, weight, holders, supporterLevel));
  const value = sumContributions(factors);
  const known = roles.filter(({ rated }) => rated).reduce((sum, { weight }) => sum + weight, 0);
  const frame = {
    method: "decision-chain",
    version: "1",
    asOf: input.asOf,
    scale: { min: 0, max: 100 },
    coverage: settle(known / 100),
    missing: roles.filter(({ rated, weight }) => !rated && weight > 0).map(({ role }) => role),
    flags: flagsOf(people, supporterLevel),
  };
  const band = value >= bands.covered ? "covered" : value >= bands.partial ? "partial" : "thin";
  const gaps = roles.flatMap(({ role, weight, holders }) => gapsOf(role, weight, holders, supporterLevel));
  return {
    ...scoreOf(frame, { value, band, factors }, config),
    opportunityId: input.opportunityId,
    gaps: gaps.sort((a, b) => b.weight - a.weight),
    supporters: supportersAmong(people, supporterLevel).map(({ id }) => id),
  };
}

/** Whether a contact's level is that of a supporter or above. */
export function isSupporter({ level }: RatedContact, supporterLevel: number): boolean {
  return level !== null && level >= supporterLevel;
}

function supportersAmong(people: readonly RatedContact[], supporterLevel: number): RatedContact[] {
  return people.filter((person) => person.roles.length > 0 && isSupporter(person, supporterLevel));
}

function roleFactor(role: DecisionRole, weight: number, holders: RatedContact[], supporterLevel: number): Factor {
  const levels = holders.flatMap(({ level }) => level ?? []);
  const covered = holders.some((holder) => isSupporter(holder, supporterLevel));
  return {
    id: role,
    raw: levels.length > 0 ? Math.max(...levels) : null,
    unit: "level",
    points: covered ? 100 : 0,
    weight,
    contribution: covered ? weight : 0,
    evidence: holders.map(({ id }) => `contact:${id}`),
  };
}

function gapsOf(role: DecisionRole, weight: number, holders: RatedContact[], supporterLevel: number): DecisionGap[] {
  if (weight === 0 || holders.some((holder) => isSupporter(holder, supporterLevel))) return [];
  if (holders.length === 0) return [{ role, kind: "unknown", contactIds: [], weight }];
  return gapKinds.flatMap((kind) => {
    const contactIds = holders.filter((holder) => gapKindOf(holder) === kind).map(({ id }) => id);
    return contactIds.length > 0 ? [{ role, kind, contactIds, weight }] : [];
  });
}

/** Why somebody who does not support us does not. */
export function gapKindOf({ level, met }: RatedContact): GapKind {
  if (level === 1) return "rejecting";
  if (met === false) return "unmet";
  return level === null ? "unrated" : "neutral";
}

function flagsOf(people: readonly RatedContact[], supporterLevel: number): string[] {
  const atTop = people.filter(({ roles }) => roles.includes("A") || roles.includes("D"));
  const raised: Record<string, boolean> = {
    "single-threaded": supportersAmong(people, supporterLevel).length === 1,
    "no-coach": people.every(({ level }) => level !== 5),
    "detractor-at-top": atTop.some(({ level }) => level === 1),
    "rising-star-ignored": people.some(({ risingStar, met }) => risingStar && met === false),
    stale: people.some(({ stale }) => stale),
  };
  return Object.keys(raised).filter((flag) => raised[flag]);
}
