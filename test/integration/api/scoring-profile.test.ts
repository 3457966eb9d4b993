import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { saveScoringProfile } from "#store/scoring-profiles";
import { withOrg } from "#store/with-org";
import { accountRowSchema, portfolioSchema } from "../../../src/api/schemas/accounts.ts";
import { listOf } from "../../../src/api/schemas/building-blocks.ts";
import { freshnessResponseSchema } from "../../../src/api/schemas/drafts.ts";
import { keptScoreLineSchema, replaySchema } from "../../../src/api/schemas/kept-scores.ts";
import { scoringPreviewSchema, scoringProfileViewSchema } from "../../../src/api/schemas/scoring-profile.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { finishedDraft } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

const path = "/v1/scoring-profile";
let product: TestProduct;

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

async function get<T extends z.ZodType>(at: string, schema: T, init?: RequestInit): Promise<z.infer<T>> {
  const response = await product.ask(at, init);
  if (response.status !== 200) throw new Error(`${at}: ${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}

const save = (overrides: unknown, revision: number): RequestInit => ({
  ...jsonPost({ overrides }, { "if-match": `"${revision}"` }),
  method: "PUT",
});

/** Saves over whatever is there. */
async function saveNow(overrides: unknown) {
  const { revision } = await get(path, scoringProfileViewSchema);
  return get(path, scoringProfileViewSchema, save(overrides, revision));
}

const preview = (overrides: unknown) => get(`${path}/preview`, scoringPreviewSchema, jsonPost({ overrides }));

async function rows() {
  return (await get("/v1/portfolio", portfolioSchema)).rows;
}

/** What of an account another config can change, by account. */
const standingOf = (row: z.infer<typeof accountRowSchema>) => [
  row.class ?? "insufficient",
  row.scorecard.value,
  row.rfm.band,
  row.match?.octant ?? null,
];

const tuned = [
  ["a cut-off", { scorecard: { classes: { key: 60 } } }],
  ["a weight", { scorecard: { weights: { revenue12m: 60, growth: 0 } } }],
  ["the bands of RFM and the middle of the matrix", { rfm: { weights: { recency: 12 } }, match: { high: 65 } }],
  [
    "false-key thresholds",
    { falseKey: { volume: { percentile: 0.05, marginFloorPercent: 100 } }, scorecard: { falseKeyCap: "exit" } },
  ],
  ["a rate and the coverage that is asked for", { minCoverage: 0.9, rates: { USD: 70, EUR: 1 } }],
] as const;

describe("a scoring profile", () => {
  it("is the method's own values under revision 0 before anybody saved one", async () => {
    const response = await product.ask(path);
    const { own, file, defaults, effective, isTuned, by } = scoringProfileViewSchema.parse(await response.json());
    expect([response.headers.get("etag"), own, file, isTuned, by]).toEqual(['"0"', {}, {}, false, null]);
    expect(effective).toEqual({ common: defaults, profiles: {} });
  });

  it.each(tuned)("tells before %s is saved exactly what saving it changes", async (_, overrides) => {
    await saveNow({});
    const before = new Map((await rows()).map((row) => [row.id, standingOf(row)]));
    const told = await preview(overrides);
    const { hash } = await saveNow(overrides);
    const after = await rows();
    const moved = after.flatMap((row) => {
      const was = before.get(row.id);
      const is = standingOf(row);
      return was && JSON.stringify([was[0], was[2], was[3]]) !== JSON.stringify([is[0], is[2], is[3]])
        ? [{ id: row.id, was, is }]
        : [];
    });
    const listed = [...told.changes, ...told.others].map((one) => ({
      id: one.accountId,
      was: [one.class.before, one.value.before, one.rfm.before, one.octant.before],
      is: [one.class.after, one.value.after, one.rfm.after, one.octant.after],
    }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(listed.sort(byId)).toEqual(moved.sort(byId));
    expect(listed.length).toBeGreaterThan(0);
    expect(told.changes.every((one) => one.class.before !== one.class.after && one.reason !== null)).toBe(true);
    expect(told.hash.after).toBe(hash);
    expect(told.classes.map(({ after: count }) => count)).toEqual(
      told.classes.map((one) => after.filter((row) => (row.class ?? "insufficient") === one.class).length),
    );
  });

  it("of an industry changes its accounts and no other", async () => {
    await saveNow({});
    const [{ name = "" } = {}] = (await get(path, scoringProfileViewSchema)).industries;
    const { changes } = await preview({
      profiles: { [name.toUpperCase()]: { scorecard: { classes: { key: 100, nurture: 99, watch: 98 } } } },
    });
    const industryOf = new Map((await rows()).map((row) => [row.id, row.industry]));
    expect(new Set(changes.map(({ accountId }) => industryOf.get(accountId)))).toEqual(new Set([name]));
  });

  it("names the cut-off as the reason where no value moved", async () => {
    await saveNow({});
    const { changes, values } = await preview({ scorecard: { classes: { key: 60 } } });
    expect([values.scorecard, new Set(changes.map(({ reason }) => reason?.code))]).toEqual([0, new Set(["cut-offs"])]);
  });

  it("is refused with every wrong value at its path", async () => {
    const { revision } = await get(path, scoringProfileViewSchema);
    const wrong = {
      scorecard: { classes: { key: 10 }, weights: { revenue12m: -1 } },
      profiles: { 零售: { rfm: { high: 9 }, unheardOf: 1 } },
    };
    const { status, errors } = await problemOf(product, path, save(wrong, revision));
    expect([status, errors.map(({ field }) => field).sort()]).toEqual([
      422,
      ["profiles.零售.rfm.high", "profiles.零售.unheardOf", "scorecard.classes", "scorecard.weights.revenue12m"],
    ]);
  });

  it("is saved by one of two who started from the same revision", async () => {
    const { revision } = await get(path, scoringProfileViewSchema);
    const answers = await Promise.all([
      product.ask(path, save({ minCoverage: 0.4 }, revision)),
      product.ask(path, save({ minCoverage: 0.6 }, revision)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it("is not saved without the revision it was made from", async () => {
    const { status } = await problemOf(product, path, { ...jsonPost({ overrides: {} }), method: "PUT" });
    expect(status).toBe(412);
  });

  it("leaves kept scores as they were, and makes sentences stale that rest on what it changed", async () => {
    await saveNow({});
    const { items } = await get("/v1/accounts?limit=50", listOf(accountRowSchema));
    const { id = "" } = items.find(({ externalId }) => externalId === "A-01") ?? {};
    const draft = await finishedDraft(product, id, { lang: "zh" });
    const { items: kept } = await get(`/v1/accounts/${id}/kept-scores?method=scorecard`, listOf(keptScoreLineSchema));
    await saveNow({ scorecard: { weights: { revenue12m: 60 } } });
    const replay = await get(`/v1/kept-scores/${kept[0]?.id}/replay`, replaySchema, { method: "POST" });
    const freshness = await get(`/v1/drafts/${draft.id}/freshness`, freshnessResponseSchema);
    expect([replay.same, freshness.stale.length > 0]).toEqual([true, true]);
  });

  it("is set aside whole, and told of, where it does not hold any more", async () => {
    const { revision } = await saveNow({});
    const { orgId, actor } = product.caller;
    const outdated = { from: revision, overrides: { gone: 1, minCoverage: 0.4 }, by: actor };
    await withOrg(product.database.db, orgId, (tx) => saveScoringProfile(tx, orgId, outdated));
    const { isTuned, problems, effective, defaults } = await get(path, scoringProfileViewSchema);
    expect([isTuned, problems.map(({ field }) => field)]).toEqual([false, ["gone"]]);
    expect(effective.common).toEqual(defaults);
  });

  it("is told by the doctor, and stays when the product is emptied", async () => {
    await saveNow({ minCoverage: 0.4 });
    const emptied = await product.ask("/v1/data/empty?yes=1", { method: "POST" });
    const { jobId } = z.object({ jobId: z.string() }).parse(await emptied.json());
    await (await product.ask(`/v1/jobs/${jobId}`, { headers: { accept: "text/event-stream" } })).text();
    const { checks } = await get("/v1/doctor", z.object({ checks: z.array(z.object({ id: z.string() })) }));
    const { own } = await get(path, scoringProfileViewSchema);
    expect([own, checks.some(({ id }) => id === "scoring-tuned")]).toEqual([{ minCoverage: 0.4 }, true]);
  });
});
