import type { Day } from "#domain/day";
import type { Lang } from "#domain/lang";
import type { Chart } from "./chart.ts";
import { dealsChart } from "./deals-chart.ts";
import { matchChart } from "./match-chart.ts";
import { type MatchRow, matchOf } from "./match-model.ts";
import { radarChart } from "./radar-chart.ts";
import { type Medians, radarOf, type Scorecard } from "./radar-model.ts";
import type { ChartRenderer } from "./render-chart.ts";
import { dealChart } from "./win-rate-chart.ts";
import { dealOf, dealsOf, type RatedDeal } from "./win-rate-model.ts";

/** What an account's charts are made of; any of it may be too little for a chart. */
export type ScoreChartParts = {
  asOf: Day;
  account: { id: string; name: string };
  scorecard: Scorecard;
  medians: Medians;
  deals: readonly RatedDeal[];
  /** The whole portfolio, the account among it. */
  rows: readonly MatchRow[];
  /** Where high begins in the match matrix. */
  cut: number;
};

/** A picture as it is sent: `scorecard-2026-11-15.png`. */
export type ScoreChart = { name: string; title: string; altText: string; png: Uint8Array };
export type ScoreCharts = (parts: ScoreChartParts, lang: Lang) => Promise<ScoreChart[]>;

/** Scorecard, place in the match matrix, win rates: each where enough is known, in this order. */
export function createScoreCharts({ toPng }: Pick<ChartRenderer, "toPng">): ScoreCharts {
  return (parts, lang) =>
    Promise.all(
      chartsOf(parts, lang).map(async (chart) => {
        const { name, title, altText } = chart;
        return { name: `${name}.png`, title, altText, png: await toPng(chart) };
      }),
    );
}

/** The charts of an account, not yet drawn. */
export function chartsOf(parts: ScoreChartParts, lang: Lang): Chart[] {
  const { asOf, account, scorecard, medians, rows, cut } = parts;
  const radar = radarOf(account.name, scorecard, medians);
  const match = matchOf(rows, account.id, { cut, asOf });
  return [
    ...(radar ? [radarChart(radar, lang)] : []),
    ...(match ? [matchChart(match, lang)] : []),
    ...winRateCharts(parts, lang),
  ];
}

/** Of a single open deal what its win rate is made of; of several how they stand. */
function winRateCharts({ asOf, account, deals }: ScoreChartParts, lang: Lang): Chart[] {
  const open = deals.filter(({ opportunity }) => opportunity.status === "open");
  const [only] = open;
  if (only && open.length === 1) {
    const deal = dealOf(account.name, only);
    return deal ? [dealChart(deal, lang)] : [];
  }
  const model = dealsOf(account.name, open, asOf);
  return model ? [dealsChart(model, lang)] : [];
}
