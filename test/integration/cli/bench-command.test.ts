import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { openDatabase } from "#db/client";
import { scoringMethods } from "#scoring/methods";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { type CliRun, runGroundplan } from "../../helpers/run-groundplan.ts";

const totalsSchema = z.object({ accounts: z.int(), orders: z.int(), netAmountMinor: z.int() });
const judged = { goal: z.number().positive(), met: z.boolean() };
const reportSchema = z.strictObject({
  bench: z.literal("scoring"),
  engine: z.enum(["embedded", "server"]),
  orders: z.int(),
  accounts: z.int(),
  rounds: z.int(),
  portfolio: z.strictObject({
    rawMs: z.number().positive(),
    scoredMs: z.number().positive(),
    ratio: z.number().positive(),
    ...judged,
    totals: z.strictObject({ raw: totalsSchema, scored: totalsSchema }),
    agree: z.boolean(),
  }),
  methods: z.array(z.strictObject({ method: z.string(), ms: z.number().nonnegative(), ...judged })),
});

const small = ["--orders", "3000", "--accounts", "100", "--rounds", "2"];
const onServer = () => ["--database-url", inject("serverUrl")];
const engines = ["embedded", "server"] as const;
type Report = z.infer<typeof reportSchema>;

let product: TestProduct;
let runs: Record<(typeof engines)[number], CliRun>;
beforeAll(async () => {
  product = await openTestProduct({ engine: "server" });
  runs = {
    embedded: await runGroundplan(product, "bench", "scoring", ...small, "--json"),
    server: await runGroundplan(product, "bench", "scoring", ...small, ...onServer(), "--json"),
  };
});
afterAll(() => product.close());

const reportOf = (engine: keyof typeof runs): Report => reportSchema.parse(JSON.parse(runs[engine].out));

describe.each(engines)("groundplan bench scoring --json (%s)", (engine) => {
  it("says what it ran on", () => {
    const report = reportOf(engine);
    expect([runs[engine].exitCode, report.engine, report.orders, report.accounts, report.rounds]).toEqual([
      0,
      engine,
      3000,
      100,
      2,
    ]);
  });

  it("comes to the same totals in SQL and in scores", () => {
    // 99 of 100 accounts buy: one in a hundred has no orders
    const { totals, agree } = reportOf(engine).portfolio;
    expect([agree, totals.raw, totals.scored.accounts]).toEqual([true, totals.scored, 99]);
  });

  it("times every registered method", () => {
    expect(reportOf(engine).methods.map(({ method }) => method)).toEqual(Object.keys(scoringMethods));
  });
});

it("fills the same database on either engine", () => {
  expect(reportOf("embedded").portfolio.totals).toEqual(reportOf("server").portfolio.totals);
});

it("leaves no database behind on the server", async () => {
  const { db, close } = await openDatabase({ dataDir: "", databaseUrl: inject("serverUrl"), poolSize: 1 });
  const { rows } = await db.$client.query("select datname from pg_database where datname like 'groundplan\\_%'");
  await close();
  expect(rows).toEqual([]);
});

it("shows a table, and on stderr what it is doing", async () => {
  const { out, note } = await runGroundplan(product, "bench", ...small, ...onServer(), "--lang", "zh");
  expect([out.startsWith("数据库：服务器；3,000 笔订单，100 家客户"), out.includes("评分 ÷ 纯 SQL"), note]).toEqual([
    true,
    true,
    "正在生成 100 家客户的 3,000 笔订单……\n正在测量……",
  ]);
});

it("names the benchmarks there are to whoever asks for another", async () => {
  expect(await runGroundplan(product, "bench", "driving", "--lang", "en")).toEqual({
    exitCode: 1,
    out: "",
    note: "There is no benchmark “driving”. Benchmarks: scoring, ingest, search, verify",
  });
});

it.each(["0", "-3", "many"])("refuses %s for a count", async (count) => {
  expect((await runGroundplan(product, "bench", "--orders", count)).exitCode).toBe(1);
});
