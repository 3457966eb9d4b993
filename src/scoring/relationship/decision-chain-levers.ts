import type { ResolvedScoringConfig } from "../config.ts";
import { type Lever, type LeverRules, rankLevers, type Step } from "../lever.ts";
import { type BandPath, findPath } from "../path-to-band.ts";
import { sortedUnique } from "../rules/compare-text.ts";
import type { Change } from "../rules/read-change.ts";
import type { ChainContact } from "./chain-contact.ts";
import { rateContacts } from "./chain-contact.ts";
import { type DecisionChainInput, type DecisionChainScore, scoreDecisionChain } from "./decision-chain.ts";
import type { KrLevel } from "./kr-level.ts";
import { nextLevel, ratingChanges, ratingsAt, ratingsOneUp, withContact } from "./raise-kr.ts";

type ChainStep = Step<DecisionChainInput>;

const rules: LeverRules<DecisionChainInput, DecisionChainScore> = {
  bands: ["thin", "partial", "covered"],
  score: scoreDecisionChain,
  steps: (input, now, config) => [
    ...levelSteps(input, config),
    ...meetingSteps(input, now, config),
    ...roleSteps(now, config),
  ],
};

/**
 * Single steps that raise the decision-chain coverage, largest gain first, then by id (`10-method.md §0` rule 8, §9):
 * one KR level up of one contact, somebody never met who is met and supports, the hidden holder of a role found as a
 * supporter. Steps that raise nothing are left out. Somebody met and never rated is missing data, no step.
 */
export function decisionChainLevers(input: DecisionChainInput, config: ResolvedScoringConfig): Lever[] {
  return rankLevers(rules, input, config);
}

/** At most three of the same steps that reach a band, see `findPath`. */
export function decisionChainPath(
  input: DecisionChainInput,
  band: string | null,
  config: ResolvedScoringConfig,
): BandPath | null {
  return findPath(rules, input, band, config);
}

/** Above the level of a supporter nothing is gained. */
function levelSteps(input: DecisionChainInput, config: ResolvedScoringConfig): ChainStep[] {
  const { supporterLevel } = config.decisionChain;
  return rateContacts(input.contacts, input.asOf, config).flatMap(({ id, roles, level }): ChainStep[] => {
    const kr = input.contacts.find((contact) => contact.id === id)?.kr;
    if (!kr || roles.length === 0 || level === null || level === 5 || level >= supporterLevel) return [];
    const raised = ratingsOneUp(kr, level, config.kr);
    return [
      {
        id: `contact.${id}.level`,
        kind: "level",
        from: level,
        to: nextLevel[level],
        unit: "level",
        changes: ratingChanges(id, kr, raised),
        take: changeContact(id, (contact) => ({ ...contact, kr: raised })),
      },
    ];
  });
}

function meetingSteps(
  input: DecisionChainInput,
  { gaps }: DecisionChainScore,
  config: ResolvedScoringConfig,
): ChainStep[] {
  const unmet = sortedUnique(gaps.filter(({ kind }) => kind === "unmet").flatMap(({ contactIds }) => contactIds));
  const level = supportingLevel(config);
  return unmet.map((id) => {
    const kr = input.contacts.find((contact) => contact.id === id)?.kr ?? {};
    const raised = ratingsAt(kr, level, config.kr);
    const changes: Change[] = [{ factor: `contact.${id}.met`, value: "yes" }, ...ratingChanges(id, kr, raised)];
    const take = changeContact(id, (contact) => ({ ...contact, kr: raised, met: true }));
    return { id: `contact.${id}.meeting`, kind: "meeting", from: null, to: level, unit: "level", changes, take };
  });
}

function roleSteps({ gaps }: DecisionChainScore, config: ResolvedScoringConfig): ChainStep[] {
  const level = supportingLevel(config);
  const kr = ratingsAt({}, level, config.kr);
  return gaps
    .filter(({ kind }) => kind === "unknown")
    .map(({ role }) => {
      const found: ChainContact = { id: `role.${role}`, roles: [role], kr, ratedOn: null, met: true };
      const take = (held: DecisionChainInput) => ({ ...held, contacts: [...held.contacts, found] });
      return { id: found.id, kind: "role", from: null, to: level, unit: "level", changes: [], take };
    });
}

const levels = [1, 2, 3, 4, 5] as const satisfies readonly KrLevel[];

function supportingLevel({ decisionChain }: ResolvedScoringConfig): KrLevel {
  return levels.find((level) => level >= decisionChain.supporterLevel) ?? 5;
}

function changeContact(id: string, change: (contact: ChainContact) => ChainContact): ChainStep["take"] {
  return (held) => ({ ...held, contacts: withContact(held.contacts, id, change) });
}
