import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { assertionOf } from "../lists/claimed.ts";
import type { MemberMention } from "../lists/closed-list.ts";
import { figureLists } from "../lists/status-lists.ts";
import { foldName } from "../names/fold-name.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue } from "../values/value.ts";
import type { CheckContext, CheckedText, RawFinding } from "./check.ts";
import { wordsOf } from "./closed-members.ts";

type List = (typeof figureLists)[number];
type Figure = { entry: PreparedEntry; members: ReadonlySet<string> };

/** `opportunities.wonShare` → “won share”: what the last part of a path calls the figure. */
const lastWords = (path: string) =>
  (path.split(".").at(-1) ?? "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replace(/_/g, " ")
    .toLowerCase();

/** What a figure is of, by its path, else by its label. */
function membersOf(list: List, { entry }: PreparedEntry): ReadonlySet<string> {
  if (entry.kind !== "fact") return new Set();
  const byPath = list.find(lastWords(entry.path));
  const label = entry.label ? `${entry.label.zh}\n${entry.label.en}` : "";
  const found = byPath.length > 0 ? byPath : list.find(foldName(label));
  return new Set(found.map(({ value }) => value));
}

const clauseEnd = /,(?!\d)|[，;；。！？!?\n]/;

/** The figure a member's word stands with: the nearest one of the same clause. */
function figureOf(text: string, mention: MemberMention, values: readonly FoundValue[]): FoundValue | null {
  const near = values.flatMap((value) => {
    const between =
      value.start >= mention.end ? text.slice(mention.end, value.start) : text.slice(value.end, mention.start);
    return clauseEnd.test(between) ? [] : [{ value, gap: between.length }];
  });
  return near.sort((a, b) => a.gap - b.gap)[0]?.value ?? null;
}

function proves({ entry }: Figure, value: FoundValue): boolean {
  return entry.values.some(
    (evidence) => evidence.shown === undefined && value.kind !== "range" && agrees(value, evidence.value),
  );
}

type Told = { mention: MemberMention; value: FoundValue; asserted: boolean };

/** Members and figures that stand together. */
function toldIn(list: List, claim: CheckedText, folded: string): Told[] {
  return list.find(folded).flatMap((mention) => {
    const value = figureOf(claim.text, mention, claim.values);
    const asserted = assertionOf(folded, mention);
    return value && asserted !== null ? [{ mention, value, asserted }] : [];
  });
}

/** “1 lost, 1 lost” where the evidence has one won and one lost: said more often than there are figures of it. */
function isRepeated(one: Told, all: readonly Told[], holders: readonly Figure[]): boolean {
  const own = holders.filter(({ members }) => members.has(one.mention.value));
  const same = all.filter(
    ({ mention, value, asserted }) => asserted && mention.value === one.mention.value && value !== one.value,
  );
  const before = same.filter(
    ({ value }) => value.start < one.value.start && own.some((figure) => proves(figure, value)),
  );
  return one.asserted && own.length < holders.length && before.length >= own.length && own.length > 0;
}

function findingsOf(list: List, claim: CheckedText, folded: string, { cited, lang }: CheckContext): RawFinding[] {
  const told = toldIn(list, claim, folded);
  if (told.length === 0) return [];
  const figures = cited
    .map((entry): Figure => ({ entry, members: membersOf(list, entry) }))
    .filter(({ members }) => members.size > 0);
  return told.flatMap((one): RawFinding[] => {
    const { mention, value, asserted } = one;
    const holders = figures.filter((figure) => proves(figure, value));
    const values = new Set(holders.flatMap(({ members }) => [...members]));
    if (holders.length === 0) return [];
    const repeated = isRepeated(one, told, holders);
    if (values.has(mention.value) === asserted && !repeated) return [];
    const { start, end } = mention;
    const nearest = holders.map(({ entry }) => entry.id);
    const others = new Set([...values].filter((member) => !repeated || member !== mention.value));
    const expected = wordsOf(list, others, lang);
    return [{ code: "status", severity: "block", message: "status.record", start, end, nearest, expected }];
  });
}

/** A figure that the evidence has for one member of a list (won deals, overdue money) stands with another's word. */
export function countedFindings(claim: CheckedText, folded: string, context: CheckContext): RawFinding[] {
  return figureLists.flatMap((list) => findingsOf(list, claim, folded, context));
}
