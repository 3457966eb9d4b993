import { addDays, addMonths } from "#domain/day";
import type { Dossier, OpportunityDossier } from "../dossier.ts";
import { dealNames, shownOpen } from "./deals.ts";
import { amount, count, date, days, type FactContext, type FactInput, fact, money, percent } from "./fact-input.ts";
import { growthStep, nextWinBand, plannedVisits, revenueTargetMinor, walletTarget } from "./planning-rules.ts";
import { boughtProducts } from "./product-facts.ts";

/** People a deal needs known at the least: who approves, who decides, who supports the decision. */
const buyingCentre = 3;

/**
 * What the plan itself sets: targets, dates and visits, each computed by the rule its record names. They are facts
 * of the ledger so that a draft refers to them like to any other value.
 */
export function planFacts(dossier: Dossier): FactInput[] {
  return [...dates(dossier), ...targets(dossier), ...visits(dossier), ...deals(dossier), ...people(dossier)];
}

function contextOf({ account, asOf }: Dossier, rule: string): FactContext {
  return { record: `rule:${rule}`, entity: account.name, accountId: account.id, asOf };
}

function dates(dossier: Dossier): FactInput[] {
  const { asOf } = dossier;
  const context = contextOf(dossier, "plan.calendar");
  return [
    ...fact("plan.fortnightOn", date(addDays(asOf, 14)), context),
    ...fact("plan.monthOn", date(addMonths(asOf, 1)), context),
    ...fact("plan.quarterOn", date(addMonths(asOf, 3)), context),
    ...fact("plan.halfYearOn", date(addMonths(asOf, 6)), context),
    ...fact("plan.endOn", date(addMonths(asOf, 12)), context),
  ];
}

function targets(dossier: Dossier): FactInput[] {
  const { organisation, products } = dossier;
  const bought = boughtProducts(dossier).size;
  return [
    ...fact("plan.growthStep", percent(growthStep(dossier)), contextOf(dossier, "plan.growth-step")),
    ...fact(
      "plan.revenueTarget",
      money(revenueTargetMinor(dossier), organisation.currency),
      contextOf(dossier, "plan.revenue-target"),
    ),
    ...fact(
      "plan.contactsTarget",
      dossier.contacts.length < buyingCentre ? count(buyingCentre, "contact") : null,
      contextOf(dossier, "plan.buying-centre"),
    ),
    ...fact("plan.walletTarget", percent(walletTarget(dossier)), contextOf(dossier, "plan.wallet-target")),
    ...fact(
      "plan.productsTarget",
      products.length > bought ? count(bought + 1, "product") : null,
      contextOf(dossier, "plan.products-target"),
    ),
  ];
}

function visits(dossier: Dossier): FactInput[] {
  const context = contextOf(dossier, "visit-cadence");
  return plannedVisits(dossier).flatMap(({ level, perYear, last, due, daysOverdue, planned }) => [
    ...fact(`plan.visitsPerYear.${level}`, count(perYear, "visit"), context),
    ...fact(`plan.visitLast.${level}`, date(last), context),
    ...fact(`plan.visitDue.${level}`, last === null ? null : date(due), context),
    ...fact(`plan.visitOverdue.${level}`, daysOverdue > 0 ? days(daysOverdue) : null, context),
    ...fact(`plan.visitOn.${level}`, date(planned), context),
  ]);
}

function deals(dossier: Dossier): FactInput[] {
  const names = dealNames(dossier);
  return shownOpen(dossier).flatMap((deal) => dealTargets(deal, names.get(deal.opportunity.id) ?? "", dossier));
}

function dealTargets({ opportunity, winRate, decisionChain }: OpportunityDossier, called: string, dossier: Dossier) {
  const of = { entity: called, of: called, record: `opportunity:${opportunity.externalId}` };
  const value = winRate?.value ?? null;
  const target = value === null ? null : nextWinBand(value);
  const [gap] = decisionChain?.gaps ?? [];
  const covered = decisionChain?.value ?? null;
  const coverage = covered === null || gap === undefined ? null : Math.min(100, covered + gap.weight);
  return [
    ...fact("plan.winRateTarget", amount(target), { ...contextOf(dossier, "win-rate.next-band"), ...of }),
    ...fact("plan.coverageTarget", amount(coverage), { ...contextOf(dossier, "decision-chain.top-gap"), ...of }),
  ];
}

/** One level up for whoever has a level below 5 and holds a role: more than that in a year is wishful. */
function people(dossier: Dossier): FactInput[] {
  const involved = new Set(shownOpen(dossier).flatMap(({ opportunity }) => opportunity.people.map((p) => p.contactId)));
  return dossier.contacts
    .filter(({ id }) => involved.has(id))
    .flatMap((contact) => {
      const level = dossier.krLevels[contact.id] ?? null;
      const target = level === null || level >= 5 ? null : level + 1;
      const of = { entity: contact.name, of: contact.name, record: `contact:${contact.externalId}` };
      return fact("plan.levelTarget", amount(target), { ...contextOf(dossier, "kr.one-level-up"), ...of });
    });
}
