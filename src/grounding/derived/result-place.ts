import type { FoundValue } from "../values/value.ts";
import type { Operation } from "./operation-words.ts";

/** What a figure is the result of by the words right beside it. `sure`: the words say so wherever they stand. */
export type ResultPlace = { operations: ReadonlySet<Operation>; sure: boolean };

type Row = {
  operations: readonly Operation[];
  sure: boolean;
  /** Words that stand before the figure, with what may lie between. */
  before: readonly [english: string, chinese: string];
  /** Words that stand after it. */
  after: readonly [english: string, chinese: string];
};

/** A remainder is a difference or the share of the others, what goes with "per" an average, unit prices give totals. */
const rows: readonly Row[] = [
  {
    operations: ["remainder", "difference", "share"],
    sure: true,
    before: [
      "leaves|leaving|remaining|remainder|remains|the rest|the others?|left over|short(?:fall)? (?:by|of)|shortfall|lacks|lacking|missing",
      "还差|尚差|缺口|尚缺|还缺|余下|剩余|剩下|还剩|尚剩|仅剩|只剩|剩|结余|尚余|其余|余",
    ],
    after: [
      "left|remain|remains|remaining|to go|short|left over|still missing|still to come|still open",
      "剩余|剩下|余下",
    ],
  },
  {
    operations: ["remainder", "difference"],
    sure: false,
    before: ["other|another|still", "另外|另|还有|尚有|仍有|还要|还需"],
    after: ["not yet|yet to|still|more|others?|outstanding|missing", "没有|没|尚未|还未|未|待|空白"],
  },
  {
    operations: ["difference", "change", "growth", "remainder"],
    sure: true,
    before: ["differences?|gap|spread|differs? by|differing by|differed by", "差额|差距|相差|之差|差值|高出|多出"],
    after: ["apart", "的差额|的差距|之差"],
  },
  {
    operations: ["growth", "change", "difference"],
    sure: false,
    before: [
      "(?:rose|risen|rises|grew|grown|grows|increased|increases|fell|fallen|falls|declined|declines|dropped|decreased|decreases|shrank|up|down|improved|gained|lost)(?: by)?|increase|decrease|growth|decline|drop|rise|change|gain",
      "(?:增长|增加|上升|提升|提高|上涨|扩大|下降|减少|下滑|下跌|降低|回落|缩小)了?|增幅|降幅|涨幅|跌幅|多了|少了|变动|变化|增长率|增速",
    ],
    after: ["(?:more|less|fewer|higher|lower|larger|smaller) than|ahead of|behind", "的增长|的增幅|的降幅"],
  },
  {
    operations: ["sum", "worth"],
    sure: true,
    before: [
      "totals?|total(?:l?ed|l?ing)|sum|altogether|together|combined|in all|aggregate|add(?:s|ed|ing)? up to|sum(?:s|med)? to",
      "合计|共计|总计|总共|一共|总和|总额|总数|加起来|累计|合起来|之和|总",
    ],
    after: ["in total|in all|altogether|combined|together|overall|all told|in aggregate|in sum", "的总和|之和"],
  },
  {
    operations: ["average", "ratio"],
    sure: true,
    before: ["averages?|averaging|averaged|mean", "平均值|平均数|平均|均值|均价|人均|单均"],
    after: ["on average|apiece", ""],
  },
  {
    operations: ["ratio", "average"],
    sure: false,
    before: ["ratio", "比率|之比|比值|每(?:[一]?[\\p{Script=Han}]{1,3})"],
    after: ["per|for each|each", "[/／]"],
  },
  {
    operations: ["share", "ratio"],
    sure: true,
    before: [
      "accounts? for|accounted for|makes? up|made up|represents?|share|percentage|proportion",
      "占比|份额|比重|比例",
    ],
    after: ["of (?:the|its|their|our|all|that|this|total|which)", "的占比"],
  },
];

const hedges = "about|some|around|roughly|approximately|exactly|just|only|still|nearly|almost|over|a mere";
/** Between an English word and its figure: "total revenue over both years is", "a difference of about". */
const gap = `(?:(?:\\s+(?!and\\b|than\\b|from\\b|to\\b|or\\b)[\\p{L}’'-]+){0,5}\\s+(?:of|is|are|was|were|be|at|by|for|comes? to|came to|amounts? to|stands? at))?(?:\\s+(?:${hedges}))*\\s?[,–—]?\\s*$`;
const chineseGap = "(?:[^，。；、,;\\d（(]{0,8}?)(?:为|是|有|达|约|仅|共|：|:)?(?<!的\\s?)\\s*$";
/** Between a figure and the word after it: "10 of them are left", "10 products remaining". */
const noun =
  "^\\s*(?:(?!and\\b|or\\b|of\\b)[\\p{L}-]+\\s+){0,2}?(?:of (?:them|these|those|which)\\s+)?(?:(?:is|are|was|were|have|has)\\s+)?";
const chineseNoun = "^\\s*[\\p{Script=Han}]{0,5}?";

function beforePattern([english, chinese]: Row["before"]): RegExp {
  return new RegExp(`(?:(?<![\\p{L}-])(?:${english})${gap})|(?:(?:${chinese})${chineseGap})`, "iu");
}

function afterPattern([english, chinese]: Row["after"]): RegExp {
  const inEnglish = `${noun}(?:${english})(?![\\p{L}-])`;
  return new RegExp(chinese === "" ? inEnglish : `${inEnglish}|${chineseNoun}(?:${chinese})`, "iu");
}

const patterns = rows.map((row) => ({ ...row, before: beforePattern(row.before), after: afterPattern(row.after) }));

/** So many characters are read on either side. */
const reach = 60;
const clauseEnd = /[，。；;！？!?\n]|[,.](?=\s)/g;

/** What stands behind the last mark that parts clauses; a comma right before the figure ("in total, 12") parts nothing. */
function lastClause(text: string): string {
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index);
  const last = ends.findLast((end) => /\p{L}/u.test(text.slice(end + 1)));
  return last === undefined ? text : text.slice(last + 1);
}

/** "Total of 5 and 7", 5 与 7 之和: the first of several operands. */
const goesOn = /^\s*(?:and|plus|to|with|from|[与和、加减到至–—-])\s*$/u;

function isListed(text: string, { end }: FoundValue, values: readonly FoundValue[]): boolean {
  const next = values.find(({ start }) => start >= end);
  return next !== undefined && goesOn.test(text.slice(end, next.start));
}

/** The operations that a figure is said to be the result of by the words beside it; null where none is. */
export function resultPlace(text: string, value: FoundValue, values: readonly FoundValue[]): ResultPlace | null {
  const left = lastClause(text.slice(Math.max(0, value.start - reach), value.start));
  const right = text.slice(value.end, value.end + reach);
  const found = patterns.filter(({ before, after }) => before.test(left) || after.test(right));
  if (found.length === 0 || isListed(text, value, values)) return null;
  return {
    operations: new Set(found.flatMap(({ operations }) => operations)),
    sure: found.some(({ sure }) => sure),
  };
}
