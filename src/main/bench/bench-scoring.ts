import { z } from "zod";
import type { BenchOptions, BenchProgress, ScoringBench } from "#cli/commands/bench-report";
import type { OpenDatabase } from "#db/client";
import { openThrowAwayDatabase } from "#db/throw-away-database";
import { addMonths, parseDay } from "#domain/day";
import { toMinor } from "#domain/money";
import { stableJson } from "#domain/stable-json";
import { resolveScoringConfig } from "#scoring/config";
import { scoringMethods } from "#scoring/methods";
import type { RfmScore } from "#scoring/rfm/rfm";
import { scoreOrderAggregates } from "#services/score-order-aggregates";
import { orderAggregatesQuery } from "#store/order-aggregates";
import { insertOrganisation } from "#store/organisations";
import { insertSyntheticOrders, prepareForBareQueries, queryBare } from "#store/synthetic-orders";
import { withOrg } from "#store/with-org";
import { median, timed } from "./median.ts";

const orgId = "01900000-0000-7000-8000-0000000000be";
const asOf = parseDay("2026-11-01");
const currency = "CNY";
const usualRounds = 11;
const goals = { ratio: 1.2, methodMs: 2 } as const;
const methodRuns = { warmUp: 50, timed: 101 } as const;
/** Until then the compiler is still at work, which it is once in a process. */
const warmUpRounds = 3;

/**
 * Scoring beside the raw SQL it stands on, in one run on one throw-away database: the bare aggregate of every
 * account's orders, and the product's way from the same statement to scores, row security included, by turns. `ratio`
 * is the median of the one over the median of the other. Every method runs its own example, request parsing and
 * config included.
 */
export async function benchScoring(options: BenchOptions, progress: BenchProgress): Promise<ScoringBench> {
  const { orders, accounts, rounds = usualRounds } = options;
  progress("filling", { orders, accounts });
  const database = await openThrowAwayDatabase(options.databaseUrl);
  try {
    await fill(database, options);
    progress("measuring");
    const portfolio = await measurePortfolio(database, rounds);
    const methods = await measureMethods();
    return { bench: "scoring", engine: database.engine, orders, accounts, rounds, portfolio, methods };
  } finally {
    await database.close();
  }
}

async function fill({ db }: OpenDatabase, { orders, accounts }: BenchOptions): Promise<void> {
  await withOrg(db, orgId, async (tx) => {
    await insertOrganisation(tx, { id: orgId, name: { zh: "基准测试", en: "Benchmark" }, currency });
    await insertSyntheticOrders(tx, orgId, { accounts, orders, asOf, currency });
  });
  await prepareForBareQueries(db);
}

async function measurePortfolio({ db }: OpenDatabase, rounds: number): Promise<ScoringBench["portfolio"]> {
  const config = resolveScoringConfig();
  const opens = addMonths(asOf, -config.rfm.windowMonths);
  const raw = () => queryBare(db, orderAggregatesQuery(orgId, { opens, asOf }));
  const scored = () =>
    withOrg(db, orgId, (tx) => scoreOrderAggregates(tx, orgId, { asOf, mode: "bands", currency }, config));
  const totals = { raw: totalOfRows(await raw()), scored: totalOfScores(await scored()) };
  for (let round = 0; round < warmUpRounds; round += 1) await scored();
  const pairs: { raw: number; scored: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Whoever goes second finds warm caches, so they take turns at that too.
    if (round % 2 === 0) pairs.push({ raw: await timed(raw), scored: await timed(scored) });
    else pairs.push({ scored: await timed(scored), raw: await timed(raw) });
  }
  const rawMs = median(pairs.map((pair) => pair.raw));
  const scoredMs = median(pairs.map((pair) => pair.scored));
  const ratio = scoredMs / rawMs;
  return {
    rawMs,
    scoredMs,
    ratio,
    goal: goals.ratio,
    met: ratio <= goals.ratio,
    totals,
    agree: stableJson(totals.raw) === stableJson(totals.scored),
  };
}

type Totals = ScoringBench["portfolio"]["totals"]["raw"];

const rowSchema = z.object({
  last_order_on: z.unknown(),
  order_count: z.coerce.number(),
  net_amount_minor: z.coerce.number(),
});

/** Accounts that bought anything, their orders and net amount in the window. */
function totalOfRows(rows: readonly unknown[]): Totals {
  const buying = rows.map((row) => rowSchema.parse(row)).filter((row) => row.last_order_on !== null);
  return {
    accounts: buying.length,
    orders: buying.reduce((sum, row) => sum + row.order_count, 0),
    netAmountMinor: buying.reduce((sum, row) => sum + row.net_amount_minor, 0),
  };
}

function totalOfScores(scores: readonly RfmScore[]): Totals {
  const buying = scores.filter(({ value }) => value !== null);
  const sum = (id: string, read: (raw: number) => number) =>
    buying.reduce((total, { factors }) => total + read(Number(factors.find((factor) => factor.id === id)?.raw)), 0);
  return {
    accounts: buying.length,
    orders: sum("frequency", (count) => count),
    netAmountMinor: sum("monetary", (amount) => toMinor(amount.toFixed(2), currency)),
  };
}

async function measureMethods(): Promise<ScoringBench["methods"]> {
  const measured: ScoringBench["methods"] = [];
  for (const [method, { run, example }] of Object.entries(scoringMethods)) {
    const once = () => run(example);
    for (let at = 0; at < methodRuns.warmUp; at += 1) once();
    const times: number[] = [];
    for (let at = 0; at < methodRuns.timed; at += 1) times.push(await timed(once));
    const ms = median(times);
    measured.push({ method, ms, goal: goals.methodMs, met: ms <= goals.methodMs });
  }
  return measured;
}
