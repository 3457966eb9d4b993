import type { Lang } from "#domain/lang";
import { type BarRow, barSeries, barsHeight } from "./bar-rows.ts";
import type { Chart } from "./chart.ts";
import { bandColours, chartColours, chartWidth, fontSizes, noteStyle, titleStyle, titleWidth } from "./chart-theme.ts";
import { type ChartWords, createChartWords } from "./chart-words.ts";
import { fitText } from "./fit-text.ts";
import type { DealModel, ElementStep } from "./win-rate-model.ts";

const markWidth = 110;
/** In the line below the title, with the rate behind it. */
const accountWidth = 280;

/** A win rate as it comes about: what each element adds, what competitor and cap take off, what is left. */
export function dealChart(model: DealModel, lang: Lang): Chart {
  const words = createChartWords(lang);
  const rows = rowsOf(model, words);
  const subject = words.say("deal.subject", { deal: words.name(model.dealName) });
  const title = words.say("title", { account: words.name(model.accountName), subject });
  const head = words.say("deal.head", { deal: words.name(model.dealName) });
  const standing = { ...standingOf(model, words), day: model.asOf };
  const subtitle = words.say("deal.subtitle", {
    account: fitText(model.accountName, fontSizes.subtitle, accountWidth),
    ...standing,
  });
  return {
    name: `win-rate-${model.asOf}`,
    title,
    altText: describeDeal(model, words),
    width: chartWidth,
    height: barsHeight(rows.length),
    option: {
      title: [
        titleStyle(fitText(head, fontSizes.title, titleWidth), subtitle),
        noteStyle(fitText(words.say("deal.key"), fontSizes.note, titleWidth)),
      ],
      ...barSeries(rows, markWidth),
    },
  };
}

const elementName = (id: string, { scoring }: ChartWords) => scoring.name(`factor.win-rate.${id}`, id);
const capReason = (id: string, { scoring }: ChartWords) => scoring.name(`cap.${id}`, id);

function standingOf({ value, band }: DealModel, { scoring }: ChartWords) {
  return { value: scoring.figure(value), band };
}

/** Each bar begins where the one above it ended; what is taken off leads back. */
function rowsOf(model: DealModel, words: ChartWords): BarRow[] {
  const { figure } = words.scoring;
  let reached = 0;
  const rows = model.elements.map(({ id, added, most }): BarRow => {
    const from = reached;
    reached += added;
    const mark = words.say("deal.element", { added: figure(added), most: figure(most) });
    return { label: elementName(id, words), from, length: added, most, colour: chartColours.accent, mark };
  });
  for (const { label, points } of lossesOf(model, words)) {
    reached -= points;
    const mark = words.say("deal.takes", { points: figure(points) });
    rows.push({ label, from: reached, length: points, colour: chartColours.loss, mark });
  }
  const mark = words.say("deal.value", standingOf(model, words));
  const colour = bandColours[model.band];
  rows.push({ label: words.say("deal.total"), from: 0, length: model.value, colour, mark, isBold: true });
  return rows;
}

function lossesOf({ competitor, cap }: DealModel, words: ChartWords): { label: string; points: number }[] {
  return [
    ...(competitor
      ? [{ label: words.say("deal.competitor", { name: words.name(competitor.name) }), points: competitor.points }]
      : []),
    ...(cap ? [{ label: words.say("deal.cap", { reason: capReason(cap.id, words) }), points: cap.points }] : []),
  ];
}

function describeDeal(model: DealModel, words: ChartWords): string {
  const { figure } = words.scoring;
  const { accountName, dealName, asOf: day, elements, competitor, cap, isThin } = model;
  const lines = elements.map(({ id, added, most }) =>
    words.say("deal.alt.element", { name: elementName(id, words), added: figure(added), most: figure(most) }),
  );
  const names = { account: words.name(accountName), deal: words.name(dealName) };
  return words.altText([
    words.say("deal.alt", { ...names, ...standingOf(model, words), day }),
    words.say("deal.alt.elements", { list: words.items(lines) }),
    competitor &&
      words.say("deal.alt.competitor", { name: words.name(competitor.name), points: figure(competitor.points) }),
    cap && words.say("deal.alt.cap", { reason: capReason(cap.id, words), points: figure(cap.points) }),
    describeLoss(elements, words),
    isThin ? words.say("deal.alt.thin") : null,
  ]);
}

/** The element that falls farthest behind what it could bring. */
function describeLoss(elements: readonly ElementStep[], words: ChartWords): string | null {
  const lostBy = ({ most, added }: ElementStep) => most - added;
  const [worst] = [...elements].sort((a, b) => lostBy(b) - lostBy(a));
  if (!worst || lostBy(worst) <= 0) return null;
  return words.say("deal.alt.most", { name: elementName(worst.id, words), lost: words.scoring.figure(lostBy(worst)) });
}
