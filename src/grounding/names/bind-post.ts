import type { NameMention } from "./find-names.ts";
import { firstEndingAfter } from "./spans.ts";

type Place = { start: number; end: number };
/** `denied`: "is not the purchasing director". */
export type Bound = { person: NameMention; denied: boolean };

const reach = 40;

/** What stands between a person and the post that is said of them. */
const afterPerson: readonly RegExp[] = [
  /^[\s，,]{0,2}(?:就是|便是|即|是|为|系|担任|出任|现任|兼任|升任|任|作为|的职务[是为：:]|职务[是为：:])\s?(?:我们的?|我方|他们的?|客户|对方|该公司|公司|集团|本?项目|这个项目|新任|新的?)?的?\s?$/u,
  /^,?\s(?:is|was|as|serves as|works as|acts as|became|becomes|remains|being|who is)\s(?:also\s|now\s|still\s)?(?:the|our|their|its|a|an|new|company's|customer's)?\s?(?:new\s)?$/iu,
];
const denial =
  /^[\s，,]{0,2}(?:并?不是|并非|不再是|不再担任|没有担任|不担任)\s?$|^\s(?:is|was)(?:\snot|n't|\sno longer)\s(?:the|our|a|an)?\s?$/iu;
const opened = /^\s?[（(]\s?$/u;
const apposed = /^(?:，|,\s|\s[–—-]\s|：|:\s?)(?:the|our|their|a|an)?\s?$/iu;
const closing = /^\s?(?:[）)，,。.；;：:!！?？]|$)/u;
const closingBracket = /^\s?[）)，,；;、]/u;

/** What stands between a post and the person who holds it. */
const beforePerson: readonly RegExp[] = [
  /^\s?(?:就是|是|为|由|叫|名叫|：|:)?\s?$/u,
  /^\s(?:is|was|named|called|is called)\s$/iu,
];
const listed = /^,\s$/u;

function bindsBackwards(text: string, person: NameMention, post: Place): boolean {
  const between = text.slice(person.end, post.start);
  const rest = text.slice(post.end, post.end + 2);
  if (afterPerson.some((form) => form.test(between))) return true;
  if (opened.test(between)) return closingBracket.test(rest);
  if (apposed.test(between)) return closing.test(rest);
  return between === "" && /\p{Script=Han}/u.test(text.charAt(post.start));
}

function bindsForwards(text: string, post: Place, person: NameMention): boolean {
  const between = text.slice(post.end, person.start);
  if (beforePerson.some((form) => form.test(between))) return true;
  return listed.test(between) && closing.test(text.slice(person.end, person.end + 2));
}

/**
 * The person of whom a post is said within the clause: 采购总监李伟, 李伟（采购总监）, 李伟担任采购总监, Li Wei, the
 * purchasing director, … Posts that stand before a person are theirs; what is not clearly bound is left alone.
 * `persons` stand in reading order.
 */
export function bindPost(text: string, post: Place, persons: readonly NameMention[]): Bound | null {
  const after = firstEndingAfter(persons, post.end);
  const next = persons[after];
  if (next && next.start - post.end <= reach && bindsForwards(text, post, next)) return { person: next, denied: false };
  const last = persons[firstEndingAfter(persons, post.start) - 1];
  if (!last || post.start - last.end > reach) return null;
  if (denial.test(text.slice(last.end, post.start))) return { person: last, denied: true };
  return bindsBackwards(text, last, post) ? { person: last, denied: false } : null;
}
