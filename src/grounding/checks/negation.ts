import type { FactEntry } from "#domain/evidence";
import type { AnyScore } from "#domain/score";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { isNotNow } from "../lists/claimed.ts";
import { clauseAt, type Negator } from "../lists/polarity.ts";
import { type ScoreTopic, scoreTopics } from "../lists/score-topics.ts";
import { foldName } from "../names/fold-name.ts";
import { agrees } from "../values/compare-values.ts";
import { renderValue } from "../values/render-value.ts";
import type { Check, CheckContext, RawFinding } from "./check.ts";
import { conductFindings } from "./conduct.ts";
import { existenceFindings } from "./existence.ts";
import { knownFindings } from "./known-states.ts";
import { type Place, type Read, readClaim, status } from "./read-claim.ts";
import { personsIn } from "./sayings.ts";

/** Longer texts are no sentence, and are not searched for what they affirm. */
const longest = 2_000;

/** Stated to be so, and the evidence does not tell. */
const untraced = ({ start, end }: Place, nearest: string): RawFinding => ({
  code: "unsupported-claim",
  severity: "warn",
  message: "unsupported-claim.absent",
  start,
  end,
  nearest: [nearest],
});

function topicFindings(read: Read, id: string, score: AnyScore, topic: ScoreTopic, expected: string): RawFinding[] {
  const { folded, ends, negators } = read;
  return [...folded.matchAll(topic.words)].flatMap(({ index, 0: written }): RawFinding[] => {
    const holds = topic.holds(score, folded);
    if (isNotNow(folded, index) || (holds === null && !topic.proof)) return [];
    const place = { start: index, end: index + written.length };
    const clause = clauseAt(ends, place.start);
    const end = Math.max(clause.end, place.end);
    const denied = negators.some((one) => one.start >= clause.start && one.end <= end);
    if (holds === null) return denied ? [] : [untraced(place, id)];
    return denied === holds ? [status(place, id, expected)] : [];
  });
}

function scoreFindings(read: Read, { cited, lang }: CheckContext): RawFinding[] {
  return cited.flatMap(({ id, entry }) => {
    if (entry.kind !== "score") return [];
    const { score } = entry;
    const expected = entry.label?.[lang] ?? score.method;
    const isNamed = personsIn(read.claim).length > 0;
    const isTold = cited.some((other) => other.entry.kind === "note" || other.entry.kind === "knowledge");
    const topics = scoreTopics.filter(
      ({ method, unnamed, proof }) => method === score.method && !(unnamed && isNamed) && !(proof && isTold),
    );
    return topics.flatMap((topic) => topicFindings(read, id, score, topic, expected));
  });
}

/** What is said of the entry holds: a figure above nought, a day, a name, a text. */
function isPositive({ value }: FactEntry): boolean {
  if (value.type === "money") return Number(value.amount) > 0;
  if (value.type === "enum") return false;
  return typeof value.value !== "number" || value.value > 0;
}

function written({ value }: FactEntry): string[] {
  if (value.type === "name") return [value.value, ...(value.aliases ?? [])];
  return value.type === "text" ? [value.value] : [];
}

function occurrencesOf(word: string, folded: string): Place[] {
  const places: Place[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    places.push({ start: at, end: at + word.length });
  return places;
}

/** Where the text states the fact's value. */
function placesOf({ claim, folded }: Read, fact: FactEntry, prepared: PreparedEntry): Place[] {
  const words = written(fact)
    .map(foldName)
    .filter((word) => word !== "" && word.length <= 80);
  if (words.length > 0) {
    return words.flatMap((word) => occurrencesOf(word, folded));
  }
  return claim.values.filter(
    (value) =>
      value.kind !== "range" &&
      prepared.values.some((evidence) => evidence.shown === undefined && agrees(value, evidence.value)),
  );
}

const stopWords: ReadonlySet<string> = new Set([
  "order",
  "orders",
  "months",
  "value",
  "number",
  "share",
  "level",
  "account",
  "known",
]);
const chineseNegator = /[未不没无]/u;

/** What somebody does by being what a path calls them. */
const deeds: readonly (readonly [of: RegExp, words: readonly string[]])[] = [
  [
    /(?:^|\.)competitor$/,
    ["参与", "参加", "竞标", "投标", "在争", "感兴趣", "in the running", "bid", "interest", "take part"],
  ],
  [/(?:^|\.)(?:rival|supplier)$/, ["供货", "供应", "supply", "supplies", "deliver"]],
  [/(?:^|\.)owner$/, ["负责", "responsible", "in charge"]],
];

/** Beginnings of the words by which the entry is called, so that “founded” finds “Founded” and “compete” “Competitor”. */
function stemsOf({ label, path }: FactEntry): string[] {
  const [en = ""] = (label?.en ?? "").toLowerCase().split(" · ");
  const [zh = ""] = (label?.zh ?? "").split(" · ");
  const latin = en.split(/[^a-z]+/).filter((word) => word.length >= 5 && !stopWords.has(word));
  const [chinese = ""] = zh.split(chineseNegator);
  const pairs = [...chinese].slice(1).map((character, index) => `${[...chinese][index]}${character}`);
  const doing = deeds.flatMap(([of, words]) => (of.test(path) ? words : []));
  return [
    ...doing,
    ...latin.map((word) => word.slice(0, 6)),
    ...pairs.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair)),
  ];
}

