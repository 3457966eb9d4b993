import type { FeedbackEval, HelpfulGroup, UnhelpfulOne } from "#evals/feedback.eval";
import type { Report, ReportTable } from "#evals/report";
import { percent, type ReportKey, type SayReport, shareChart } from "./suite-report.ts";

const shareOf = ({ given, helpful }: HelpfulGroup) => helpful / given;

/** Shares of what helped, group by group, and each thing that did not. */
export function feedbackReport(measured: FeedbackEval, say: SayReport): Report {
  const { intents, kinds, writers, places, langs, unhelpful } = measured;
  const tables = [
    groupTable(say, "feedback.by-intent", intents),
    groupTable(say, "feedback.by-kind", kinds),
    groupTable(say, "feedback.by-writer", writers),
    groupTable(say, "feedback.by-place", places),
    groupTable(say, "feedback.by-lang", langs),
  ].filter(({ rows }) => rows.length > 0);
  const bars = [...intents, ...kinds].map((group) => ({ label: group.name, share: shareOf(group) }));
  return {
    title: say("title.feedback"),
    lines: unhelpful.map((one) => unhelpfulLine(say, one)),
    tables,
    charts: [shareChart(say("feedback.chart"), bars)],
  };
}

function groupTable(say: SayReport, title: ReportKey, groups: readonly HelpfulGroup[]): ReportTable {
  return {
    title: say(title),
    head: [say("feedback.of"), say("feedback.given"), say("feedback.helpful"), "%"],
    rows: groups.map((group) => [group.name, group.given, group.helpful, percent(shareOf(group))]),
  };
}

function unhelpfulLine(say: SayReport, { givenAt, givenIn, of, words, comment }: UnhelpfulOne): string {
  const line = words.replace(/\s+/gu, " ");
  const said = comment === null || comment === "" ? "none" : comment.replace(/\s+/gu, " ");
  return say("feedback.unhelpful", { day: givenAt.slice(0, 10), place: givenIn, of, words: line, comment: said });
}
