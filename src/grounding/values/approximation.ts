import type { Approximation } from "./value.ts";

const before: readonly (readonly [RegExp, Approximation])[] = [
  [/(?:不超过|不足|不到|低于|少于|近|将近|接近|至多|最多)\s?$/, "below"],
  [/(?:nearly|almost|under|below|less than|fewer than|up to|at most|no more than)\s$/i, "below"],
  [/(?:不少于|不低于|超过|逾|高于|多于|至少|突破|超)\s?$/, "above"],
  [/(?:over|above|more than|at least|exceeding|upwards of|no less than|>)\s?$/i, "above"],
  [/(?:大约|约|大概|左右|约为)\s?$/, "about"],
  [/(?:about|around|approximately|approx\.|roughly|some|circa|ca\.|~|≈)\s?$/i, "about"],
];
const after: readonly (readonly [RegExp, Approximation])[] = [
  [/^\s?(?:左右|上下)/, "about"],
  [/^\s?(?:多|余|以上|\+)/, "above"],
  [/^\s?(?:以内|以下)/, "below"],
];

/** 近三年 is the last three years, not nearly three. */
const lastYears = /(?<![将接])近\s?$/;

/** The hedge written around a figure: 约 2,000万, 20 多家, nearly 30 %. */
export function findApproximation(
  text: string,
  { start, end, isDuration }: { start: number; end: number; isDuration: boolean },
): Approximation | undefined {
  const head = text.slice(Math.max(0, start - 16), start);
  if (isDuration && lastYears.test(head)) return undefined;
  const tail = text.slice(end, end + 3);
  return before.find(([pattern]) => pattern.test(head))?.[1] ?? after.find(([pattern]) => pattern.test(tail))?.[1];
}
