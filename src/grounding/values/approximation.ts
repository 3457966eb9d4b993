import { matchAt } from "./match-at.ts";
import type { Approximation } from "./value.ts";

/**
 * Words before a figure, zh and en in one; a longer one is found before the shorter one at its end. 低于 and "above"
 * compare with a limit, which may be the very figure in the evidence, so they let it be equal.
 */
const wordsBefore: Readonly<Record<Approximation, string>> = {
  most: "不超过|不多于|不高于|不大于|至多|最多|up to|at most|no more than|not more than|no later than|低于|小于|below|<|a maximum of|within|as many as",
  least:
    "不少于|不低于|不小于|至少|最少|起码|at least|no less than|no fewer than|not less than|a minimum of|upwards of|高于|大于|above|exceeding|exceeds|exceeded|>|>=|≥",
  below: "不足|不到|未满|少于|不满|under|less than|fewer than",
  nearly: "将近|接近|近|nearly|almost|close to|just under|not quite",
  above: "超过|多于|突破|逾|超|over|more than|in excess of|just over|topped|surpassed",
  about: "大约|大概|约为|约|大致|估计|about|around|approximately|approx\\.|roughly|some|circa|ca\\.|or so|~|≈",
  odd: "",
  some: "",
};
const wordsAfter: Readonly<Record<Approximation, string>> = {
  about: "左右|上下|前后| or so\\b| or thereabouts\\b|, give or take",
  least: "(?:及|或|或者)?以上|起(?![草来步止因源初])|\\+| or more\\b| or higher\\b| and (?:above|over)\\b| plus\\b",
  most: "(?:及|或)?以[内下]|之内|以里| or (?:less|fewer|lower|below)\\b| at most\\b",
  below: "不到",
  above: "开外|[多余](?![个一])",
  odd: "-odd\\b",
  nearly: "",
  some: "",
};
const order: readonly Approximation[] = ["most", "least", "below", "nearly", "above", "about", "odd"];

function join(words: Readonly<Record<Approximation, string>>, frame: (of: string) => string, flags: string): RegExp {
  const named = order.filter((kind) => words[kind] !== "").map((kind) => `(?<${kind}>${words[kind]})`);
  return new RegExp(frame(named.join("|")), flags);
}

/** English words begin after no letter; Chinese ones and signs may (ACME约 300万). */
const before = join(wordsBefore, (of) => `(?:(?<![A-Za-z])|(?=[^A-Za-z]))(?:${of})(?:了)?\\s?$`, "i");
const after = join(wordsAfter, (of) => `\\s?(?:${of})`, "iy");
/** 30天内: within so long. */
const within = /\s?内(?![部容外销需])/y;

/** What the words before a figure end with, and those after it begin with: quick looks before the words are gone through. */
const lastOfBefore = new Set(
  Object.values(wordsBefore).flatMap((words) => words.split("|").map((word) => word.slice(-1))),
);
const firstOfAfter = /\s?[左上前或及起以之不开多余内+,oap-]/y;

/** 近三年 is the last three years, not nearly three. */
const lastYears = /(?<![将接])近\s?$/;

function named(match: RegExpExecArray | null): Approximation | undefined {
  const groups = match?.groups ?? {};
  return order.find((kind) => groups[kind] !== undefined);
}

/** "Over three months" is longer than or throughout them. */
const throughout = /\bover\s$/i;

const longestBefore = 18;

function hedgeBefore(text: string, start: number, isDuration: boolean): Approximation | "none" | undefined {
  const near = text[start - 1] === " " ? start - 1 : start;
  const last = text[near - 1] === "了" ? text[near - 2] : text[near - 1];
  if (!lastOfBefore.has((last ?? "").toLowerCase())) return undefined;
  const head = text.slice(Math.max(0, start - longestBefore), start);
  if (isDuration && lastYears.test(head)) return "none";
  const lead = named(before.exec(head));
  return lead && isDuration && throughout.test(head) ? "least" : lead;
}

function hedgeAfter(text: string, end: number, isDuration: boolean): Approximation | undefined {
  if (!matchAt(firstOfAfter, text, end)) return undefined;
  const trail = named(matchAt(after, text, end));
  if (trail) return trail;
  return isDuration && matchAt(within, text, end) ? "most" : undefined;
}

/** The hedge written around a figure (约 2,000万, 20 家以上, nearly 30 %). */
export function findApproximation(
  text: string,
  { start, end, isDuration }: { start: number; end: number; isDuration: boolean },
): Approximation | undefined {
  const lead = hedgeBefore(text, start, isDuration);
  if (lead === "none") return undefined;
  return lead ?? hedgeAfter(text, end, isDuration);
}
