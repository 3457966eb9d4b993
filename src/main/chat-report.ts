import type { ChatEval, ChatGroup, ScoredAnswer } from "#evals/chat.eval";
import type { Report, ReportTable } from "#evals/report";
import { percent, type SayReport, shareChart } from "./suite-report.ts";

type Parts = { say: SayReport; verbose: boolean; mode: string; model: string };

const shareOf = ({ asked, right }: ChatGroup) => (asked === 0 ? 0 : right / asked);

function groupTable(say: SayReport, title: string, head: string, groups: readonly ChatGroup[]): ReportTable {
  return {
    title,
    head: [head, say("chat.asked"), say("chat.right"), "%"],
    rows: groups.map((group) => [group.name, group.asked, group.right, percent(shareOf(group))]),
  };
}

const shortest = 300;
const shortened = (text: string) => {
  const line = text.replace(/\s+/gu, " ");
  return line.length > shortest ? `${line.slice(0, shortest)}…` : line;
};

/** Why an answer is not right, in a few lines. */
function wrongLines(say: SayReport, { id, category, question, answer, ...one }: ScoredAnswer): string[] {
  const { state, intent, text, blocking, cited, error } = answer;
  return [
    say("chat.wrong", { id, category, question }),
    say("chat.got", { state, intent: error ?? intent ?? "–", text: shortened(text) }),
    ...(one.missing.length > 0 ? [say("chat.missing", { facts: one.missing.join("; ") })] : []),
    ...(one.cites
      ? []
      : [say("chat.uncited", { cites: one.expectedCites.join(", "), cited: cited.join(", ") || "–" })]),
    ...(one.forbidden.length > 0 ? [say("chat.said", { words: one.forbidden.join(", ") })] : []),
    ...(blocking > 0 ? [say("chat.blocked", { count: blocking })] : []),
  ];
}

/** By category and language; each answer that is not right with `verbose`. */
export function chatReport({ answers, categories, langs }: ChatEval, { say, verbose, mode, model }: Parts): Report {
  const bars = categories.map((group) => ({ label: group.name, share: shareOf(group) }));
  return {
    title: say("title.chat"),
    lines: [
      say("chat.mode", { mode, model }),
      ...(verbose ? answers.filter(({ right }) => !right).flatMap((answer) => wrongLines(say, answer)) : []),
    ],
    tables: [
      groupTable(say, say("chat.by-category"), say("chat.category"), categories),
      groupTable(say, say("chat.by-lang"), say("drafts.lang"), langs),
    ],
    charts: [shareChart(say("chat.chart"), bars, 0.8)],
  };
}
