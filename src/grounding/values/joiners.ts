import { matchAt } from "./match-at.ts";

const joiner = /\s?[-–—~]\s?|\s?[至到]\s?| (?:to|until|till|through|thru) /iy;
const pairJoiner = /\s?[和与]\s?| and /iy;
const pairLead = /(?:\bbetween |介于\s?)$/i;

/** Where the second half of a range begins, when a joiner stands at `end`; else `end`. `start`: of the first half. */
export function rangeJoiner(text: string, start: number, end: number): number {
  const match = matchAt(joiner, text, end);
  if (match) return end + match[0].length;
  const pair = matchAt(pairJoiner, text, end);
  return pair && pairLead.test(text.slice(Math.max(0, start - 8), start)) ? end + pair[0].length : end;
}
