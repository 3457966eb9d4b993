import type { GapKind as ChainGapKind, DecisionGap } from "#scoring/relationship/decision-chain";
import type { OpportunityDossier } from "../dossier.ts";
import { scoredContact } from "../evidence/contact-facts.ts";
import { factorRef, refTo } from "../ledger-index.ts";
import type { Gap, GapInput, GapKind } from "./gap.ts";
import { goalOf } from "./goal-gaps.ts";

const kindOf = {
  unknown: "roleUnknown",
  rejecting: "personRejecting",
  unmet: "personUnmet",
  neutral: "personNeutral",
  unrated: "personUnrated",
} as const satisfies Record<ChainGapKind, GapKind>;

/** Roles without a supporter, then the flags of the chain: support from a single person, no coach. */
export function chainGaps(deal: OpportunityDossier, called: string, input: GapInput): Gap[] {
  const { decisionChain } = deal;
  if (!decisionChain || input.dossier.contacts.length === 0) return [];
  if (deal.opportunity.people.length === 0) return [emptyChain(deal, called, input)];
  const open = decisionChain.gaps.flatMap((gap) => roleGaps(gap, deal, called, input));
  return [...open, ...flagGaps(deal, called, input)];
}

function roleGaps(gap: DecisionGap, deal: OpportunityDossier, called: string, input: GapInput): Gap[] {
  const { index, dossier } = input;
  const score = index.score("decision-chain", called);
  const dealRecord = `opportunity:${deal.opportunity.externalId}`;
  const common = {
    role: input.roleWord(gap.role),
    deal: index.ref("opportunity.name", dealRecord),
    account: index.account,
    weight: score && factorRef(score, gap.role, "weight"),
  };
  const frame = { weight: gap.weight + 40, evidence: score ? [score.id] : [], dealRecord };
  if (gap.kind === "unknown") return [{ kind: kindOf.unknown, values: common, ...frame }];
  return gap.contactIds.map((contactId) => {
    const contact = scoredContact(contactId, dossier);
    const record = `contact:${contact?.externalId}`;
    const { target, ...set } = goalOf(contact, kindOf[gap.kind], input);
    const values = {
      ...common,
      person: index.ref("contact.name", record),
      level: index.ref("contact.level", record),
      target: target ?? refTo(index.facts("plan.levelTarget").find(({ record: of }) => of === record)),
    };
    return { kind: kindOf[gap.kind], values, ...frame, ...set };
  });
}

function flagGaps({ decisionChain, opportunity }: OpportunityDossier, called: string, input: GapInput): Gap[] {
  const { index, dossier } = input;
  const dealRecord = `opportunity:${opportunity.externalId}`;
  const score = index.score("decision-chain", called);
  const frame = { evidence: score ? [score.id] : [], dealRecord };
  const values = { deal: index.ref("opportunity.name", dealRecord), account: index.account };
  const flags = decisionChain?.flags ?? [];
  const [supporter] = decisionChain?.supporters ?? [];
  const known = supporter === undefined ? null : scoredContact(supporter, dossier);
  const person = known && index.ref("contact.name", `contact:${known.externalId}`);
  // Nobody stands at a coach's level, and the checklist does not name one in the making either.
  const coach = opportunity.checklist.relationship?.coachIdentified;
  const hasCoach = coach === "yes" || coach === "partly";
  return [
    ...(flags.includes("single-threaded")
      ? [{ kind: "singleThreaded" as const, weight: 58, values: { ...values, person }, ...frame }]
      : []),
    ...(flags.includes("no-coach") && supporter !== undefined && !hasCoach
      ? [{ kind: "noCoach" as const, weight: 30, values, ...frame }]
      : []),
  ];
}

/** Five unknown roles are one gap: nobody has looked at this chain yet. */
function emptyChain({ opportunity }: OpportunityDossier, called: string, { index }: GapInput): Gap {
  const dealRecord = `opportunity:${opportunity.externalId}`;
  const values = { deal: index.ref("opportunity.name", dealRecord), account: index.account };
  const score = index.score("decision-chain", called);
  return { kind: "chainEmpty", weight: 66, values, evidence: score ? [score.id] : [], dealRecord };
}
