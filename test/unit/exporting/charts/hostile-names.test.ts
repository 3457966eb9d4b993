import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestAltText } from "#exporting/charts/chart";
import { createChartRenderer } from "#exporting/charts/render-chart";
import { chartsOf, type ScoreChartParts } from "#exporting/charts/score-charts";
import { dealChart } from "#exporting/charts/win-rate-chart";
import { dealOf } from "#exporting/charts/win-rate-model";
import { arbitraryText } from "../arbitrary-text.ts";
import { readSvg } from "./read-svg.ts";
import { smallScores } from "./small-scores.ts";

const renderer = createChartRenderer();

/** Everything that is a name in the data is `name`. */
function named(name: string, lang: "zh" | "en"): ScoreChartParts {
  const parts = smallScores(lang);
  return {
    ...parts,
    account: { ...parts.account, name },
    rows: parts.rows.map((row) => ({ ...row, name })),
    deals: parts.deals.map(({ opportunity, winRate, ...deal }) => ({
      ...deal,
      opportunity: { ...opportunity, name },
      winRate: winRate && {
        ...winRate,
        factors: winRate.factors.map((factor) => (factor.id === "competitor" ? { ...factor, raw: name } : factor)),
      },
    })),
  };
}

function allCharts(parts: ScoreChartParts, lang: "zh" | "en") {
  const charts = chartsOf(parts, lang);
  const [deal] = parts.deals;
  const model = deal && dealOf(parts.account.name, deal);
  return model ? [...charts, dealChart(model, lang)] : charts;
}

const hostile = fc.oneof(
  arbitraryText,
  fc.constantFrom(
    "{a} {b} {c} {@x}",
    "$& $` $' $1",
    "{b|rich} {{x}}",
    "\"quoted\" 'and' <script>alert(1)</script>",
    "]]></style><script/>",
    "名".repeat(5_000),
    "W".repeat(5_000),
    "🚀".repeat(5_000),
    "\u0000\u0007\u202E\uFEFF",
    "",
  ),
);
const markup = ["svg", "rect", "path", "text", "style", "g", "defs", "pattern", "clipPath", "circle"];

describe("charts of hostile names", () => {
  it("are well-formed, hold no markup of the data, and are described within the limit", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom("zh", "en"), async (name, lang) => {
        for (const chart of allCharts(named(name, lang), lang)) {
          const { tags } = readSvg(await renderer.toSvg(chart));
          expect(tags.filter((tag) => !markup.includes(tag))).toEqual([]);
          expect(chart.altText.length).toBeLessThanOrEqual(longestAltText);
          expect(chart.altText + chart.title).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("say a name as it stands, whatever it looks like to a template", async () => {
    const name = "{c} $& {b}";
    const charts = allCharts(named(name, "en"), "en");
    const texts = (await Promise.all(charts.map(renderer.toSvg))).flatMap((svg) => readSvg(svg).texts);
    expect(texts).toContain(`${name} (72 / 64)`);
    expect(texts).toContain(`Competitor ${name}`);
  });

  it("can be drawn", async () => {
    const names = ["<script>alert('x')</script>", "\u0000\uD800", "名".repeat(5_000), "سلام"];
    for (const name of names) {
      for (const chart of allCharts(named(name, "zh"), "zh")) {
        expect((await renderer.toPng(chart)).length).toBeGreaterThan(1_000);
      }
    }
  });
});
