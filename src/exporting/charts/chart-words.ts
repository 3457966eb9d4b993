import type { Lang } from "#domain/lang";
import { createScoringText, type ScoringText } from "#scoring/rules/scoring-text";
import { exportingChartsEn } from "#text/exporting-charts.en";
import { exportingChartsZh } from "#text/exporting-charts.zh";
import { createTranslate, type MessageValues } from "#text/translate";
import { printableText } from "../printable-text.ts";
import { longestAltText } from "./chart.ts";

const translate = createTranslate({ zh: exportingChartsZh, en: exportingChartsEn });
type ChartTextKey = keyof typeof exportingChartsEn;

/** What charts are written with, bound to one language. */
export type ChartWords = {
  say: (key: ChartTextKey, values?: MessageValues) => string;
  /** Names of factors, classes, octants as everywhere else, and figures. */
  scoring: ScoringText;
  /** `a, b` and `a; b`. */
  list: (words: readonly string[]) => string;
  items: (words: readonly string[]) => string;
  /** A name from the data within a description. */
  name: (name: string) => string;
  /** Sentences as one description, cut with `…`. */
  altText: (sentences: readonly (string | null)[]) => string;
};

const longestName = 80;

export function createChartWords(lang: Lang): ChartWords {
  const say: ChartWords["say"] = (key, values) => translate(lang, key, values);
  return {
    say,
    scoring: createScoringText(lang, {}),
    list: (words) => words.join(say("join.list")),
    items: (words) => words.join(say("join.items")),
    name: (name) => cutText(printableText(name), longestName),
    altText: (sentences) =>
      cutText(sentences.filter((sentence) => sentence !== null).join(lang === "zh" ? "" : " "), longestAltText),
  };
}

/** At most so many UTF-16 units, never half a character. */
function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, "");
  return `${kept.trimEnd()}…`;
}
