import type { Day } from "#domain/day";
import { toDecimal } from "#domain/money";
import type { Opportunity } from "#domain/opportunity";
import { getOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import { accountRow, decimalOf } from "./account-row.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { ReadDraftStandings } from "./draft-standings.ts";
import { explained } from "./explained.ts";
import { type ScoredPortfolio, scorePortfolio } from "./score-portfolio.ts";
import { standingDay } from "./standing-day.ts";

export type PortfolioReader = (caller: Caller, asOf: Day | undefined) => Promise<ScoredPortfolio>;

/**
 * Scores the portfolio, and keeps two answers of each organisation until its data changes: that of the day it stands at,
 * on which lists, account pages and drafts all stand, and the last one of any other day.
 */
export function createPortfolioReader({ db, today, scoring }: Deps): PortfolioReader {
  const kept = new Map<string, { key: string; portfolio: ScoredPortfolio }>();
  return (caller, asked) =>
    withOrg(db, caller.orgId, async (tx) => {
      const organisation = await getOrganisation(tx, caller.orgId);
      const asOf = standingDay(organisation, asked, today());
      const place = `${caller.orgId}|${asOf === standingDay(organisation, undefined, today())}`;
      const key = `${asOf}|${organisation.dataVersion}|${organisation.standsAt}`;
      const held = kept.get(place);
      if (held?.key === key) return held.portfolio;
      // Read after the version: a profile saved in between is in force already, and asked for again under the next one.
      const { configs } = await scoring.of(tx, caller.orgId);
      const portfolio = await scorePortfolio(tx, caller.orgId, asOf, configs);
      kept.set(place, { key, portfolio });
      return portfolio;
    });
}

const noDrafts = { stale: [], blocked: [], unchecked: 0 };

/** The whole portfolio as the first screen shows it. */
export function createPortfolioView(readPortfolio: PortfolioReader, readDrafts: ReadDraftStandings) {
  return async (caller: Caller, asked: Day | undefined) => {
    const drafts = await readDrafts(caller, 0);
    const portfolio = await readPortfolio(caller, asked);
    const { organisation, asOf, scoring, accounts, unassigned, placed, newestRecordOn } = portfolio;
    const names = Object.fromEntries([...accounts.values()].map(({ account: { id, name } }) => [id, name]));
    const { currency } = organisation;
    const rows = [...accounts.values()].map((scored) => ({
      ...accountRow(scored, portfolio, caller.lang),
      drafts: drafts.ofAccount.get(scored.account.id) ?? noDrafts,
    }));
    const all = [...accounts.values()].flatMap(({ opportunities }) => opportunities).concat(unassigned);
    return {
      asOf,
      newestRecordOn,
      organisation: { name: organisation.name[caller.lang], currency, isDemo: organisation.isDemo },
      accounts: rows.length,
      classes: countBy(rows.map((row) => row.class ?? "insufficient")),
      revenue12m: sumOf(
        [...accounts.values()].map(({ figures }) => figures.revenue12mMinor),
        currency,
      ),
      openAmount: sumOf(valuesOf(all, "open", currency), currency),
      unassignedOpportunities: countStatus(unassigned),
      opportunities: { ...countStatus(all), wonAmount: sumOf(valuesOf(all, "won", currency), currency) },
      segments: countBy(rows.flatMap(({ rfm }) => rfm.segment ?? [])),
      octants: countBy(rows.flatMap(({ match }) => match?.octant ?? [])),
      drafts: { stale: drafts.stale, blocked: drafts.blocked, unchecked: drafts.unchecked },
      visitsOverdue: rows.filter(({ nextVisit }) => (nextVisit?.daysOverdue ?? 0) > 0).length,
      cuts: { match: scoring.match.high, vitalPercent: scoring.pareto.vitalPercent },
      pareto: explained(placed.pareto, caller.lang, names),
      rows,
    };
  };
}
export type PortfolioView = Awaited<ReturnType<ReturnType<typeof createPortfolioView>>>;

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function countStatus(opportunities: readonly Opportunity[]) {
  const count = (status: Opportunity["status"]) => opportunities.filter((deal) => deal.status === status).length;
  return { count: opportunities.length, won: count("won"), lost: count("lost"), open: count("open") };
}

function valuesOf(deals: readonly Opportunity[], status: Opportunity["status"], currency: string): (number | null)[] {
  return deals.filter((deal) => deal.status === status && deal.currency === currency).map((deal) => deal.amountMinor);
}

function sumOf(amounts: readonly (number | null)[], currency: string) {
  const known = amounts.filter((amount) => amount !== null);
  const total = known.reduce((sum, amount) => sum + amount, 0);
  return known.length > 0
    ? { amount: toDecimal({ amountMinor: total, currency }), currency }
    : decimalOf(null, currency);
}
