import type { Lang } from "#domain/lang";
import { scoringNoticesEn } from "#text/scoring-notices.en";
import { scoringNoticesZh } from "#text/scoring-notices.zh";
import { createTranslate } from "#text/translate";
import type { RevenueFall } from "../attention/revenue-fall.ts";
import { explainFalseKeyCheck } from "../false-key/explain-false-key.ts";
import { explainReRated } from "../re-rating/explain-re-rating.ts";
import { explainRaisedRisk } from "../risks/explain-risks.ts";
import { toMajor } from "../rules/convert-currency.ts";
import { createScoringText, moneyText, type ScoringText } from "../rules/scoring-text.ts";
import type { CheckedRisk, Notice, NoticeSubject, OverdueVisit } from "./notice.ts";

const translate = createTranslate({ zh: scoringNoticesZh, en: scoringNoticesEn });

/** What the sentences need beside the notice. `currency` is the organisation's. */
export type NoticeWords = { accountName: string; currency: string };

/** Why somebody is told, in sentences of their language; values as every score writes them. */
export function describeNotice(
  notice: Pick<Notice, "accountId" | "subject">,
  lang: Lang,
  words: NoticeWords,
): string[] {
  const { subject, accountId } = notice;
  const text = createScoringText(lang, { [accountId]: words.accountName });
  switch (subject.type) {
    case "visit":
      return [visitSentence(subject.visit, text)];
    case "fall":
      return [fallSentence(subject.fall, words.currency, text)];
    case "flag":
      return [subject.check ? explainFalseKeyCheck(subject.check, text) : translate(lang, `flag.${subject.flag}`)];
    case "risk":
      return riskSentences(subject, text);
    case "window":
      return windowSentences(subject, text);
    case "class":
      return [explainReRated(subject.change, text)];
  }
}

function visitSentence(
  { level, visitsPerYear, lastVisitOn, dueOn, daysOverdue }: OverdueVisit,
  text: ScoringText,
): string {
  const last = lastVisitOn ? text.say("cadence.last", { day: lastVisitOn }) : text.say("cadence.never");
  const values = { level: text.say(`factor.cadence.${level}`), n: visitsPerYear, last, due: dueOn, days: daysOverdue };
  return text.say("cadence.overdue", values);
}

function fallSentence({ percent, recentMinor, beforeMinor, months }: RevenueFall, currency: string, text: ScoringText) {
  const money = (minor: number) => moneyText(toMajor(minor, currency), currency, text.lang);
  const values = { percent: text.figure(percent), recent: money(recentMinor), before: money(beforeMinor), months };
  return translate(text.lang, "revenue-fall", values);
}

/** The first sentence says what is wrong, and of which deal where it is one's. */
function riskSentences({ risk, deal }: CheckedRisk, text: ScoringText): string[] {
  const sentences = explainRaisedRisk(risk, text);
  if (deal === null) return sentences;
  const named = (sentence: string) => translate(text.lang, "of-deal", { deal: deal.name, sentence });
  return sentences.map((sentence, at) => (at === 0 ? named(sentence) : sentence));
}

type WindowSubject = Extract<NoticeSubject, { type: "window" }>;

function windowSentences({ window, stage, days }: WindowSubject, text: ScoringText): string[] {
  const { phase, name, from, to, byTemplate } = window;
  const word = text.say(`calendar.phase.${phase}`);
  const called = name ? text.say("calendar.named", { phase: word, name }) : word;
  const prepare = text.say(`calendar.prepare.${phase}`);
  return [
    translate(text.lang, `window.${stage}`, { window: called, from, to, days, prepare }),
    ...(stage === "open" ? [text.say(`calendar.do.${phase}`)] : []),
    ...(byTemplate ? [translate(text.lang, "window.template")] : []),
  ];
}
