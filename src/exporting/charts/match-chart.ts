import type { Lang } from "#domain/lang";
import type { Chart } from "./chart.ts";
import { chartWidth, fontSizes, noteStyle, titleStyle, titleWidth } from "./chart-theme.ts";
import { type ChartWords, createChartWords } from "./chart-words.ts";
import { fitText } from "./fit-text.ts";
import type { MatchModel, MatchPoint } from "./match-model.ts";
import { matchSeries } from "./match-series.ts";

const height = 600;

/** The account among the portfolio: closeness against potential, cut where high begins, the nearest accounts by name. */
export function matchChart(model: MatchModel, lang: Lang): Chart {
  const words = createChartWords(lang);
  const title = words.say("title", { account: words.name(model.own.name), subject: words.say("match.subject") });
  const note = words.say("match.area", { cut: words.scoring.figure(model.cut) });
  return {
    name: `match-${model.asOf}`,
    title,
    altText: describeMatch(model, words),
    width: chartWidth,
    height,
    option: {
      title: [
        titleStyle(fitText(title, fontSizes.title, titleWidth), subtitleOf(model, words)),
        noteStyle(fitText(note, fontSizes.note, titleWidth)),
      ],
      ...matchSeries(model, height, words),
    },
  };
}

const octantOf = ({ octant }: MatchModel, { scoring }: ChartWords) =>
  octant && scoring.name(`octant.${octant}`, octant);
const postureOf = ({ posture }: MatchModel, { scoring }: ChartWords) =>
  posture && scoring.name(`posture.${posture}`, posture);

function subtitleOf(model: MatchModel, words: ChartWords): string {
  const [octant, posture] = [octantOf(model, words), postureOf(model, words)];
  return octant && posture
    ? words.say("match.subtitle", { octant, posture, day: model.asOf })
    : words.say("match.subtitle.open", { day: model.asOf });
}

function describeMatch(model: MatchModel, words: ChartWords): string {
  const { figure } = words.scoring;
  const { own, win, cut, quadrants, near, others, unplaced, asOf: day } = model;
  const [octant, posture] = [octantOf(model, words), postureOf(model, words)];
  return words.altText([
    words.say("match.alt", {
      day,
      account: words.name(own.name),
      closeness: figure(own.closeness),
      potential: figure(own.potential),
      win: win === null ? words.say("unknown") : figure(win),
      cut: figure(cut),
    }),
    octant && posture ? words.say("match.alt.octant", { octant, posture }) : null,
    words.say("match.alt.quadrants", {
      count: others.length + 1,
      closeLarge: quadrants["close-large"],
      farLarge: quadrants["far-large"],
      closeSmall: quadrants["close-small"],
      farSmall: quadrants["far-small"],
    }),
    near.length > 0 ? words.say("match.alt.near", { list: words.items(near.map((one) => placeOf(one, words))) }) : null,
    unplaced > 0 ? words.say("match.alt.unplaced", { count: unplaced }) : null,
  ]);
}

function placeOf({ name, closeness, potential }: MatchPoint, words: ChartWords): string {
  const { figure } = words.scoring;
  const values = { closeness: figure(closeness), potential: figure(potential) };
  return words.say("match.alt.one", { name: words.name(name), ...values });
}
