import type { Day } from "#domain/day";
import { stableJson } from "#domain/stable-json";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { settle } from "../rules/score-value.ts";
import { cadenceCards, calendarCards } from "./calendar-cards.ts";
import type { CardDraft, CoachingCard } from "./card.ts";
import { chainCards } from "./chain-cards.ts";
import type { CoachingInput, DismissedCard } from "./coaching-input.ts";
import { dealCards } from "./deal-cards.ts";
import { dossierCards, needCards, whiteSpaceCards } from "./knowledge-cards.ts";
import { falseKeyCards, matchCards, scorecardCards } from "./place-cards.ts";
import { purchaseCards } from "./purchase-cards.ts";
import { departmentCards, goalCards, ladderCards } from "./relationship-cards.ts";
import { riskCards } from "./risk-cards.ts";

export type Coaching = {
  /** What to do next, most worthwhile first. */
  cards: CoachingCard[];
  /** Cards that would be there had nobody put them away, with the reason. */
  dismissed: { card: CoachingCard; reason: string; until: Day | null }[];
};

const rules: readonly ((input: CoachingInput, config: ResolvedScoringConfig) => CardDraft[])[] = [
  purchaseCards,
  scorecardCards,
  matchCards,
  falseKeyCards,
  dealCards,
  chainCards,
  cadenceCards,
  calendarCards,
  riskCards,
  ladderCards,
  departmentCards,
  goalCards,
  needCards,
  whiteSpaceCards,
  dossierCards,
];

/**
 * Coaching cards of an account (`10-method.md §22`): what to do next, each with the rule that says so and the figures
 * behind it, ranked by expected effect, then by id.
 *
 * expectedEffect = weight · share · gain, 0–100: gain is what the step can move in points of a 0–100 scale (the
 * docstring of each rule says of which), share the part of the account's open amount concerned (1 for the account
 * itself), weight what such points are held to move of the business (`config.coaching.weights`). Cards without a gain
 * are left out; of two with one id, the one with more effect stays.
 * @throws ScoringInputError for a deal given twice, a card dismissed twice or without a reason.
 */
export function coachAccount(input: CoachingInput, config: ResolvedScoringConfig): Coaching {
  checkUniqueIds(
    "opportunity",
    (input.deals ?? []).map(({ opportunityId: id }) => ({ id })),
  );
  const dismissals = activeDismissals(input);
  const drafts = rules.flatMap((rule) => rule(input, config)).filter(({ gain }) => gain > 0);
  const ranked = drafts.map((draft) => toCard(draft, config)).sort(byEffect);
  const seen = new Set<string>();
  const cards = ranked.filter(({ id }) => !seen.has(id) && seen.add(id));
  return {
    cards: cards.filter(({ id }) => !dismissals.has(id)),
    dismissed: cards.flatMap((card) => {
      const dismissal = dismissals.get(card.id);
      return dismissal ? [{ card, reason: dismissal.reason, until: dismissal.until ?? null }] : [];
    }),
  };
}

/** The last comparison decides which of two cards with one id stays, whatever the order they came in. */
function byEffect(a: CoachingCard, b: CoachingCard): number {
  return b.expectedEffect - a.expectedEffect || compareText(a.id, b.id) || compareText(stableJson(a), stableJson(b));
}

function toCard(draft: CardDraft, { coaching }: ResolvedScoringConfig): CoachingCard {
  const { rule, item = null, subject, figures, scale, gain, share = 1, topics = [], tasks, measureIds = [] } = draft;
  const weight = coaching.weights[scale];
  return {
    id: [rule, subject.type, subject.id, ...(item === null ? [] : [item])].join(":"),
    rule,
    item,
    subject,
    expectedEffect: settle(Math.min(100, weight * share * gain)),
    basis: { scale, weight, share: settle(share), gain: settle(gain) },
    figures,
    topics,
    taskIds: tasks.slice(0, coaching.tasksPerCard).map(({ id }) => id),
    measureIds: measureIds.slice(0, coaching.tasksPerCard),
  };
}

function activeDismissals({ dismissed = [], asOf }: CoachingInput): Map<string, DismissedCard> {
  checkUniqueIds(
    "card",
    dismissed.map(({ cardId: id }) => ({ id })),
  );
  for (const { cardId, reason } of dismissed) {
    if (reason.trim() === "") throw new ScoringInputError(`card:${cardId}`, "reason", "empty");
  }
  const active = dismissed.filter(({ until }) => (until ?? null) === null || (until ?? "") >= asOf);
  return new Map(active.map((held) => [held.cardId, held]));
}
