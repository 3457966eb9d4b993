import type { Lang } from "#domain/lang";
import { moneyText } from "#scoring/rules/scoring-text";
import { type BarRow, barSeries, barsHeight } from "./bar-rows.ts";
import type { Chart } from "./chart.ts";
import { bandColours, chartWidth, fontSizes, titleStyle, titleWidth } from "./chart-theme.ts";
import { type ChartWords, createChartWords } from "./chart-words.ts";
import { fitText } from "./fit-text.ts";
import type { DealLine, DealsModel } from "./win-rate-model.ts";

const mostBars = 10;
/** A mark with an amount is long. */
const markWidth = 200;

/** Open deals by win rate, best first, with band and amount at the bars. */
export function dealsChart(model: DealsModel, lang: Lang): Chart {
  const words = createChartWords(lang);
  const rows = rowsOf(model, lang, words);
  const title = words.say("title", { account: words.name(model.accountName), subject: words.say("deals.subject") });
  return {
    name: `win-rates-${model.asOf}`,
    title,
    altText: describeDeals(model, lang, words),
    width: chartWidth,
    height: barsHeight(rows.length),
    option: {
      title: titleStyle(
        fitText(title, fontSizes.title, titleWidth),
        fitText(subtitleOf(model, words), fontSizes.subtitle, titleWidth),
      ),
      ...barSeries(rows, markWidth),
    },
  };
}

function subtitleOf({ rated, unrated, asOf: day }: DealsModel, words: ChartWords): string {
  const count = rated.length + unrated.length;
  const shown = Math.min(count, mostBars);
  return shown < count
    ? words.say("deals.subtitle.more", { count, shown, day })
    : words.say("deals.subtitle", { count, day });
}

/** Deals without a win rate stand last, with no bar: that nothing is known is not 0 %. */
function rowsOf({ rated, unrated }: DealsModel, lang: Lang, words: ChartWords): BarRow[] {
  const bars = rated.map((line) => rowOf(line, lang, words));
  const blanks = unrated.map((label) => ({ ...noBar, label, mark: words.say("deals.unrated") }));
  return [...bars, ...blanks].slice(0, mostBars);
}

const noBar = { from: 0, length: 0, colour: "transparent" } as const;

function rowOf(line: DealLine, lang: Lang, words: ChartWords): BarRow {
  const { name, value, band } = line;
  const mark = sayDeal(line, lang, words, { bare: "deals.mark", full: "deals.mark.amount" });
  return { label: name, from: 0, length: value, colour: bandColours[band], mark };
}

type Keys = { bare: "deals.mark" | "deals.alt.rated"; full: "deals.mark.amount" | "deals.alt.amount" };

function sayDeal({ name, value, band, amount }: DealLine, lang: Lang, words: ChartWords, { bare, full }: Keys): string {
  const values = { name: words.name(name), value: words.scoring.figure(value), band };
  return amount === null
    ? words.say(bare, values)
    : words.say(full, { ...values, amount: moneyText(Number(amount.amount), amount.currency, lang) });
}

function describeDeals(model: DealsModel, lang: Lang, words: ChartWords): string {
  const keys = { bare: "deals.alt.rated", full: "deals.alt.amount" } as const;
  const lines = model.rated.slice(0, mostBars).map((line) => sayDeal(line, lang, words, keys));
  const unrated = model.unrated
    .slice(0, mostBars - lines.length)
    .map((name) => words.say("deals.alt.named", { name: words.name(name) }));
  const more = model.rated.length + model.unrated.length - lines.length - unrated.length;
  return words.altText([
    words.say("deals.alt", { account: words.name(model.accountName), day: model.asOf }),
    words.say("deals.alt.list", { list: words.items(lines) }),
    unrated.length > 0 ? words.say("deals.alt.unrated", { list: words.list(unrated) }) : null,
    more > 0 ? words.say("deals.alt.more", { count: more }) : null,
  ]);
}
