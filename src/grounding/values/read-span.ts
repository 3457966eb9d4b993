import type { Day } from "#domain/day";
import { matchAt } from "./match-at.ts";
import type { DurationValue } from "./value.ts";

/** Words before a span of time that has gone on until today: 合作十年, “for ten years”, and behind it: 十年多了, “ten years now”. */
const pastBefore =
  /(?:合作|往来|来往|客户|共事|认识|相识|采购|使用|服务|供货|成立|建厂|经营|运营|任职|担任|在职|已经?|持续|连续|历时)[^，。；、\d]{0,6}$|\b(?:for|been|after|of)\s(?:[a-z]+\s){0,3}$/i;
const pastAfter =
  /多?了|以来|多年?了|的?(?:合作|交情|历史|老客户)| (?:already|now|of (?:cooperation|business|partnership|history|working|experience))\b/iy;
/** 距截止还有十天, 还剩十天; “ten days left”. */
const leftBefore = /(?:还有|还剩|只剩|剩下|尚有|剩余|仅剩|距离?[^，。；\d]{1,14})\s?(?:约|大约|不到|只有|仅)?\s?$/;
const leftAfter = / (?:left|to go|remain(?:s|ing)?|until|till|before|away)\b/iy;
const reach = 24;

/** A duration with the day that it is told up to (`since`) or from (`until`), where its words tell so. */
export function spanFrom(
  text: string,
  at: number,
  end: number,
  value: DurationValue,
  asOf: Day | undefined,
): DurationValue {
  if (asOf === undefined) return value;
  const head = text.slice(Math.max(0, at - reach), at);
  if (leftBefore.test(head) || matchAt(leftAfter, text, end)) return { ...value, until: asOf };
  return pastBefore.test(head) || matchAt(pastAfter, text, end) ? { ...value, since: asOf } : value;
}
