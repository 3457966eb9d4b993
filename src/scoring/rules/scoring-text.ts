import { type Lang, localeOf } from "#domain/lang";
import type { Factor } from "#domain/score";
import { scoringEn } from "#text/scoring.en";
import { scoringZh } from "#text/scoring.zh";
import { scoringAccountEn } from "#text/scoring-account.en";
import { scoringAccountZh } from "#text/scoring-account.zh";
import { scoringBondsEn } from "#text/scoring-bonds.en";
import { scoringBondsZh } from "#text/scoring-bonds.zh";
import { scoringBuyingEn } from "#text/scoring-buying.en";
import { scoringBuyingZh } from "#text/scoring-buying.zh";
import { scoringCoachingEn } from "#text/scoring-coaching.en";
import { scoringCoachingZh } from "#text/scoring-coaching.zh";
import { scoringNeedsEn } from "#text/scoring-needs.en";
import { scoringNeedsZh } from "#text/scoring-needs.zh";
import { scoringPlanEn } from "#text/scoring-plan.en";
import { scoringPlanZh } from "#text/scoring-plan.zh";
import { scoringPortfolioEn } from "#text/scoring-portfolio.en";
import { scoringPortfolioZh } from "#text/scoring-portfolio.zh";
import { scoringReviewEn } from "#text/scoring-review.en";
import { scoringReviewZh } from "#text/scoring-review.zh";
import { scoringRisksEn } from "#text/scoring-risks.en";
import { scoringRisksZh } from "#text/scoring-risks.zh";
import { scoringRulesEn } from "#text/scoring-rules.en";
import { scoringRulesZh } from "#text/scoring-rules.zh";
import { scoringStepsEn } from "#text/scoring-steps.en";
import { scoringStepsZh } from "#text/scoring-steps.zh";
import { createTranslate, type MessageValues } from "#text/translate";

const en = {
  ...scoringEn,
  ...scoringBuyingEn,
  ...scoringBondsEn,
  ...scoringPortfolioEn,
  ...scoringRulesEn,
  ...scoringNeedsEn,
  ...scoringPlanEn,
  ...scoringReviewEn,
  ...scoringRisksEn,
  ...scoringStepsEn,
  ...scoringAccountEn,
  ...scoringCoachingEn,
};
export type ScoringTextKey = keyof typeof en;

const zh: Record<ScoringTextKey, string> = {
  ...scoringZh,
  ...scoringBuyingZh,
  ...scoringBondsZh,
  ...scoringPortfolioZh,
  ...scoringRulesZh,
  ...scoringNeedsZh,
  ...scoringPlanZh,
  ...scoringReviewZh,
  ...scoringRisksZh,
  ...scoringStepsZh,
  ...scoringAccountZh,
  ...scoringCoachingZh,
};

const translate = createTranslate<ScoringTextKey>({ zh, en });

/** What the explainers write with, bound to one language. */
export type ScoringText = {
  lang: Lang;
  say: (key: ScoringTextKey, values?: MessageValues) => string;
  /** The catalogue's words for `key`, or `id` itself: checklists and flags of a company's own have no entry. */
  name: (key: string, id: string, values?: MessageValues) => string;
  /** `12,345.6`: thousands separated, at most one decimal (two for weights below 1). */
  figure: (value: number) => string;
  /** A factor's raw value with its unit. */
  raw: (factor: Factor) => string;
  /** What a person or record is called; the id where nobody said. */
  person: (id: string) => string;
  list: (words: readonly string[]) => string;
};

function isKey(key: string): key is ScoringTextKey {
  return Object.hasOwn(en, key);
}

export function createScoringText(lang: Lang, names: Readonly<Record<string, string>>): ScoringText {
  const figure = (value: number) => plainFormat(lang, { most: Math.abs(value) < 1 ? 2 : 1 }).format(value + 0);
  const say: ScoringText["say"] = (key, values) => translate(lang, key, values);
  return {
    lang,
    say,
    figure,
    name: (key, id, values) => (isKey(key) ? say(key, values) : id),
    raw: ({ raw, unit }) =>
      typeof raw === "number" ? rawNumber(raw, unit, lang, say, figure) : rawWord(raw, unit, say),
    person: (id) => (Object.hasOwn(names, id) ? (names[id] ?? id) : id),
    list: (words) => words.join(say("join.list")),
  };
}

function rawNumber(raw: number, unit: string, lang: Lang, say: ScoringText["say"], figure: ScoringText["figure"]) {
  if (/^[A-Z]{3}$/.test(unit)) return moneyText(raw, unit, lang);
  const key = `unit.${unit}`;
  return say(isKey(key) ? key : "unit.plain", { n: raw, figure: figure(raw) });
}

function rawWord(raw: string | boolean | null, unit: string, say: ScoringText["say"]): string {
  const [key, word] = [`unit.${unit}`, `raw.${raw}`];
  return say(isKey(key) ? key : "unit.plain", { n: 0, figure: isKey(word) ? say(word) : String(raw ?? "–") });
}

/** `CNY 20,000` in English, `¥20,000` for yuan in Chinese; cents only where there are any. */
export function moneyText(amount: number, currency: string, lang: Lang): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const figure = plainFormat(lang, { least: digits, most: digits }).format(Math.abs(amount));
  const sign = amount < 0 ? "-" : "";
  return lang === "zh" && currency === "CNY" ? `${sign}¥${figure}` : `${currency} ${sign}${figure}`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Digits after the point. Making a format takes a hundred times as long as using one, and a page has hundreds of figures. */
function plainFormat(lang: Lang, { least = 0, most }: { least?: number; most: number }): Intl.NumberFormat {
  const key = `${lang}|${least}|${most}`;
  const held = formats.get(key);
  if (held) return held;
  const made = new Intl.NumberFormat(localeOf[lang], { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made;
}
