import { daysBetween } from "#domain/day";
import type { Opportunity, OpportunityStatus } from "#domain/opportunity";
import type { Dossier } from "../dossier.ts";
import { closedSorted, dealNames, openSorted, shownDeals } from "./deals.ts";
import {
  count,
  date,
  days,
  type FactContext,
  type FactInput,
  fact,
  money,
  name,
  percent,
  words,
} from "./fact-input.ts";

const statusLabels = {
  open: { zh: "在谈", en: "open" },
  won: { zh: "赢单", en: "won" },
  lost: { zh: "丢单", en: "lost" },
} as const satisfies Record<OpportunityStatus, { zh: string; en: string }>;

/** Totals over all deals, then the open ones (largest first) and the last closed one of each kind in detail. */
export function opportunityFacts(dossier: Dossier): FactInput[] {
  const names = dealNames(dossier);
  const detailed = shownDeals(dossier);
  return [...totals(dossier), ...detailed.flatMap((deal) => dealFacts(deal, names.get(deal.id) ?? deal.name, dossier))];
}

function totals(dossier: Dossier): FactInput[] {
  const { account, asOf, organisation } = dossier;
  const context: FactContext = { record: "opportunities", entity: account.name, accountId: account.id, asOf };
  const open = openSorted(dossier);
  const won = closedSorted(dossier, "won").length;
  const lost = closedSorted(dossier, "lost").length;
  const priced = open.filter((deal) => deal.amountMinor !== null && deal.currency === organisation.currency);
  const openMinor = priced.reduce((sum, deal) => sum + (deal.amountMinor ?? 0), 0);
  const pastDue = open.filter((deal) => deal.closeOn !== null && deal.closeOn < asOf).length;
  return [
    ...fact("opportunities.open", count(open.length, "deal"), context),
    ...fact("opportunities.openAmount", priced.length > 0 ? money(openMinor, organisation.currency) : null, context),
    ...fact("opportunities.pastDue", count(pastDue, "deal"), context),
    ...fact("opportunities.won", count(won, "deal"), context),
    ...fact("opportunities.lost", count(lost, "deal"), context),
    ...fact("opportunities.wonShare", won + lost > 0 ? percent((won / (won + lost)) * 100) : null, context),
  ];
}

function dealFacts(deal: Opportunity, called: string, dossier: Dossier): FactInput[] {
  const { asOf, account } = dossier;
  const context: FactContext = {
    record: `opportunity:${deal.externalId}`,
    entity: called,
    accountId: account.id,
    asOf,
    of: called,
  };
  const product = dossier.products.find(({ id }) => id === deal.productId);
  const isOpen = deal.status === "open";
  const sinceDue = isOpen && deal.closeOn !== null ? daysBetween(deal.closeOn, asOf) : 0;
  return [
    ...fact("opportunity.name", name(called, called === deal.name ? [] : [deal.name]), context),
    ...fact("opportunity.status", { type: "enum", value: deal.status, labels: statusLabels[deal.status] }, context),
    ...fact("opportunity.stage", words(deal.stage), context),
    ...fact("opportunity.amount", money(deal.amountMinor, deal.currency), context),
    ...fact("opportunity.engagedOn", date(deal.engagedOn), context),
    ...fact(isOpen ? "opportunity.closeOn" : "opportunity.closedOn", date(deal.closeOn), context),
    ...fact("opportunity.daysPastDue", sinceDue > 0 ? days(sinceDue) : null, context),
    ...fact("opportunity.product", name(product?.name), context),
    ...fact("opportunity.owner", name(deal.ownerName), context),
    ...deal.competitors.flatMap((rival) => fact("opportunity.competitor", name(rival.name), context)),
  ];
}
