import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { addDays, parseDay } from "#domain/day";
import { scoringMethods } from "#scoring/methods";
import { createBins, quantile } from "#scoring/rules/quantile";

/** What pandas made of the same numbers; the file says by which calls. */
const golden = z
  .object({
    bins: z.array(
      z.object({
        name: z.string(),
        values: z.array(z.number()),
        edges: z.array(z.number()),
        codes: z.array(z.int().nullable()),
      }),
    ),
    rfm: z.array(
      z.object({
        id: z.string(),
        days: z.int(),
        orders: z.int(),
        net: z.string(),
        points: z.array(z.int()),
        value: z.int(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("test/fixtures/qcut-golden.json", "utf8")));

const fifths = [0, 1, 2, 3, 4, 5];
const edgesOf = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return fifths.map((fifth) => quantile(sorted, fifth, 5));
};
/** pandas places 3 of 5 at 0.6000000000000001 of the way, so its edges differ in the sixteenth digit. */
const rounded = (edge: number) => Number(edge.toPrecision(14));
const named = (all: typeof golden.bins) => all.map((each) => [each.name, each] as const);
const kept = golden.bins.filter(({ edges }) => edges.length === fifths.length);
const dropped = golden.bins.filter(({ edges }) => edges.length > 1 && edges.length < fifths.length);
const single = golden.bins.filter(({ edges }) => edges.length === 1);

describe("quantile and createBins beside pandas.qcut", () => {
  it("are compared where edges stay, where some coincide and where all do", () => {
    expect([kept.length, dropped.length, single.length]).toEqual([11, 7, 2]);
  });

  // Of coinciding edges pandas keeps one.
  it.each(named(golden.bins))("find the same edges: %s", (_name, { values, edges }) => {
    expect([...new Set(edgesOf(values).map(rounded))]).toEqual(edges.map(rounded));
  });

  it.each(named(kept))("find the same bins where no edges coincide: %s", (_name, { values, codes }) => {
    const expected = codes.map((code) => (code ?? Number.NaN) + 1);
    expect([values.map(createBins(values, 5, "higher")), values.map(createBins(values, 5, "lower"))]).toEqual([
      expected,
      expected,
    ]);
  });

  // pandas numbers the bins left over anew, so the best account of many ties would get 3 points of 5. Here every bin
  // keeps its number: bin k ends at the k-th edge, and that edge must close the bin pandas found (its first bin also
  // holds the lowest value, which may be an edge itself).
  it.each(named(dropped))("find bins inside those of pandas where edges coincide: %s", (_name, example) => {
    const { values, edges, codes } = example;
    const own = edgesOf(values).map(rounded);
    const closing = (onTies: "lower" | "higher") =>
      values
        .map(createBins(values, 5, onTies))
        .map((bin) => Math.max(0, edges.map(rounded).indexOf(own[bin] ?? Number.NaN) - 1));
    expect([closing("higher"), closing("lower")]).toEqual([codes, codes]);
  });

  it.each(named(single))("give equal values, which pandas cannot cut, one bin at the end asked for: %s", (_n, each) => {
    const bins = (onTies: "lower" | "higher") => new Set(each.values.map(createBins(each.values, 5, onTies)));
    expect([bins("higher"), bins("lower")]).toEqual([new Set([5]), new Set([1])]);
  });
});

describe("scoreRfm in quantile mode beside pandas", () => {
  const asOf = parseDay("2026-11-01");

  /** As many orders as the account has, and one refund that brings them down to the net amount. */
  function ordersOf({ id, days, orders, net }: (typeof golden.rfm)[number]) {
    const date = addDays(asOf, -days);
    const each = 500_000;
    const refund = (Number(net) - orders * each).toFixed(2);
    const bought = Array.from({ length: orders }, (_, at) => ({ id: `${id}-${at}`, amount: `${each}` }));
    return [...bought, { id: `${id}-refund`, amount: refund }].map((order) => ({ ...order, date, currency: "CNY" }));
  }

  it("gives every account the points of the same cuts", () => {
    const config = { rfm: { windowMonths: 36 } };
    const accounts = golden.rfm.map((account) => ({ id: account.id, orders: ordersOf(account) }));
    const { scores } = scoringMethods.rfm.run({ asOf, mode: "quantile", config, accounts });
    const byId = golden.rfm.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(
      scores.map(({ accountId, factors, value }) => [accountId, factors.map(({ points }) => points), value]),
    ).toEqual(byId.map(({ id, points, value }) => [id, points, value]));
  });
});
