import { measuresFor } from "../catalogues/measures.ts";
import { tasksFor, tasksForGap } from "../catalogues/tasks.ts";
import type { ResolvedScoringConfig } from "../config.ts";
import { type CardDraft, type CardFigure, type ChainFlag, chainFlags, evidenceOf } from "./card.ts";
import type { CoachingDeal, CoachingInput } from "./coaching-input.ts";
import { asLevel } from "./deal-cards.ts";
import { dealShares } from "./deal-share.ts";

type Chain = NonNullable<CoachingDeal["decisionChain"]>;
type Gap = Chain["gaps"][number];

/**
 * Decision chain (`10-method.md §9`), per open deal and weighed by its part of the amount. `decision-chain.gap.X`: gain
 * = weight of the role. Flags: gain = `flagShare` of the coverage that hangs on one person (`single-threaded`), of the
 * way from the best level to a coach (`no-coach`), of the top roles' weight (`detractor-at-top`), of the coverage still
 * lacking (`rising-star-ignored`).
 */
export function chainCards({ deals = [] }: CoachingInput, { coaching }: ResolvedScoringConfig): CardDraft[] {
  const shares = dealShares(deals);
  return deals.flatMap(({ opportunityId, decisionChain: chain }) => {
    if (!chain || chain.value === null) return [];
    const share = shares.get(opportunityId) ?? 0;
    const gaps = chain.gaps.map((gap) => gapCard(gap, chain));
    const flags = chainFlags
      .filter((flag) => chain.flags.includes(flag) && !(flag === "detractor-at-top" && saidByGap(chain)))
      .map((flag) => flagCard(flag, chain, coaching.flagShare));
    return [...gaps, ...flags].map((card) => ({ ...card, share }));
  });
}

/** A detractor in an uncovered top role has a gap of his own. */
function saidByGap({ gaps }: Chain): boolean {
  return gaps.some(({ role, kind }) => kind === "rejecting" && (role === "A" || role === "D"));
}

function gapCard({ role, kind, contactIds, weight }: Gap, chain: Chain): CardDraft {
  const { opportunityId } = chain;
  const evidence = evidenceOf(
    contactIds.map((id) => `contact:${id}`),
    `opportunity:${opportunityId}`,
  );
  const level = kind === "rejecting" ? 1 : kind === "neutral" ? levelOf(role, chain) : null;
  const levelFigure: CardFigure[] = level === null ? [] : [{ name: "level", value: level, unit: "level", evidence }];
  return {
    rule: `decision-chain.gap.${role}`,
    item: kind,
    subject: { type: "opportunity", id: opportunityId },
    figures: [{ name: "weight", value: weight, unit: "points", evidence }, coverage(chain), ...levelFigure],
    scale: "relationship",
    gain: weight,
    topics: contactIds.map((id) => ({ type: "contact", id })),
    tasks: tasksForGap(role, kind),
    measureIds: level === null ? [] : measuresFor({ level }).map(({ id }) => id),
  };
}

/** Highest level among the holders of a role, where it can still be lifted to a supporter. */
function levelOf(role: string, { factors }: Chain) {
  return asLevel(factors.find(({ id }) => id === role)?.raw);
}

function coverage({ value, opportunityId }: Chain): CardFigure {
  return { name: "coverage", value: value ?? 0, unit: "percent", evidence: [`opportunity:${opportunityId}`] };
}

function flagCard(flag: ChainFlag, chain: Chain, flagShare: number): CardDraft {
  const { opportunityId, supporters } = chain;
  const evidence = evidenceOf(
    supporters.map((id) => `contact:${id}`),
    `opportunity:${opportunityId}`,
  );
  return {
    rule: `decision-chain.${flag}`,
    subject: { type: "opportunity", id: opportunityId },
    figures: [coverage(chain), { name: "supporters", value: supporters.length, unit: "count", evidence }],
    scale: "relationship",
    gain: atStake[flag](chain) * flagShare,
    topics: flag === "single-threaded" ? supporters.map((id) => ({ type: "contact", id })) : [],
    tasks: tasksFor([`decision-chain.${flag}`]),
  };
}

const atStake = {
  "single-threaded": ({ value }) => value ?? 0,
  "no-coach": ({ factors }) => {
    const best = Math.max(1, ...factors.map(({ raw }) => asLevel(raw) ?? 1));
    return ((5 - best) / 4) * 100;
  },
  "detractor-at-top": ({ factors }) =>
    factors.filter(({ id }) => id === "A" || id === "D").reduce((sum, { weight }) => sum + weight, 0),
  "rising-star-ignored": ({ value }) => 100 - (value ?? 0),
} as const satisfies Record<ChainFlag, (chain: Chain) => number>;
