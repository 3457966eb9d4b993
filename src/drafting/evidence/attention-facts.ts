import type { Dossier } from "../dossier.ts";
import { count, days, type FactContext, type FactInput, fact, money, percent } from "./fact-input.ts";

/** Purchases that fall and deals that stand still: what makes somebody look at the account now. None where nothing does. */
export function attentionFacts({ attention, account, asOf, organisation, dealsAsOrders }: Dossier): FactInput[] {
  const context: FactContext = { record: "attention", entity: account.name, accountId: account.id, asOf };
  const kind = dealsAsOrders ? "deals" : "orders";
  return (attention?.reasons ?? []).flatMap((reason): FactInput[] => {
    if (reason.kind === "revenue-fall") {
      const recent = { ...context, period: `${reason.recent.from}/${reason.recent.to}` };
      const before = { ...context, period: `${reason.before.from}/${reason.before.to}` };
      return [
        ...fact(`${kind}.lately`, money(reason.recentMinor, organisation.currency), recent),
        ...fact(`${kind}.beforeThat`, money(reason.beforeMinor, organisation.currency), before),
        ...fact("orders.trend", percent(-reason.percent), recent),
      ];
    }
    if (reason.kind !== "deals-stalled") return [];
    return [
      ...fact("opportunities.stalled", count(reason.count, "deal"), context),
      ...fact("opportunities.usualDays", days(reason.days), context),
      ...fact("opportunities.usualShare", percent(reason.percentile), context),
    ];
  });
}