/** Words that may stand between a denial and what it denies. */
const joining =
  /^(?:在|位于|地处|总部|属于|归属|是|为|用|使用|用过|买过|采购过|成立于|设在|\s|in|at|of|to|from|a|an|the|based|located|headquartered|belongs?|active|been|yet|use|used|uses|using)*$/u;
/** Sets something aside instead of denying it: “without the largest order”. */
const aside = /^(?:without|lacks?|缺)$/u;
const timeWord = /\b(?:since|after|before|until|by)\b|以来|以后|之前|以前|之后/u;

/** “不属于的行业：” denies the value as “不属于” does. */
function withoutLabel(text: string, { label }: FactEntry): string {
  const name = label?.zh.split(" · ")[0] ?? "";
  return (name === "" ? text : text.replace(name, "")).replace(/[的：:]/gu, "");
}

function isStemDenied(after: string, stems: readonly string[]): boolean {
  return stems.some((stem) => {
    const at = after.indexOf(stem);
    const lead = at < 0 ? "" : after.slice(0, at);
    return at >= 0 && (/\p{Script=Han}/u.test(stem) ? lead.length <= 2 : lead.trim().split(/\s+/).length <= 2);
  });
}

/** A relation that figures prove: orders of a product, a sum paid to somebody. */
function isBorneOut(read: Read, { cited }: CheckContext): boolean {
  return cited.some((prepared) => {
    const { entry } = prepared;
    const isAmount = entry.kind === "fact" && (entry.value.type === "count" || entry.value.type === "money");
    return isAmount && isPositive(entry) && placesOf(read, entry, prepared).length > 0;
  });
}

function isDenied(read: Read, fact: FactEntry, negator: Negator, place: Place, context: CheckContext): boolean {
  const { folded, ends } = read;
  const clause = clauseAt(ends, negator.start);
  const reach = Math.min(folded.length, Math.max(clause.end, clause.end === place.start - 1 ? place.end : clause.end));
  const after = folded.slice(negator.end, reach);
  const isNear = place.start >= clause.start && place.start <= reach + 1;
  const canBeDenied = fact.value.type !== "text" && fact.value.type !== "duration";
  if (isNear && canBeDenied && isStemDenied(after.slice(0, 30), stemsOf(fact))) return true;
  if (place.start < negator.end) return false;
  const between = withoutLabel(folded.slice(negator.end, place.start), fact);
  if (between.length > 40 || timeWord.test(between) || !joining.test(between)) return false;
  if (fact.value.type === "name") return isBorneOut(read, context);
  return fact.value.type === "text" || fact.value.type === "date";
}

function isInName({ claim }: Read, negator: Negator): boolean {
  return claim.names.some((name) => name.start < negator.end && negator.start < name.end);
}

function factFindings(read: Read, context: CheckContext): RawFinding[] {
  const negators = read.negators.filter(
    (one) => !isInName(read, one) && !aside.test(read.folded.slice(one.start, one.end)),
  );
  if (negators.length === 0) return [];
  return context.cited.flatMap((prepared) => {
    const { id, entry } = prepared;
    if (entry.kind !== "fact" || !isPositive(entry)) return [];
    const places = placesOf(read, entry, prepared);
    const denial = negators.find((negator) => places.some((place) => isDenied(read, entry, negator, place, context)));
    return denial ? [status(denial, id, renderValue(entry.value, context.lang))] : [];
  });
}

/**
 * Check 6 of `20-drafting-and-grounding.md §5` for yes and no: a clause that denies what a cited typed fact states, or
 * that affirms what a cited score shows to be missing, and the other way round.
 */
export const checkNegation: Check = (claim, context) => {
  const { kind, text } = claim;
  if ((kind !== "fact" && kind !== "inference") || context.cited.length === 0 || text.length > longest) return [];
  const read = readClaim(claim);
  return [
    ...scoreFindings(read, context),
    ...factFindings(read, context),
    ...existenceFindings(read, context),
    ...knownFindings(read, context),
    ...conductFindings(read, context),
  ];
};
