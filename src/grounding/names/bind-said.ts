import type { NameMention } from "./find-names.ts";
import { firstEndingAfter, type Span } from "./spans.ts";

/** Something a text says of somebody. `wide`: from where words may belong to it that no table knows. */
export type Said = Span & { kind: "title" | "role" | "stance"; wide: number; isVerb: boolean; plural: boolean };
/** Of whom it is said; each of them alone, or all together. `denied`: “is not the approver”. */
export type Holder = { persons: readonly NameMention[]; denied: boolean };

/** A text with all that it says of people, in reading order. */
export type Sayings = { text: string; persons: readonly NameMention[]; said: readonly Said[] };

const reach = 90;
const told = "\uE000";

/** Words that lead from somebody to what is said of them, or from one such to the next. */
const chinese =
  "在[^，,。；]{1,14}?[中里上]|是[^，,。；是\uE000]{1,14}?的|的?(?:身份|角色|职务|职位|态度上?|立场)|他们?|她们?|其|本人|也|还|又|既|同时|并没有|并且|并不|并非|并|而且|而|且|以及|和|与|及|或|兼具?|属于|就是|便是|即|不是|不再是|不再担任|没有担任|不担任|没有|不|是|为|系|担任|出任|现任|升任|任|作为|目前|现在|当前|现|仍然?|依然|一直|最后|最终|始终|只|仅|都|均|分别|依次|各自|一位|一名|一个|两种|双重|三种|我们的?|我方的?|客户的?|对方的?|该公司的?|公司的?|集团的?|本|这个|项目的?|该|明确|公开|坚决|坚定|表示|表态|保持|持|扮演|承担|被|列为|视为|定为|标为|登记为|叫做|博士|教授|先生|女士|小姐|老师|医生|新任|新|的";
const latin =
  "in the (?:buying |decision )?(?:decision|chain|centre|center|process)|who|he|she|they|is|was|are|were|remains?|becomes?|became|being|as|serves?|works?|acts?|stands?|also|now|still|currently|clearly|firmly|openly|today|both|and|but|or|either|not|no longer|does|do|the|our|their|its|his|her|a|an|new|role|position|post|job|title|stance|attitude|in this deal|on this deal|plays|been|only|just|merely|respectively|while|whereas|named";
/** One step of a lead, the longest first, so that a lead is read once from left to right. */
const step = new RegExp(
  `[\\s,，、；;：:（()）–—·|*${told}-]|['’]s(?=\\s(?:role|title|position|stance|job|attitude))|n['’]t|${chinese}|(?<![\\p{L}])(?:${latin})(?![\\p{L}])`,
  "iuy",
);

/** True where nothing stands between but words that lead on to what is said. */
function leadsOn(words: string): boolean {
  step.lastIndex = 0;
  while (step.lastIndex < words.length) if (!step.test(words)) return false;
  return true;
}
/** Somebody and the next: what is said of both is not what the second is. */
const joined = /^[\s，,]*(?:和|与|及|以及|或|(?:and|or)(?![\p{L}]))[^\uE000是为]*$/iu;
const states =
  /[是为系任]|作为|身份|角色|职务|职位|态度|立场|(?<![\p{L}])(?:is|was|are|were|remains?|becomes?|became|being|as|serves?|works?|acts?|role|position|post|title|stance)(?![\p{L}])/iu;
