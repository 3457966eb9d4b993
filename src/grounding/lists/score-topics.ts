import type { AnyScore } from "#domain/score";
import { roleOf, rolePattern } from "../names/role-words.ts";

/**
 * What a score settles with yes or no, and the words that speak of it; `holds` is null where it leaves it open.
 * `unnamed`: only where the text names no person. `proof`: what the score leaves open may not be stated to be so.
 */
export type ScoreTopic = {
  name: string;
  method: string;
  words: RegExp;
  holds: (score: AnyScore, text: string) => boolean | null;
  unnamed?: true;
  proof?: true;
};

/** The only decision role a text speaks of. */
function onlyRole(text: string): string | null {
  const letters = new Set([...text.matchAll(rolePattern)].flatMap((match) => roleOf(match) ?? []));
  return letters.size === 1 ? ([...letters][0] ?? null) : null;
}

/** From this relationship level on somebody supports us (`10-method.md`, decision chain). */
const supportFrom = 3;

function levelOfRole(score: AnyScore, text: string): number | "unknown" | null {
  const role = onlyRole(text);
  const factor = score.factors.find(({ id }) => id === role);
  if (role !== null && score.missing.includes(role)) return "unknown";
  return typeof factor?.raw === "number" ? factor.raw : null;
}

function isSupported(score: AnyScore, text: string): boolean | null {
  const level = levelOfRole(score, text);
  return level === null ? null : level !== "unknown" && level >= supportFrom;
}

function isKnown(score: AnyScore, text: string): boolean | null {
  const level = levelOfRole(score, text);
  return level === null ? null : level !== "unknown";
}

function isRaised({ factors }: AnyScore): boolean | null {
  const known = factors.filter(({ raw }) => raw === "clear" || raw === "raised");
  return known.length > 0 && known.every(({ raw }) => raw === "clear") ? false : null;
}

function isAnswered(item: RegExp): ScoreTopic["holds"] {
  return ({ missing }) => (missing.some((id) => item.test(id)) ? false : null);
}

const isBudgetSettled: ScoreTopic["holds"] = ({ factors }) =>
  factors.some(({ id, raw }) => id === "cap" && raw === "budget-unconfirmed") ? false : null;

/** By method: the flags, factors and gaps of a score that a sentence can contradict. */
export const scoreTopics: readonly ScoreTopic[] = [
  {
    name: "coach",
    method: "decision-chain",
    words: /教练|\bcoach(?:es)?\b/gu,
    holds: ({ flags }) => (flags.includes("no-coach") ? false : null),
  },
  { name: "supporter", method: "decision-chain", words: /支持者|\bsupporters?\b(?! of)/gu, holds: isSupported },
  {
    name: "holder",
    method: "decision-chain",
    words: /(?:知道|清楚|明确)是谁|\b(?:known|identified) as\b/gu,
    holds: isKnown,
    unnamed: true,
  },
  {
    name: "rating",
    method: "decision-chain",
    words: /客情评级|态度.{0,2}(?:明|清楚)|\brelationship rating\b/gu,
    holds: isKnown,
  },
  { name: "raised", method: "false-key", words: /命中|\braised\b/gu, holds: isRaised },
  {
    name: "budget",
    method: "win-rate",
    words: /预算.{0,8}(?:落实|确认|批准|到位)|\bbudget\b.{0,12}\b(?:settled|confirmed|approved|secured)/gu,
    holds: isBudgetSettled,
    proof: true,
  },
  {
    name: "need",
    method: "win-rate",
    words: /需求.{0,8}(?:落实|确认)|\bneeds?\b.{0,12}\b(?:settled|confirmed)/gu,
    holds: isAnswered(/\.needConfirmed$/),
    proof: true,
  },
  {
    name: "technical",
    method: "win-rate",
    words: /技术认可.{0,8}(?:落实|取得)|\btechnical acceptance\b.{0,12}\b(?:settled|given)/gu,
    holds: isAnswered(/\.technicallyAccepted$/),
    proof: true,
  },
];
