import type { Day } from "#domain/day";
import { toDecimal } from "#domain/money";
import type { Opportunity } from "#domain/opportunity";
import { getOrganisation } from "#store/organisations";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import { accountRow, decimalOf } from "./account-row.ts";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { ReadDraftStandings } from "./draft-standings.ts";
import { explained } from "./explained.ts";
import { type ScoredPortfolio, scorePortfolio } from "./score-portfolio.ts";
import { narrowPortfolio } from "./sight/narrow-portfolio.ts";
import { type Sight, sightKey, sightOf } from "./sight/sight.ts";
import { standingDay } from "./standing-day.ts";

/** The portfolio as far as the caller sees it. */
export type PortfolioReader = (caller: Caller, asOf: Day | undefined) => Promise<ScoredPortfolio>;

/** All of it, for what is worked out of the whole before anybody is told their part. */
export type WholePortfolioReader = (orgId: string, asOf: Day | undefined) => Promise<ScoredPortfolio>;

type Readers = { readPortfolio: PortfolioReader; readWhole: WholePortfolioReader };

/**
 * Reads the portfolio, whole and for somebody. It is scored once for all: two answers of each organisation are kept until its
 * data changes, that of the day it stands at, on which lists, account pages and drafts all stand, and the last one of any
 * other day. Each sight has its view of an answer, kept as long as it; the same sight is handed the same view, so that more
 * may be kept by it.
 */
export function createPortfolioReaders({ db, today, scoring }: Deps): Readers {
  const kept = new Map<string, { key: string; portfolio: ScoredPortfolio }>();
  const viewOf = createPortfolioViews();
  const read = async (tx: Tx, orgId: string, asked: Day | undefined) => {
    const organisation = await getOrganisation(tx, orgId);
    const asOf = standingDay(organisation, asked, today());
    const place = `${orgId}|${asOf === standingDay(organisation, undefined, today())}`;
    const key = `${asOf}|${organisation.dataVersion}|${organisation.standsAt}`;
    const held = kept.get(place);
    if (held?.key === key) return held.portfolio;
    // Read after the version: a profile saved in between is in force already, and asked for again under the next one.
    const { configs } = await scoring.of(tx, orgId);
    const portfolio = await scorePortfolio(tx, orgId, asOf, configs);
    kept.set(place, { key, portfolio });
    return portfolio;
  };
  return {
    readWhole: (orgId, asked) => withOrg(db, orgId, (tx) => read(tx, orgId, asked)),
    readPortfolio: ({ orgId, actor }, asked) =>
      withOrg(db, orgId, async (tx) => viewOf(await read(tx, orgId, asked), await sightOf(tx, orgId, actor))),
  };
}

function createPortfolioViews() {
  const views = new WeakMap<ScoredPortfolio, Map<string, ScoredPortfolio>>();
  return (portfolio: ScoredPortfolio, sight: Sight): ScoredPortfolio => {
    const held = views.get(portfolio) ?? new Map<string, ScoredPortfolio>();
    views.set(portfolio, held);
    const key = sightKey(sight);
    const view = held.get(key) ?? narrowPortfolio(portfolio, sight);
    held.set(key, view);
    return view;
  };
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
