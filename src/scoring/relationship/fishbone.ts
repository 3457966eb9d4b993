import { type DecisionRole, decisionRoles } from "#domain/contact";
import type { Day } from "#domain/day";
import type { ResolvedScoringConfig } from "../config.ts";
import { type ChainContact, type RatedContact, rateContacts } from "./chain-contact.ts";
import { type GapKind, gapKindOf, isSupporter } from "./decision-chain.ts";
import type { KrLevel } from "./kr-level.ts";

export type FishboneInput = { opportunityId: string; asOf: Day; contacts: readonly ChainContact[] };

/** Where somebody stands: a gap of the decision chain, or none. */
export type Standing = GapKind | "supporting";

/** Our next step with one person, by where they stand. */
export const personSteps = {
  unknown: "find",
  unmet: "meet",
  unrated: "rate",
  neutral: "win",
  rejecting: "understand-objection",
  supporting: "ask-to-act",
} as const satisfies Record<Standing, string>;
export type PersonStep = (typeof personSteps)[Standing];

/**
 * Where a stage stands. `hidden`: nobody known acts in it. `unsupported`: nobody in it supports us. `contested`: some
 * support us, some reject us. `incomplete`: supported, but for one of its roles nobody is known. `supported`: the rest.
 */
export const stageSteps = {
  hidden: "map-people",
  unsupported: "win-first-supporter",
  contested: "let-supporters-answer",
  incomplete: "complete-people",
  supported: "agree-next-action",
} as const;
export type StageState = keyof typeof stageSteps;
export type StageStep = (typeof stageSteps)[StageState];

/** A person in a stage, or a role that nobody is known to hold. */
export type Bone = {
  /** Null for a role without a known holder. */
  contactId: string | null;
  /** Roles by which this one acts in the stage. */
  roles: DecisionRole[];
  level: KrLevel | null;
  standing: Standing;
  step: PersonStep;
  /** The rule that gave the step: `fishbone.unmet`. */
  rule: string;
};
export type FishboneStage = {
  id: string;
  roles: DecisionRole[];
  state: StageState;
  step: StageStep;
  rule: string;
  bones: Bone[];
};

/** Plot-ready: the stages are the bones of the spine in order, `supportedStages` of `stages.length` its head. */
export type Fishbone = {
  opportunityId: string;
  asOf: Day;
  stages: FishboneStage[];
  supportedStages: number;
  configHash: string;
};

/**
 * Fishbone of an opportunity (`10-method.md §9`): decision stages × people × our next step. In each configured stage act
 * the holders of its roles; a role nobody is known to hold is a bone too. Every bone carries the step that closes its
 * gap, and the stage one for all of it. People stand in the order of the stage's roles, then by id.
 * @throws ScoringInputError for repeated ids, unknown roles, and ratings outside 1–5 or dated after `asOf`.
 */
export function drawFishbone(
  { opportunityId, asOf, contacts }: FishboneInput,
  config: ResolvedScoringConfig,
): Fishbone {
  const people = rateContacts(contacts, asOf, config);
  const stages = config.fishbone.stages.map(({ id, roles }) => stageOf(id, roles, people, config));
  const supportedStages = stages.filter(({ bones }) => bones.some(({ standing }) => standing === "supporting")).length;
  return { opportunityId, asOf, stages, supportedStages, configHash: config.hash };
}

function stageOf(
  id: string,
  roles: readonly DecisionRole[],
  people: readonly RatedContact[],
  config: ResolvedScoringConfig,
): FishboneStage {
  const inOrder = decisionRoles.filter((role) => roles.includes(role));
  const bones = inOrder.flatMap((role) => {
    const holders = people.filter((person) => person.roles.includes(role));
    if (holders.length === 0) return [boneOf(null, [role], "unknown")];
    // Whoever holds several of the stage's roles stands in it once, at the first of them.
    return holders
      .map((person) => ({ person, held: inOrder.filter((one) => person.roles.includes(one)) }))
      .filter(({ held }) => held[0] === role)
      .map(({ person, held }) => boneOf(person, held, standingOf(person, config)));
  });
  const state = stateOf(bones);
  return { id, roles: inOrder, state, step: stageSteps[state], rule: `fishbone.stage.${state}`, bones };
}

function standingOf(person: RatedContact, { decisionChain }: ResolvedScoringConfig): Standing {
  return isSupporter(person, decisionChain.supporterLevel) ? "supporting" : gapKindOf(person);
}

function boneOf(person: RatedContact | null, roles: DecisionRole[], standing: Standing): Bone {
  return {
    contactId: person?.id ?? null,
    roles,
    level: person?.level ?? null,
    standing,
    step: personSteps[standing],
    rule: `fishbone.${standing}`,
  };
}

function stateOf(bones: readonly Bone[]): StageState {
  const has = (standing: Standing) => bones.some((bone) => bone.standing === standing);
  if (bones.every(({ contactId }) => contactId === null)) return "hidden";
  if (!has("supporting")) return "unsupported";
  if (has("rejecting")) return "contested";
  return has("unknown") ? "incomplete" : "supported";
}
