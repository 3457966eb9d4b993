import type { Lang } from "#domain/lang";
import type { ComparedFigure, StoredResult } from "#evals/compare";
import type { Figures, JudgedGoal } from "#evals/goals";
import type { ReportChart, ReportTable } from "#evals/report";
import { evalReportEn } from "#text/eval-report.en";
import { evalReportZh } from "#text/eval-report.zh";
import { createTranslate, type MessageValues } from "#text/translate";

const translate = createTranslate({ zh: evalReportZh, en: evalReportEn });

export type ReportKey = keyof typeof evalReportEn;
export type SayReport = (key: ReportKey, values?: MessageValues) => string;

export const sayReport =
  (lang: Lang): SayReport =>
  (key, values) =>
    translate(lang, key, values);

/** Figures that are shares 0–1; the others are counts and sums. */
const shares: ReadonlySet<string> = new Set([
  ...["sections", "evidence", "distinct", "questions", "fallback", "prefix"],
  ...[
    "answered",
    "cited",
    "unanswerable",
    "asks",
    "understood",
    "found",
    "silent",
    "right",
    "exposed",
    "byModel",
    "helpful",
  ],
]);

export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const counted = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

export function figureText(figure: string, value: number | null): string {
  if (value === null) return "–";
  return shares.has(figure) ? percent(value) : counted.format(value);
}

const isKey = (key: string): key is ReportKey => Object.hasOwn(evalReportEn, key);

export function figureName(say: SayReport, figure: string): string {
  const key = `figure.${figure}`;
  return isKey(key) ? say(key) : figure;
}

/** Every goal of a suite beside its figure. */
export function goalsTable(say: SayReport, judged: readonly JudgedGoal[]): ReportTable {
  return {
    title: say("goals.title"),
    head: [say("goals.figure"), say("goals.wanted"), say("goals.value"), say("goals.result")],
    rows: judged.map(({ figure, wanted, value, met }) => [
      figureName(say, figure),
      wanted,
      figureText(figure, value),
      value === null ? say("goal.unmeasured") : say(met ? "goal.met" : "goal.missed"),
    ]),
  };
}

/** Figures that no goal is set for. */
export function figuresTable(say: SayReport, figures: Figures, judged: readonly JudgedGoal[]): ReportTable {
  const held = new Set(judged.map(({ figure }) => figure));
  return {
    title: say("figures.title"),
    head: [say("goals.figure"), say("goals.value")],
    rows: Object.entries(figures).flatMap(([figure, value]) =>
      held.has(figure) ? [] : [[figureName(say, figure), figureText(figure, value)]],
    ),
  };
}

export function compareTable(say: SayReport, compared: readonly ComparedFigure[], before: StoredResult): ReportTable {
  const { prompts, model } = before;
  return {
    title: say("compare.title", { at: before.at.slice(0, 16).replace("T", " "), prompts, model }),
    head: [say("goals.figure"), say("compare.before"), say("goals.value"), say("compare.change")],
    rows: compared.map((one) => [
      figureName(say, one.figure),
      figureText(one.figure, one.before),
      figureText(one.figure, one.now),
      say(`change.${one.change}`),
    ]),
  };
}

/** Bars of shares, the missed ones marked where a least is given. */
export function shareChart(
  title: string,
  bars: readonly { label: string; share: number }[],
  least?: number,
): ReportChart {
  return {
    title,
    bars: bars.map(({ label, share }) => ({
      label,
      share,
      text: percent(share),
      ...(least !== undefined && share < least && { missed: true }),
    })),
  };
}
