import { type Heading, headingOf, labelOf } from "./note-structure.ts";
import type { TextPassage } from "./split-passages.ts";

/** Headings a passage stands under, outermost first, and who speaks in it, in the order they first do. */
export type PassageContext = { headings: string[]; speakers: string[] };

type Mark = { at: number; heading: Heading | null; label: string | null };

/** Labels of forms, not of people, lower-cased. */
const fieldLabels: ReadonlySet<string> = new Set([
  ..."时间 日期 地点 参会人 参会人员 与会人 主持 记录 主题 议题 议程 背景 目的 现状 问题 原因 对策 措施 需求 痛点 预算 价格 报价".split(
    " ",
  ),
  ..."交期 竞品 结论 决议 行动 行动项 下一步 待办 负责人 备注 附件 风险 建议 客户 联系人 电话 产品 规格 数量 反馈 进展".split(
    " ",
  ),
  ..."date time place attendees participants topic subject agenda background purpose status problem issue cause need needs".split(
    " ",
  ),
  ..."budget price delivery competitor conclusion decision action actions next todo owner note notes remark risk customer".split(
    " ",
  ),
  ..."contact phone product quantity feedback progress question answer q a from to cc".split(" "),
]);

/**
 * The context of every passage of a note. Lines' labels count as speakers when one of them comes back: people take turns,
 * forms do not.
 */
export function passageContexts(text: string, passages: readonly TextPassage[]): PassageContext[] {
  const marks = marksIn(text);
  const speakers = speakersAmong(marks);
  return passages.map((passage) => {
    return { headings: headingsAt(marks, passage), speakers: speakersIn(marks, speakers, passage) };
  });
}

function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: raw, index } of text.matchAll(/[^\r\n]+/g)) {
    const line = raw.trim();
    const heading = headingOf(line);
    const label = heading ? null : labelOf(line);
    if (heading || label !== null) marks.push({ at: index + raw.indexOf(line), heading, label });
  }
  return marks;
}

function speakersAmong(marks: readonly Mark[]): Set<string> {
  const labels = marks.flatMap(({ label }) => (label !== null && !fieldLabels.has(label.toLowerCase()) ? [label] : []));
  const people = new Set(labels);
  return people.size < labels.length ? people : new Set();
}

/** Those in force where the passage's running text begins: headings at its very top are its own. */
function headingsAt(marks: readonly Mark[], passage: TextPassage): string[] {
  const begin = passage.start + leadingHeadings(passage.text);
  const path: Heading[] = [];
  for (const { at, heading } of marks) {
    if (at >= begin || !heading) continue;
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    path.push(heading);
  }
  return path.map(({ text }) => text);
}

/** Length of the lines at the top of a text that are headings or blank. */
function leadingHeadings(text: string): number {
  let length = 0;
  for (const { 0: raw } of text.matchAll(/[^\r\n]*[\r\n]*/g)) {
    const line = raw.trim();
    if (raw === "" || (line !== "" && !headingOf(line))) break;
    length += raw.length;
  }
  return length;
}

function speakersIn(marks: readonly Mark[], speakers: ReadonlySet<string>, { start, end }: TextPassage): string[] {
  const turns = marks.flatMap(({ at, label }) => (label !== null && speakers.has(label) ? [{ at, label }] : []));
  const goesOn = turns.findLast(({ at }) => at <= start);
  const begin = turns.filter(({ at }) => at > start && at < end);
  return [...new Set([...(goesOn ? [goesOn] : []), ...begin].map(({ label }) => label))];
}
