import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

const run = (...args: string[]) => runGroundplan(product, "what-if", ...args);
const lines = async (...args: string[]) => (await run(...args)).out.split("\n").filter((line) => line !== "");
const answerSchema = z.object({
  subject: z.object({ externalId: z.string() }),
  before: z.object({ method: z.string(), asOf: z.string() }),
  difference: z.object({ value: z.object({ difference: z.number().nullable() }) }),
});

describe("groundplan what-if", () => {
  it("shows the scorecard before and after, the difference, and what comes next", async () => {
    const shown = await lines("A-07", "--set", "complianceIncidents=0");
    expect(shown.slice(0, 5)).toEqual([
      "Al Waha Contracting Co. (A-07)",
      expect.stringMatching(/^Before: Key-account scorecard [\d.]+ of 100: exit\.$/),
      expect.stringMatching(/^After: Key-account scorecard [\d.]+ of 100: watch\.$/),
      expect.stringMatching(/, up 10\.$/),
      "Now watch, before exit.",
    ]);
    expect(shown).toContain("What would raise it now:");
  });

  it("takes several changes of the only open deal where the factor is a deal's", async () => {
    const { exitCode, out } = await run("A-06", "--set", "budgetConfirmed=yes", "--set", "capacityReserved=yes");
    expect([exitCode, out.split("\n")[0], out.includes("Before: Win rate")]).toEqual([
      0,
      "Spring 2027 shelf reset (OP-2609)",
      true,
    ]);
  });

  it("lists the open deals where it cannot know which is meant", async () => {
    const { exitCode, note } = await run("A-01", "--set", "budgetConfirmed=yes");
    expect([exitCode, note.includes("(OP-2601)"), note.includes("(OP-2602)"), note.includes("--opportunity")]).toEqual([
      1,
      true,
      true,
      true,
    ]);
  });

  it.each([
    ["number", "OP-2602"],
    ["name", "杜伊斯堡二期五座库改造"],
    ["part of the name", "杜伊斯堡"],
  ])("takes the deal named by its %s", async (_what, ref) => {
    const [title] = await lines("A-01", "--opportunity", ref);
    expect(title).toBe("杜伊斯堡二期五座库改造 (OP-2602)");
  });

  it("shows the decision chain beside the win rate", async () => {
    const shown = await lines("A-02", "--opportunity", "OP-2603", "--set", "contact.C-206.roles=none");
    expect(shown.filter((line) => /^(Before|After): Decision chain/.test(line))).toHaveLength(2);
  });

  it("lists what would raise the score where nothing is set", async () => {
    const shown = await lines("A-07");
    expect([shown.some((line) => line.startsWith("Before")), shown.some((line) => line.startsWith("- "))]).toEqual([
      false,
      true,
    ]);
  });

  it("says what to collect where there is no score yet", async () => {
    const shown = await lines("A-11");
    expect([shown[1], shown.some((line) => line.startsWith("Still to collect: "))]).toEqual([
      expect.stringMatching(/not enough data/),
      true,
    ]);
  });

  it("gives the answer in JSON, for the day asked for", async () => {
    const { out } = await run("A-07", "--set", "complianceIncidents=0", "--json", "--as-of", "2026-11-10");
    const { subject, before, difference } = answerSchema.parse(JSON.parse(out));
    expect([subject.externalId, before.method, before.asOf, difference.value.difference]).toEqual([
      "A-07",
      "scorecard",
      "2026-11-10",
      10,
    ]);
  });

  it.each([
    ["zh", "接下来能提分的做法："],
    ["en", "What would raise it now:"],
  ])("answers in %s", async (lang, line) => {
    expect(await lines("A-07", "--lang", lang)).toContain(line);
  });

  it.each([
    ["no value", ["A-07", "--set", "growth"], "“growth” is no change."],
    ["no factor", ["A-07", "--set", "=5"], "“=5” is no change."],
    ["a factor twice", ["A-07", "--set", "growth=5", "--set", "growth=6"], "growth is set twice."],
    ["a factor there is not", ["A-07", "--set", "charm=5"], "known: revenue12m"],
    ["a value there is not", ["A-07", "--set", "growth=fast"], "not a number"],
    ["a deal there is not", ["A-01", "--opportunity", "OP-1"], "has no open deal “OP-1”"],
    ["a deal's factor without a deal", ["A-13", "--set", "budgetConfirmed=yes"], "has no open deal."],
  ])("refuses %s", async (_what, args, sentence) => {
    const { exitCode, note } = await run(...args);
    expect([exitCode, note.includes(sentence)]).toEqual([1, true]);
  });
});
