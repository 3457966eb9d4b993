import type { Opportunity, OpportunityStatus } from "#domain/opportunity";
import { type Dossier, type OpportunityDossier, worthALine } from "../dossier.ts";

/** Open deals shown one by one; the rest stand in the totals. */
const openShown = 6;

type Deals = Pick<Dossier, "opportunities" | "isWhole">;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Open deals, largest amount first, then by id: the order of every list in a plan. */
export function openDossiers({ opportunities }: Deals): OpportunityDossier[] {
  return opportunities
    .filter(({ opportunity }) => opportunity.status === "open")
    .sort(
      ({ opportunity: a }, { opportunity: b }) =>
        (b.amountMinor ?? -1) - (a.amountMinor ?? -1) || byText(a.externalId, b.externalId),
    );
}

export function openSorted(deals: Deals): Opportunity[] {
  return openDossiers(deals).map(({ opportunity }) => opportunity);
}

/** Closed deals of one outcome, last closed first. */
export function closedSorted({ opportunities }: Deals, status: Exclude<OpportunityStatus, "open">): Opportunity[] {
  return opportunities
    .map(({ opportunity }) => opportunity)
    .filter((deal) => deal.status === status)
    .sort((a, b) => byText(b.closeOn ?? "", a.closeOn ?? "") || byText(a.externalId, b.externalId));
}

export function shownOpen(deals: Deals): OpportunityDossier[] {
  return worthALine(openDossiers(deals), openShown, deals);
}

export function shownDeals(deals: Deals): Opportunity[] {
  const open = shownOpen(deals).map(({ opportunity }) => opportunity);
  const closed = (["won", "lost"] as const).flatMap((status) => worthALine(closedSorted(deals, status), 1, deals));
  return [...open, ...closed];
}

/** What each deal is called; two of one name get their ids added, so that a reader can tell them apart. */
export function dealNames({ opportunities }: Deals): Map<string, string> {
  const all = opportunities.map(({ opportunity }) => opportunity);
  const seen = new Map<string, number>();
  for (const { name } of all) seen.set(name, (seen.get(name) ?? 0) + 1);
  return new Map(
    all.map(({ id, name, externalId }) => [id, (seen.get(name) ?? 0) > 1 ? `${name} (${externalId})` : name]),
  );
}
