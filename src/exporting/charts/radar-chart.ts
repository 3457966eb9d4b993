import type { Lang } from "#domain/lang";
import type { Chart } from "./chart.ts";
import { chartWidth, fontSizes, titleStyle, titleWidth } from "./chart-theme.ts";
import { type ChartWords, createChartWords } from "./chart-words.ts";
import { fitText } from "./fit-text.ts";
import type { RadarModel, Spoke } from "./radar-model.ts";
import { radarSeries } from "./radar-series.ts";

const height = 600;

/** Points per factor around a circle, the median of others as a dashed outline; what is unknown breaks the line. */
export function radarChart(model: RadarModel, lang: Lang): Chart {
  const words = createChartWords(lang);
  const title = words.say("title", { account: words.name(model.accountName), subject: words.say("radar.subject") });
  return {
    name: `scorecard-${model.asOf}`,
    title,
    altText: describeRadar(model, words),
    width: chartWidth,
    height,
    option: {
      title: titleStyle(fitText(title, fontSizes.title, titleWidth), subtitleOf(model, words)),
      ...radarSeries(model, {
        factor: (id) => factorName(id, words),
        mark: (spoke) => markOf(spoke, words),
        own: words.say("radar.own"),
        median: words.say("radar.median", { peers: peersOf(model, words) }),
        missing: words.say("radar.missing"),
      }),
    },
  };
}

const factorName = (id: string, { scoring }: ChartWords) => scoring.name(`factor.scorecard.${id}`, id);

function className({ class: held }: RadarModel, { scoring }: ChartWords): string {
  return held === null ? "" : scoring.name(`class.${held}`, held);
}

function peersOf(model: RadarModel, words: ChartWords): string {
  return model.peers === "class"
    ? words.say("radar.peers.class", { class: className(model, words) })
    : words.say("radar.peers.all");
}

function subtitleOf(model: RadarModel, words: ChartWords): string {
  const { value, asOf: day } = model;
  return value === null
    ? words.say("radar.subtitle.open", { day })
    : words.say("radar.subtitle", { value: words.scoring.figure(value), class: className(model, words), day });
}

function markOf({ own, median }: Spoke, words: ChartWords): string {
  if (own === null) return words.say("unknown");
  const figure = words.scoring.figure(own);
  return median === null ? figure : words.say("radar.mark", { own: figure, median: words.scoring.figure(median) });
}

function describeRadar(model: RadarModel, words: ChartWords): string {
  const { figure } = words.scoring;
  const missing = model.spokes.filter(({ own }) => own === null).map(({ id }) => factorName(id, words));
  return words.altText([
    words.say("radar.alt", { account: words.name(model.accountName), day: model.asOf }),
    model.value === null
      ? words.say("radar.alt.open")
      : words.say("radar.alt.value", { value: figure(model.value), class: className(model, words) }),
    model.deduction > 0 ? words.say("deduction", { points: figure(model.deduction) }) : null,
    describePoints(model, words),
    missing.length > 0 ? words.say("radar.alt.missing", { list: words.list(missing) }) : null,
    describeGap(model, words),
  ]);
}

function describePoints(model: RadarModel, words: ChartWords): string {
  const { figure } = words.scoring;
  const lines = model.spokes.flatMap(({ id, own, median }) => {
    if (own === null) return [];
    const name = factorName(id, words);
    return median === null
      ? words.say("radar.alt.factor", { name, own: figure(own) })
      : words.say("radar.alt.both", { name, own: figure(own), median: figure(median) });
  });
  return model.peers === null
    ? words.say("radar.alt.factors", { list: words.items(lines) })
    : words.say("radar.alt.against", { peers: peersOf(model, words), list: words.items(lines) });
}

/** What stands out; below the median where two are as far from it. */
function describeGap({ spokes }: RadarModel, words: ChartWords): string | null {
  const gaps = spokes.flatMap(({ id, own, median }) =>
    own === null || median === null || own === median ? [] : [{ id, gap: own - median }],
  );
  const [widest] = gaps.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || a.gap - b.gap);
  if (!widest) return null;
  const values = { name: factorName(widest.id, words), gap: words.scoring.figure(Math.abs(widest.gap)) };
  return words.say(widest.gap < 0 ? "radar.alt.below" : "radar.alt.above", values);
}
