import type { Tx } from "#db/client";
import type { Account } from "#domain/account";
import type { Assessment } from "#domain/assessment";
import type { Contact } from "#domain/contact";
import type { Day } from "#domain/day";
import type { Interaction } from "#domain/interaction";
import type { Opportunity } from "#domain/opportunity";
import type { ResolvedScoringConfig } from "#scoring/config";
import { type AccountFigures, accountFigures } from "#scoring/scorecard/account-figures";
import { listAccounts } from "#store/accounts";
import { listAssessments } from "#store/assessments";
import { listContacts } from "#store/contacts";
import { listInteractions } from "#store/interactions";
import { listOpportunities } from "#store/opportunities";
import { listOrders } from "#store/orders";
import { getOrganisation, type Organisation } from "#store/organisations";
import { dealAsOf } from "./deal-as-of.ts";
import { type Purchases, purchasesOf } from "./purchases.ts";

/** One account's records, as far as they were known on the day asked for. */
export type AccountRecords = {
  account: Account;
  contacts: Contact[];
  interactions: Interaction[];
  opportunities: Opportunity[];
  /** What people stated of the account, its contacts and deals. */
  assessments: Assessment[];
  purchases: Purchases;
  figures: AccountFigures;
};

export type PortfolioRecords = {
  organisation: Organisation;
  accounts: AccountRecords[];
  /** Every opportunity engaged by then, those without an account too. */
  opportunities: Opportunity[];
};

function groupBy<T>(rows: readonly T[], key: (row: T) => string | null): (id: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const held = key(row);
    if (held === null) continue;
    const group = groups.get(held);
    if (group) group.push(row);
    else groups.set(held, [row]);
  }
  return (id) => groups.get(id) ?? [];
}

/** An account without what was measured of it after `asOf`: nobody could know it yet. */
function accountAsOf(account: Account, asOf: Day): Account {
  return { ...account, measures: account.measures.filter(({ observedOn }) => !observedOn || observedOn <= asOf) };
}

/** Reads the whole organisation once, grouped by account. */
export async function readPortfolio(
  tx: Tx,
  orgId: string,
  asOf: Day,
  config: ResolvedScoringConfig,
): Promise<PortfolioRecords> {
  const organisation = await getOrganisation(tx, orgId);
  const accounts = (await listAccounts(tx, orgId)).map((account) => accountAsOf(account, asOf));
  const opportunities = (await listOpportunities(tx, orgId))
    .filter(({ engagedOn }) => engagedOn === null || engagedOn <= asOf)
    .map((deal) => dealAsOf(deal, asOf));
  const past = (await listInteractions(tx, orgId)).filter(({ date }) => date <= asOf);
  const ordersOf = groupBy(await listOrders(tx, orgId), (order) => order.accountId);
  const contactsOf = groupBy(await listContacts(tx, orgId), (contact) => contact.accountId);
  const interactionsOf = groupBy(past, (interaction) => interaction.accountId);
  const stated = (await listAssessments(tx, orgId)).filter(
    ({ observedOn }) => observedOn === null || observedOn <= asOf,
  );
  const assessmentsOf = groupBy(stated, (assessment) => assessment.accountId);
  const dealsOf = groupBy(opportunities, (deal) => deal.accountId);
  const currencies = { currency: organisation.currency, rates: config.rates };
  const records = accounts.map((account) => {
    const deals = dealsOf(account.id);
    const purchases = purchasesOf(ordersOf(account.id), deals, currencies);
    return {
      account,
      contacts: contactsOf(account.id),
      interactions: interactionsOf(account.id),
      opportunities: deals,
      assessments: assessmentsOf(account.id),
      purchases,
      figures: accountFigures(purchases.orders, asOf, organisation.currency, config.rates),
    };
  });
  return { organisation, accounts: records, opportunities };
}
