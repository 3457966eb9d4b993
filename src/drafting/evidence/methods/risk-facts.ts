import type { TypedValue } from "#domain/evidence";
import { riskScopes } from "#scoring/risks/risks-config";
import { type Dossier, type OpportunityDossier, worthALine } from "../../dossier.ts";
import type { MethodScores } from "../../methods/method-scores.ts";
import { dealNames, shownOpen } from "../deals.ts";
import { amount, count, date, days, type FactContext, type FactInput, fact, percent } from "../fact-input.ts";

/** Deals whose risks a plan deals with: the largest open ones. */
const dealsWatched = 3;
const risksShown = 7;

type Check = MethodScores["risks"][number]["checks"][number];
/** A raised check; `deal` is null where it is the account's. */
export type ShownRisk = {
  check: Check;
  proposal: NonNullable<Check["proposal"]>;
  deal: OpportunityDossier | null;
  /** What the account or the deal is called. */
  called: string;
};

/** Raised checks: of the account once, then of each large deal what only that deal raises. */
export function shownRisks(dossier: Dossier): ShownRisk[] {
  const { scores, account } = dossier;
  const names = dealNames(dossier);
  const own = scores.risks.find(({ opportunityId }) => opportunityId === null);
  const ofAccount = raisedIn(own).map((raised) => ({ ...raised, deal: null, called: account.name }));
  const ofDeals = worthALine(shownOpen(dossier), dealsWatched, dossier).flatMap((deal) => {
    const score = scores.risks.find(({ opportunityId }) => opportunityId === deal.opportunity.id);
    const called = names.get(deal.opportunity.id) ?? deal.opportunity.name;
    return raisedIn(score)
      .filter(({ check }) => isOfDeal(check, ofAccount))
      .map((raised) => ({ ...raised, deal, called }));
  });
  const raised = [...ofDeals.filter(({ check }) => riskScopes[check.risk] === "deal"), ...ofAccount, ...ofDeals];
  return worthALine(
    raised.filter((risk, at, all) => all.indexOf(risk) === at),
    risksShown,
    dossier,
  );
}

function raisedIn(score: MethodScores["risks"][number] | undefined) {
  return (score?.checks ?? []).flatMap((check) =>
    check.state === "raised" && check.proposal ? [{ check, proposal: check.proposal }] : [],
  );
}

/** A deal's score repeats the account's checks; it adds one only by figures that the account's own does not raise. */
function isOfDeal(check: Check, ofAccount: readonly { check: Check }[]): boolean {
  if (riskScopes[check.risk] === "deal") return true;
  const same = ofAccount.find(({ check: own }) => own.risk === check.risk);
  const told = (same?.check.figures ?? []).filter(({ raises }) => raises).map(({ id }) => id);
  const own = check.figures.filter(({ raises }) => raises);
  return same ? own.some(({ id }) => !told.includes(id)) : true;
}

export function riskRecord({ check, deal }: ShownRisk): string {
  return `${deal ? `opportunity:${deal.opportunity.externalId} ` : ""}risk:${check.risk}`;
}

/** Raising figures that carry a value; the others are a fixed word of the catalogue. */
export const riskFigures = {
  krDrop: amount,
  visitOverdue: days,
  daysSinceNote: days,
  staleKeyData: amount,
  daysPastClose: days,
  claims: (value: number) => count(value, "order"),
  marketShare: percent,
  walletChange: amount,
  supplierGap: amount,
  recentChange: days,
} as const satisfies Record<string, (value: number) => TypedValue | null>;
export type RiskFigure = keyof typeof riskFigures;

export function isRiskFigure(id: string): id is RiskFigure {
  return Object.hasOwn(riskFigures, id);
}

/** Figures of the raised checks, when they were reported, and when to look again (`10-method.md §17`). */
export function riskFacts(dossier: Dossier): FactInput[] {
  const { account, asOf } = dossier;
  return shownRisks(dossier).flatMap((risk) => {
    const { check, proposal, called } = risk;
    const context: FactContext = {
      record: riskRecord(risk),
      entity: called,
      accountId: account.id,
      asOf,
      of: called,
    };
    return [
      ...check.figures.filter(({ raises }) => raises).flatMap((held) => figureFact(held, context)),
      ...fact("risk.statedOn", check.basis === "computed" ? null : date(check.stated?.observedOn), context),
      ...fact("risk.checkOn", date(proposal.checkAgainOn), context),
    ];
  });
}

function figureFact({ id, value }: Check["figures"][number], context: FactContext): FactInput[] {
  if (id === "chainChange") return fact("risk.chainChange", date(typeof value === "string" ? value : null), context);
  if (!isRiskFigure(id) || typeof value !== "number") return [];
  return fact(`risk.${id}`, riskFigures[id](Math.abs(value)), context);
}
