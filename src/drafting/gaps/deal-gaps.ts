import type { ChecklistAnswer, Opportunity } from "#domain/opportunity";
import type { OpportunityDossier } from "../dossier.ts";
import { factorRef } from "../ledger-index.ts";
import type { Gap, GapInput, GapKind } from "./gap.ts";

const settled = (answer: ChecklistAnswer | undefined) => answer === "yes";

type Check = { kind: GapKind; weight: number; holds: (deal: Opportunity) => boolean };

/** Open points of a checklist, only where the checklist says enough for a win rate. */
const checks: readonly Check[] = [
  { kind: "budgetOpen", weight: 55, holds: ({ checklist }) => !settled(checklist.commercial?.budgetConfirmed) },
  { kind: "needUnconfirmed", weight: 52, holds: ({ checklist }) => !settled(checklist.solution?.needConfirmed) },
  { kind: "requirementShaped", weight: 56, holds: ({ checklist }) => settled(checklist.requirementShapedByCompetitor) },
  { kind: "technicalOpen", weight: 42, holds: ({ checklist }) => !settled(checklist.solution?.technicallyAccepted) },
  {
    kind: "deliveryOpen",
    weight: 36,
    holds: ({ checklist: { delivery } }) =>
      !(
        settled(delivery?.deliveryDateAccepted) &&
        settled(delivery?.servicePlanAgreed) &&
        settled(delivery?.openIssuesClosed)
      ),
  },
];

/** What keeps an open deal from being won: an empty checklist, its open points, its rivals, a date that has passed. */
export function dealGaps(deal: OpportunityDossier, called: string, input: GapInput): Gap[] {
  const { index } = input;
  const { opportunity, winRate } = deal;
  const dealRecord = `opportunity:${opportunity.externalId}`;
  const values = {
    deal: index.ref("opportunity.name", dealRecord),
    account: index.account,
    closeOn: index.ref("opportunity.closeOn", dealRecord),
    days: index.ref("opportunity.daysPastDue", dealRecord),
  };
  const score = index.score("win-rate", called);
  const frame = { values, evidence: score ? [score.id] : [], dealRecord };
  const judged = winRate !== null && winRate.value !== null;
  const open = judged ? checks.filter(({ holds }) => holds(opportunity)) : [];
  return [
    ...(judged ? [] : [{ kind: "noChecklist" as const, weight: 48, ...frame }]),
    ...open.map(({ kind, weight }) => ({ kind, weight, ...frame })),
    ...(values.days === null ? [] : [{ kind: "pastDue" as const, weight: 60, ...frame }]),
    ...rivalGaps(deal, called, { ...frame, input }),
  ];
}

type Frame = Pick<Gap, "values" | "evidence" | "dealRecord"> & { input: GapInput };

function rivalGaps({ opportunity, winRate }: OpportunityDossier, called: string, { input, ...frame }: Frame): Gap[] {
  const { index } = input;
  const score = index.score("win-rate", called);
  const ahead = winRate?.competitor && winRate.competitor.effect < 0 ? winRate.competitor.name : null;
  const rivals = index.facts("opportunity.competitor", frame.dealRecord ?? "");
  return opportunity.competitors.map(({ name }) => {
    const rival = rivals.find(({ value }) => value.type === "name" && value.value === name);
    const effect = name === ahead && score ? factorRef(score, "competitor", "contribution") : null;
    const values = { ...frame.values, rival: rival ? `{{${rival.id}}}` : null, effect };
    return {
      ...frame,
      values,
      ...(effect ? { kind: "competitorAhead", weight: 50 } : { kind: "competitorNamed", weight: 28 }),
    };
  });
}
