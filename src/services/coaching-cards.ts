import type { CardDismissal } from "#domain/card-dismissal";
import type { Day } from "#domain/day";
import { AppError } from "#errors";
import { measures } from "#scoring/catalogues/measures";
import { tasks } from "#scoring/catalogues/tasks";
import type { CoachingCard } from "#scoring/coaching/card";
import { coachAccount } from "#scoring/coaching/coach-account";
import { describeCard } from "#scoring/coaching/describe-card";
import { recordAudit } from "#store/audit";
import { deleteCardDismissal, listCardDismissals, saveCardDismissal } from "#store/card-dismissals";
import type { Tx } from "#store/tx";
import { readWithOrg, withOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import { measureView, taskView } from "./catalogues.ts";
import type { ReadCoachingFacts } from "./coaching-facts.ts";
import type { Deps } from "./deps.ts";
import { assertEditable } from "./sight/access.ts";

type CoachingFacts = Awaited<ReturnType<ReadCoachingFacts>>;
export type DismissalRequest = { reason: string; until?: Day | undefined };

/** Coaching cards of an account (`10-method.md §22`): what to do next, and what somebody put away. */
export function createCoachingCards({ db }: Deps, readFacts: ReadCoachingFacts) {
  const coach = async (tx: Tx, orgId: string, accountId: string, { inputs, config }: CoachingFacts) => {
    const kept = await listCardDismissals(tx, orgId, accountId);
    return { ...coachAccount({ ...inputs, dismissed: kept }, config), kept };
  };
  return {
    /** @throws AppError `not-found` */
    list: async (caller: Caller, accountId: string, asked: Day | undefined) => {
      const facts = await readFacts(caller, accountId, asked);
      const { asOf, names } = facts;
      const { cards, dismissed, kept } = await readWithOrg(db, caller.orgId, (tx) =>
        coach(tx, caller.orgId, accountId, facts),
      );
      const byCard = new Map(kept.map((dismissal) => [dismissal.cardId, dismissal]));
      return {
        asOf,
        items: cards.map((card) => cardView(card, caller, names)),
        nextCursor: null,
        dismissed: dismissed.flatMap(({ card }) => {
          const dismissal = byCard.get(card.id);
          return dismissal ? [{ card: cardView(card, caller, names), dismissal }] : [];
        }),
      };
    },
    /**
     * Puts a card away; one put away before takes the new reason and day.
     * @throws AppError `not-found` for a card that is not there, `forbidden` for those who only read, `invalid-input` for a
     *   day that is over.
     */
    dismiss: async (caller: Caller, accountId: string, cardId: string, request: DismissalRequest, asked?: Day) => {
      const facts = await readFacts(caller, accountId, asked);
      const { orgId, actor } = caller;
      checkUntil(request, facts.asOf);
      return withOrg(db, orgId, async (tx): Promise<CardDismissal> => {
        await assertEditable(tx, caller, accountId, accountId);
        const { cards, dismissed } = await coach(tx, orgId, accountId, facts);
        const known = [...cards, ...dismissed.map(({ card }) => card)].some(({ id }) => id === cardId);
        if (!known) throw new AppError("not-found", `no card ${cardId}`, { params: { what: cardId } });
        const { reason, until = null } = request;
        const kept = await saveCardDismissal(tx, orgId, accountId, { cardId, reason, until, by: actor });
        const details = { cardId, reason, until };
        await recordAudit(tx, orgId, { actor, action: "dismiss-card", subject: `account:${accountId}`, details });
        return kept;
      });
    },
    /** Takes a card back that was put away. @throws AppError `not-found` where it was not */
    restore: (caller: Caller, accountId: string, cardId: string) =>
      withOrg(db, caller.orgId, async (tx) => {
        const { orgId, actor } = caller;
        await assertEditable(tx, caller, accountId, accountId);
        const gone = await deleteCardDismissal(tx, orgId, accountId, cardId);
        if (!gone) throw new AppError("not-found", `no dismissal of ${cardId}`, { params: { what: cardId } });
        const details = { cardId };
        await recordAudit(tx, orgId, { actor, action: "restore-card", subject: `account:${accountId}`, details });
      }),
  };
}

function checkUntil({ until }: DismissalRequest, asOf: Day): void {
  if (until === undefined || until >= asOf) return;
  const fields = [{ field: "until", reason: `before ${asOf}` }];
  throw new AppError("invalid-input", `until: before ${asOf}`, { fields });
}

function cardView(card: CoachingCard, { lang }: Caller, names: Readonly<Record<string, string>>) {
  const { taskIds, measureIds, subject, topics, figures, ...own } = card;
  const { rule: ruleText, ...words } = describeCard(card, lang, names);
  const nameOf = (id: string) => names[id] ?? id;
  return {
    ...own,
    ...words,
    ruleText,
    subject: { ...subject, name: nameOf(subject.id) },
    topics: topics.map((topic) => ({ ...topic, name: nameOf(topic.id) })),
    figures: figures.map(({ evidence, ...figure }) => ({ ...figure, evidence: [...evidence] })),
    tasks: taskIds.flatMap((id) => tasks.filter((task) => task.id === id).map((task) => taskView(task, lang))),
    measures: measureIds.flatMap((id) =>
      measures.filter((measure) => measure.id === id).map((measure) => measureView(measure, lang)),
    ),
  };
}