const denial =
  /(?:不是|并非|不再是|不再担任|没有担任|不担任|不|没有|无)\s?$|(?:(?<![\p{L}])not|n['’]t|no longer)(?:\s(?:the|our|a|an|really))?\s?$/iu;
const closing = /^\s?(?:[）)，,。.；;：:、！!？?|*]|$|和|与|及|且|也|兼|并|反对|支持|\s?(?:and|but)(?![\p{L}]))/iu;
/** What follows makes it somebody else's: 决策者的助理, the approver's deputy. */
const possessed = /^(?:的(?!是|$|[，。、；])|['’]s(?![\p{L}]))/u;
/** Before these a person is spoken to or of, and no subject. */
const spokenTo =
  /(?:unlike|like|than|with|for|from|by|via|under|to|of|against|met|meets|ask|asks|tell|told|asked|visited|不同于|不像|跟|向|对|像|比|给|找|替|同|问|见|告诉)\s?$/iu;
const joiner = /^\s?(?:,|、|，|和|与|及|以及|and|&|,\sand)\s?$/u;
const inOrder = /分别|依次|各自|respectively|in (?:that|this|the same) order/iu;
const list = /^(?:[\s、，,]|和|与|及|以及|(?<![\p{L}])(?:and|the|a|an)(?![\p{L}]))*$/iu;

/** What stands between a post and the person who holds it. */
const forward = /^(?:\s?(?:就是|是|为|由|叫|名叫|：|:)?\s?|\s(?:is|was|named|called|is called)\s)$/iu;
const listed = /^,\s$/u;

/** The text between two places, with brackets and what is said there set aside. */
function leading({ text, said }: Sayings, from: number, to: number): string {
  let words = "";
  let at = from;
  for (let next = firstEndingAfter(said, from); next < said.length; next += 1) {
    const one = said[next];
    if (!one || one.end > to) break;
    if (one.start < at) continue;
    words += text.slice(at, one.start) + told;
    at = one.end;
  }
  return (words + text.slice(at, to)).replace(/[（(][^（）()]{0,40}[）)]/gu, told);
}

/** The last person of a row of names and those before: A, B and C. */
function rowEndingAt({ text, persons }: Sayings, last: number): NameMention[] {
  let first = last;
  while (first > 0) {
    const [before, here] = [persons[first - 1], persons[first]];
    if (!before || !here || !joiner.test(text.slice(before.end, here.start))) break;
    first -= 1;
  }
  return persons.slice(first, last + 1);
}

/** The row of like sayings in which one stands: evaluator, decision maker and approver. */
function runOf({ text, said }: Sayings, one: Said): Said[] {
  const like = said.filter(({ kind }) => kind === one.kind);
  const isNext = (a: Said, b: Said) => a.end <= b.start && list.test(text.slice(a.end, b.start));
  const at = like.indexOf(one);
  let [first, last] = [at, at];
  const pair = (a: number, b: number) => {
    const [here, there] = [like[a], like[b]];
    return here !== undefined && there !== undefined && isNext(here, there);
  };
  while (pair(first - 1, first)) first -= 1;
  while (pair(last, last + 1)) last += 1;
  return like.slice(first, last + 1);
}

/** Of several people in a row, the one of whom this is said: each their own where both rows are as long, else all. */
function shared(sayings: Sayings, row: readonly NameMention[], one: Said): readonly NameMention[] {
  const run = runOf(sayings, one);
  if (run.length === 1) return row;
  const isPaired =
    inOrder.test(sayings.text) || (!one.plural && /^[\x20-\x7e]*$/.test(sayings.text.slice(one.start, one.end)));
  const own = row[run.indexOf(one)];
  return run.length === row.length && isPaired && own ? [own] : [];
}

/** Whether the last person before may be the object of what somebody before them does. */
function isSubject({ text, persons }: Sayings, last: number, words: string): boolean {
  const [before, here] = [persons[last - 1], persons[last]];
  if (!before || !here || /^[\s]?[（(，,]/u.test(words)) return true;
  const gap = text.slice(before.end, here.start);
  return (
    /[，,。；;！!?？\n（(]|(?<![\p{L}])(?:and|while|whereas|but|that)(?![\p{L}])|而|但|说|\.\s/iu.test(gap) &&
    !spokenTo.test(gap)
  );
}

/** Nothing more is said with it; “, the director and Anna” may be of Anna. */
function isClosed({ text, persons }: Sayings, end: number): boolean {
  const rest = text.slice(end, end + 8);
  if (!closing.test(rest)) return false;
  const lead = /^\s?(?:和|与|及|and)\s?/iu.exec(rest)?.[0].length ?? 0;
  return lead === 0 || persons[firstEndingAfter(persons, end)]?.start !== end + lead;
}

/** Whether the words between state something of the person, and do not merely stand beside it. */
function isTied(sayings: Sayings, one: Said, from: number, words: string): boolean {
  if (one.isVerb || states.test(words)) return true;
  if (words === "") return /\p{Script=Han}/u.test(sayings.text.charAt(from));
  return isClosed(sayings, one.end);
}

/** “Ask Tang Wan who approves” says nothing of her. */
function isAsked({ text }: Sayings, person: NameMention, words: string): boolean {
  const before = text.slice(Math.max(0, person.start - 12), person.start);
  return /^\s?who(?![\p{L}])/iu.test(words) && spokenTo.test(before);
}

function backwards(sayings: Sayings, one: Said, from: number): Holder | null {
  const { text, persons } = sayings;
  const last = firstEndingAfter(persons, from) - 1;
  const person = persons[last];
  if (!person || person.end > from || from - person.end > reach) return null;
  const words = leading(sayings, person.end, from);
  if (!leadsOn(words) || joined.test(words) || possessed.test(text.slice(one.end, one.end + 6))) return null;
  if (!isTied(sayings, one, from, words) || isAsked(sayings, person, words)) return null;
  const row = rowEndingAt(sayings, last);
  if (!isSubject(sayings, last - row.length + 1, words)) return null;
  const holders = row.length === 1 ? row : shared(sayings, row, one);
  return holders.length === 0 ? null : { persons: holders, denied: denial.test(words) };
}

function forwards({ text, persons }: Sayings, one: Said): Holder | null {
  const next = persons[firstEndingAfter(persons, one.end)];
  if (!next || next.start < one.end || next.start - one.end > reach) return null;
  const words = text.slice(one.end, next.start);
  const isTied = forward.test(words) || (listed.test(words) && closing.test(text.slice(next.end, next.end + 2)));
  return isTied ? { persons: [next], denied: false } : null;
}

/**
 * Of whom a title, a role or a stance is said: 采购总监李伟, 李伟（采购总监）, 李伟是采购总监，也是决策者, “Li Wei, the purchasing
 * director, evaluates”, “A and B are approver and evaluator, respectively”. Null where the words between tell something else.
 */
export function bindSaid(sayings: Sayings, one: Said): Holder | null {
  if (one.kind !== "stance" && !one.isVerb) {
    const next = forwards(sayings, one);
    if (next) return next;
  }
  return backwards(sayings, one, one.wide) ?? (one.wide < one.start ? backwards(sayings, one, one.start) : null);
}
