import type { LedgerEntry } from "#domain/evidence";
import type { AnyScore } from "#domain/score";
import { factorWords } from "../binding/factor-words.ts";
import { escapePattern } from "../escape-pattern.ts";
import { foldName } from "../names/fold-name.ts";
import { perEntry } from "../per-entry.ts";

/** Something that can be known or not, with the words for it. */
export type Matter = { entry: string; words: RegExp };

/** Other words for what scores lack, by the end of its id. */
const alsoCalled: Readonly<Record<string, string>> = {
  growth: "增长趋势|增长|趋势|同比|trends?|growth",
  marketShare: "市场份额|市占率|市场占有率|market share",
  netContribution: "净贡献|net contribution",
  grossMargin: "毛利率|毛利|gross margin|margin",
  collectionRate: "回款率|收款率|collection rate",
  yearlyValue: "金额|年采购额|values?|worth|amounts?",
  positions: "采购项|positions?",
  suppliers: "供应商|suppliers?",
  strategy: "战略|strateg(?:y|ies)",
  keyPeople: "关键人|关键人物|key people",
  competitors: "竞争对手|对手|competitors?",
  purchasingProcess: "采购流程|purchasing process",
  investmentPlan: "投资计划|investment plans?",
};
/** What a flag says is not known of the account itself. */
const byFlag: Readonly<Record<string, string>> = {
  "template-windows":
    "规划|定供应商|选供应商|下单|采购(?:时机|时间|窗口|日历)|plans\\b|selects?|orders\\b|buys\\b|buying (?:calendar|windows?|season)|purchasing (?:calendar|season)",
};

function formOf(words: readonly string[]): string {
  return words
    .map((word) => foldName(word).replace(/\s*[（(].*$/, ""))
    .filter((word) => word.length > 1)
    .map(escapePattern)
    .join("|");
}

function patternOf(form: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${form})(?![a-z])`, "u");
}

/** `solution.needConfirmed` → `need confirmed`. */
function plainWords(id: string): string {
  const last = id.split(".").at(-1) ?? "";
  return last
    .replace(/\d+[a-z]?$/i, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase();
}

function wordsFor(method: string, id: string): RegExp | null {
  const last = id.split(".").at(-1) ?? id;
  const own = formOf([...factorWords(method, id), plainWords(id)]);
  const form = [own, alsoCalled[last] ?? ""].filter((one) => one !== "").join("|");
  return form === "" ? null : patternOf(form);
}

/** Roles and questions of a checklist have topics of their own. */
const elsewhere: ReadonlySet<string> = new Set(["decision-chain", "win-rate", "risks", "false-key"]);

function mattersOf(entry: string, method: string, ids: readonly string[]): Matter[] {
  if (elsewhere.has(method)) return [];
  return ids.flatMap((id) => {
    const words = wordsFor(method, id);
    return words ? [{ entry, words }] : [];
  });
}

function lacking(id: string, { method, missing, flags, factors }: AnyScore): Matter[] {
  const unread = factors.filter(({ raw }) => raw === null || raw === "missing").map((factor) => factor.id);
  const flagged = flags.flatMap((flag) => (byFlag[flag] ? [{ entry: id, words: patternOf(byFlag[flag]) }] : []));
  return [...mattersOf(id, method, [...new Set([...missing, ...unread])]), ...flagged];
}

const knownOf = /\bknown (\p{L}+)|已知([\p{Script=Han}]{2})/gu;

/** “Open positions of known value: 0”: the value is known of none. */
function noneKnown(entry: Extract<LedgerEntry, { kind: "fact" }>): Matter[] {
  const { value, label } = entry;
  if (!label || (value.type !== "number" && value.type !== "count") || value.value !== 0) return [];
  const nouns = [...`${label.en} ${label.zh}`.matchAll(knownOf)].flatMap(([, en, zh]) => en ?? zh ?? []);
  return nouns.length === 0 ? [] : [{ entry: entry.id, words: patternOf(formOf(nouns)) }];
}

/** What an entry says is not known. */
export const unknownMatters = perEntry((entry: LedgerEntry): Matter[] => {
  if (entry.kind === "score") return lacking(entry.id, entry.score);
  return entry.kind === "fact" ? noneKnown(entry) : [];
});

/** What a score has measured. */
export const knownMatters = perEntry((entry: LedgerEntry): Matter[] => {
  if (entry.kind !== "score") return [];
  const { method, factors, missing } = entry.score;
  const held = factors.filter(({ id, raw }) => typeof raw === "number" && !missing.includes(id)).map(({ id }) => id);
  const complete = factors.filter(({ raw }) => raw === "complete").map(({ id }) => id);
  return mattersOf(entry.id, method, [...held, ...complete]);
});
