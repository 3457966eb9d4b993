import { matchAt } from "../values/match-at.ts";
import type { FoundValue } from "../values/value.ts";
import type { AttributeMention } from "./attributes.ts";
import { pairListed } from "./listed.ts";
import { before, firstAfter, fitsKinds, pairInOrder, partsClauses } from "./places.ts";

/**
 * The attribute that words beside a value give it. `sure`: they stand right beside it, or in the same place of a list.
 * `isUnit`: they only say what is counted.
 */
export type BoundAttribute = { mention: AttributeMention; sure: boolean; isUnit?: true };

/** A text with what was found in it, each in reading order. */
export type Written = { text: string; values: readonly FoundValue[]; mentions: readonly AttributeMention[] };

const near = 16;
const far = 40;
/** ¥240万的预算, 45 % of the market share, CNY 24.5M in revenue. */
const joined = /^\s?(?:的|(?:of|in|for|on)(?: the| a| its| our)?)\s?$/i;

function attributeAfter({ text, mentions }: Written, value: FoundValue): AttributeMention | undefined {
  const next = mentions[firstAfter(mentions, value.end)];
  if (!next || next.start > value.end + far || !fitsKinds(next.held.kinds, value)) return undefined;
  return joined.test(text.slice(value.end, next.start)) ? next : undefined;
}

/** What a value counts: 45 笔订单, 10 notes. */
function unitOf({ text, mentions }: Written, value: FoundValue): AttributeMention | undefined {
  if (value.kind !== "count" && value.kind !== "number") return undefined;
  const next = mentions[firstAfter(mentions, value.start)];
  const isNext = next && next.start <= value.end + 1 && text.slice(value.end, next.start).trim() === "";
  return isNext && next.held.kinds.has("count") ? next : undefined;
}

/** Words of another value: what it counts. A name that a value follows at once is the name of that one. */
function isUnitOfOther(mention: AttributeMention, { text, values }: Written, { start }: FoundValue): boolean {
  const last = values[firstAfter(values, mention.start) - 1];
  if (last?.kind !== "count" && last?.kind !== "number") return false;
  if (last.kind === "count" && last.end >= mention.start - 1) return true;
  const isNext = /^\s(?:\p{L}+\s)?$/u.test(text.slice(last.end, mention.start));
  return isNext && mention.held.kinds.has("count") && text.slice(mention.end, start).trim() !== "";
}

/** A colon, or a dash between spaces, opens what its words name when they begin the clause or nearly so. */
function isHeading(text: string, mention: AttributeMention, value: FoundValue): boolean {
  if (!/[:：]|\s[–—-]\s/.test(text.slice(mention.end, value.start))) return true;
  return mention.start < far || partsClauses(text.slice(mention.start - far, mention.start));
}

/** The last fitting mention before the value in its clause, with no other value of its kind between. */
function attributeBefore(written: Written, value: FoundValue): AttributeMention | undefined {
  const { text, values, mentions } = written;
  const last = before(mentions, value.start, far).find(({ held }) => fitsKinds(held.kinds, value));
  if (!last || isUnitOfOther(last, written, value) || partsClauses(text.slice(last.end, value.start))) return undefined;
  if (!isHeading(text, last, value)) return undefined;
  const between = before(values, value.start, far).some(
    (other) => other.start >= last.end && fitsKinds(last.held.kinds, other),
  );
  return between ? undefined : last;
}

/** What makes a word of business one of a post or a department: sales engineer, 销售经理. */
const post =
  /\s?(?:engineers?|managers?|directors?|reps?|representatives?|assistants?|executives?|officers?|heads?|leads?|teams?|staff|department|office|force|经理|总监|主管|工程师|代表|专员|助理|人员|员(?!工)|部|团队|负责人)/iy;

function namesPost(text: string, { end }: AttributeMention): boolean {
  return matchAt(post, text, end) !== null;
}

const none: ReadonlyMap<FoundValue, AttributeMention | null> = new Map();

/** What words give a value: those in its place of a list (null: a list that does not tell), else those beside it. */
function boundTo(
  written: Written,
  value: FoundValue,
  inPlace: AttributeMention | null | undefined,
): BoundAttribute | undefined {
  const inList = inPlace ?? attributeAfter(written, value);
  const mention = inList ?? (inPlace === null ? undefined : attributeBefore(written, value));
  if (mention && fitsKinds(mention.held.kinds, value)) {
    return { mention, sure: inList !== undefined || value.start - mention.end <= near };
  }
  const unit = mention ? undefined : unitOf(written, value);
  return unit && { mention: unit, sure: true, isUnit: true };
}

/** Which attribute each value is claimed for, by the words of its own clause; values that no word tells of are left out. */
export function bindAttributes(said: Written): ReadonlyMap<FoundValue, BoundAttribute> {
  const { text, values } = said;
  const mentions = said.mentions.filter((mention) => !namesPost(text, mention));
  const written = { text, values, mentions };
  const fitting = mentions.filter(({ held }) => held.kinds.size > 0);
  const measured = values.filter((value) => value.kind !== "date" || !value.bare);
  const paired = pairInOrder(text, fitting, measured);
  const listed = paired.size > 0 || measured.length < 2 ? none : pairListed(text, fitting, measured);
  return new Map(
    values.flatMap((value): [FoundValue, BoundAttribute][] => {
      const bound = boundTo(written, value, paired.get(value) ?? listed.get(value));
      return bound ? [[value, bound]] : [];
    }),
  );
}
