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

/** All questions of a part of the checklist are answered, and every answer is yes. */
function isFull(score: AnyScore, part: string): boolean {
  const factor = score.factors.find(({ id }) => id === part);
  const [, done, all] = /^(\d+)\/(\d+)$/.exec(String(factor?.raw ?? "")) ?? [];
  return factor !== undefined && done !== undefined && done === all && factor.points >= 100;
}

/** A point of the checklist: open where it is unanswered or caps the rate, settled where its part is full, else not told. */
function isSettled(part: string, item: string): ScoreTopic["holds"] {
  return (score) => {
    const isCap = score.factors.some(
      ({ id, raw }) => id === "cap" && item.startsWith("budget") && raw === "budget-unconfirmed",
    );
    if (isCap || score.missing.includes(`${part}.${item}`)) return false;
    return isFull(score, part) ? true : null;
  };
}

const settledZh = "(?:落实|确认|批准|到位|认可|接受|同意|敲定|谈妥|解决|关闭|取得|通过)";
const settledEn = "(?:settled|confirmed|approved|secured|agreed|accepted|closed|resolved|given|released|cleared)";

/** Points of the win-rate checklist by part, with the words for them. */
const checklist: readonly (readonly [part: string, item: string, zh: string, en: string])[] = [
  ["commercial", "budgetConfirmed", "预算", "budget"],
  ["commercial", "paymentTermsAccepted", "付款条件|付款方式|账期", "payment terms"],
  ["solution", "needConfirmed", "需求", "needs?"],
  ["solution", "technicallyAccepted", "技术认可|技术方案|技术评估", "technical acceptance|technical solution"],
  ["delivery", "deliveryDateAccepted", "交期|交货期|交货时间|交付日期", "delivery dates?"],
  ["delivery", "servicePlanAgreed", "服务方案|服务计划", "service plan"],
  ["delivery", "openIssuesClosed", "遗留问题", "open issues|open points"],
  ["delivery", "capacityReserved", "产能", "capacity"],
];

const checklistTopics: readonly ScoreTopic[] = checklist.map(([part, item, zh, en]) => ({
  name: item,
  method: "win-rate",
  words: new RegExp(`(?:${zh})[^，。；]{0,20}?${settledZh}|\\b(?:${en})\\b[^.;]{0,48}?\\b${settledEn}\\b`, "gu"),
  holds: isSettled(part, item),
  proof: true,
}));

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
    words: /(?:知道|清楚|明确|查明|查清|确定|了解|找到)了?是谁|\b(?:known|identified) as\b/gu,
    holds: isKnown,
    unnamed: true,
  },
  {
    name: "rating",
    method: "decision-chain",
    words: /客情评级|态度.{0,2}(?:明|清楚)|已评级|\brelationship rating\b|\b(?:has|have) been rated\b/gu,
    holds: isKnown,
  },
  { name: "raised", method: "false-key", words: /命中|\braised\b/gu, holds: isRaised },
  ...checklistTopics,
];
