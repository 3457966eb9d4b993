import { addMonths, type Day } from "#domain/day";
import { toDecimal } from "#domain/money";
import type { Order } from "#domain/order";
import { AppError } from "#errors";
import type { ResolvedScoringConfig } from "#scoring/config";
import { krBands, scoreKr } from "#scoring/relationship/kr-level";
import { orderIn } from "#scoring/scorecard/account-figures";
import { factorMedians } from "#scoring/scorecard/factor-medians";
import type { ScorecardClass } from "#scoring/scorecard/scorecard";
import { listBuyingUnits } from "#store/accounts";
import { withOrg } from "#store/with-org";
import { familyOf } from "./account-family.ts";
import { accountRow } from "./account-row.ts";
import type { Caller } from "./caller.ts";
import { contactNames } from "./contact-names.ts";
import { dealView } from "./deal.ts";
import type { Deps } from "./deps.ts";
import { explained } from "./explained.ts";
import type { PortfolioReader } from "./portfolio.ts";
import { relativesOf } from "./relatives.ts";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";

/** @throws AppError `not-found` */
export function accountOf(portfolio: ScoredPortfolio, id: string): ScoredAccount {
  const scored = portfolio.accounts.get(id);
  if (!scored) throw new AppError("not-found", `no account ${id}`, { params: { what: id } });
  return scored;
}

/** Everything the account page shows. */
export function createAccountPage(deps: Deps, readPortfolio: PortfolioReader) {
  return async (caller: Caller, id: string, asked: Day | undefined) => {
    const portfolio = await readPortfolio(caller, asked);
    const scored = accountOf(portfolio, id);
    const { account, contacts, purchases } = scored;
    const { asOf, organisation, scoring } = portfolio;
    const { currency } = organisation;
    const buyingUnits = await withOrg(deps.db, caller.orgId, (tx) => listBuyingUnits(tx, caller.orgId, id));
    const names = contactNames(contacts);
    return {
      asOf,
      account,
      row: accountRow(scored, portfolio, caller.lang),
      ...relativesOf(portfolio, account),
      family: familyOf(portfolio, id),
      buyingUnits: buyingUnits.map(({ id, name }) => ({ id, name })),
      rfm: explained(scored.rfm, caller.lang),
      scorecard: explained(scored.scorecard, caller.lang),
      medians: scorecardMedians(portfolio, scored.scorecard.class),
      deals: scored.deals.map((deal) => dealView(deal, caller, names)),
      contacts: ratedContacts(scored, asOf, scoring),
      months: revenueByMonth(
        purchases.orders.flatMap((order) => orderIn(order, currency, scoring.rates) ?? []),
        asOf,
        currency,
      ),
      currency,
    };
  };
}
export type AccountPage = Awaited<ReturnType<ReturnType<typeof createAccountPage>>>;

/** What accounts of the class, and all accounts, have of each factor of the scorecard; itself among them. */
function scorecardMedians({ references: { scorecards: scores } }: ScoredPortfolio, own: ScorecardClass | null) {
  const alike = own === null ? [] : scores.filter((score) => score.class === own);
  return { class: own, ofClass: factorMedians(alike), ofAll: factorMedians(scores) };
}

/** Contacts with their KR level on the day and the roles they hold in open deals. */
export function ratedContacts({ contacts, deals }: ScoredAccount, asOf: Day, scoring: ResolvedScoringConfig) {
  const open = deals.map(({ opportunity }) => opportunity).filter(({ status }) => status === "open");
  return contacts.map((contact) => {
    const known = contact.ratedOn === null || contact.ratedOn <= asOf;
    const kr = known ? contact.kr : {};
    const ratedOn = known ? contact.ratedOn : null;
    const score = scoreKr({ contactId: contact.externalId, asOf, kr, ratedOn }, scoring);
    const roles = open.flatMap(({ id: opportunityId, name: opportunityName, people }) =>
      people
        .filter(({ contactId }) => contactId === contact.id)
        .map(({ roles: held }) => ({ opportunityId, opportunityName, roles: held })),
    );
    return {
      ...contact,
      level: score.level,
      levelBand: score.level === null ? null : krBands[score.level],
      ratingStale: score.flags.includes("stale"),
      roles,
    };
  });
}

const monthsShown = 18;

/** Net revenue by calendar month, oldest first; months without orders are there with zero. */
function revenueByMonth(orders: readonly Order[], asOf: Day, currency: string) {
  const months = Array.from({ length: monthsShown }, (_, at) => addMonths(asOf, at - monthsShown + 1).slice(0, 7));
  return months.map((month) => {
    const held = orders.filter((order) => order.date <= asOf && order.date.startsWith(month));
    const amountMinor = held.reduce((sum, order) => sum + order.amountMinor, 0);
    return { month, amount: toDecimal({ amountMinor, currency }), orders: held.length };
  });
}
