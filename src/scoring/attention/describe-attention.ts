import { type Lang, localeOf } from "#domain/lang";
import { scoringAttentionEn } from "#text/scoring-attention.en";
import { scoringAttentionZh } from "#text/scoring-attention.zh";
import { createTranslate } from "#text/translate";
import { toMajor } from "../rules/convert-currency.ts";
import { moneyText } from "../rules/scoring-text.ts";
import type { AttentionReason } from "./attention.ts";

const translate = createTranslate({ zh: scoringAttentionZh, en: scoringAttentionEn });

/** A reason as part of a sentence: what it is and by how much. `currency` is the organisation's. */
export function describeReason(reason: AttentionReason, lang: Lang, currency: string): string {
  const percent = (value: number) => new Intl.NumberFormat(localeOf[lang], { maximumFractionDigits: 1 }).format(value);
  const money = (minor: number) => moneyText(toMajor(minor, currency), currency, lang);
  switch (reason.kind) {
    case "visit-overdue":
      return translate(lang, `visit-overdue.${reason.level}`, { days: reason.days });
    case "class-lost":
      return translate(lang, "class-lost", { from: classWord(reason.from, lang), to: classWord(reason.to, lang) });
    case "revenue-fall":
      return translate(lang, "revenue-fall", {
        percent: percent(reason.percent),
        recent: money(reason.recentMinor),
        before: money(reason.beforeMinor),
        months: reason.months,
      });
    case "flag":
      return translate(lang, `flag.${reason.flag}`);
    case "dependency":
      return translate(lang, "dependency", { percent: percent(reason.percent) });
    case "deals-past-close":
      return translate(lang, "deals-past-close", { count: reason.count, days: reason.days });
    case "deals-stalled": {
      const { count, open, days, percentile } = reason;
      return translate(lang, "deals-stalled", { count, open, days, percentile });
    }
  }
}

const classes = ["key", "nurture", "watch", "exit"] as const;

function classWord(id: string | null, lang: Lang): string {
  const known = classes.find((one) => one === id);
  return translate(lang, `class.${known ?? "none"}`);
}
