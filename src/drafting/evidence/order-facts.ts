import { addDays, addMonths } from "#domain/day";
import type { Dossier } from "../dossier.ts";
import { count, date, type FactContext, type FactInput, fact, money, percent } from "./fact-input.ts";

/**
 * Twelve-month figures of the account's orders, or of its won deals where the organisation keeps no orders; then
 * the label says so, and the record names the opportunities.
 */
export function orderFacts(dossier: Dossier): FactInput[] {
  const { figures, asOf, account, organisation } = dossier;
  const kind = dossier.dealsAsOrders ? "deals" : "orders";
  const yearAgo = addMonths(asOf, -12);
  const context: FactContext = {
    record: `${dossier.dealsAsOrders ? "opportunities" : "orders"}:${figures.evidence.length} records`,
    entity: account.name,
    accountId: account.id,
    asOf,
  };
  const thisYear = { ...context, period: `${addDays(yearAgo, 1)}/${asOf}` };
  const yearBefore = { ...context, period: `${addDays(addMonths(asOf, -24), 1)}/${yearAgo}` };
  const { currency } = organisation;
  const { revenue12mMinor: revenue, largestOrder12mMinor: largest } = figures;
  const share = revenue !== null && revenue > 0 && largest !== null ? (largest / revenue) * 100 : null;
  return [
    ...fact("plan.window", { type: "duration", value: 12, unit: "month" }, context),
    ...fact(`${kind}.revenue12m`, money(revenue, currency), thisYear),
    ...fact(`${kind}.revenuePrior12m`, money(figures.revenuePrior12mMinor, currency), yearBefore),
    ...fact("orders.growth", percent(figures.growthPercent), thisYear),
    ...fact(
      `${kind}.count12m`,
      revenue === null ? null : count(figures.orderCount12m, dossier.dealsAsOrders ? "deal" : "order"),
      thisYear,
    ),
    ...fact(`${kind}.lastOn`, date(figures.lastOrderOn), context),
    ...fact(`${kind}.firstOn`, date(figures.firstOrderOn), context),
    ...fact(`${kind}.largest12m`, money(largest, currency), thisYear),
    ...fact(`${kind}.largestShare`, percent(share), thisYear),
    ...fact("orders.grossMargin", percent(figures.grossMarginPercent), thisYear),
    ...fact("orders.netContribution", money(figures.netContributionMinor, currency), thisYear),
    ...fact("orders.collectionRate", percent(figures.collectionRatePercent), thisYear),
    ...fact("orders.qualityLoss", percent(figures.qualityLossPercent), thisYear),
    ...fact("orders.overdue", money(figures.overdueMinor, currency), context),
    ...fact(
      "orders.overdueCount",
      figures.overdueMinor === null ? null : count(figures.overdueCount, "order"),
      context,
    ),
  ];
}
