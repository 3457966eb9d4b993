import { compareText } from "../rules/compare-text.ts";
import { escapePattern } from "../rules/escape-pattern.ts";
import { createRivalNames } from "../rules/rival-names.ts";
import { type Sentence, splitSentences } from "../rules/sentences.ts";
import {
  type ConductConfig,
  type ConductRuleId,
  type ConductTopic,
  type ConductVerdict,
  conductDefaults,
  conductRules,
  conductVerdicts,
} from "./conduct-config.ts";
import { isDisclaimed } from "./is-disclaimed.ts";
import { ourSubject, rivalSubject, sufferedBefore } from "./phrases/disclaimer-phrases.ts";
import { entertainmentPhrases } from "./phrases/entertainment-phrases.ts";
import { familyPhrases } from "./phrases/family-phrases.ts";
import { giftPhrases } from "./phrases/gift-phrases.ts";
import { isolatingPhrases, personalDataPhrases } from "./phrases/person-phrases.ts";
import { anyEnRival, anyRival, type Phrases } from "./phrases/phrases.ts";
import { rivalBidPhrases } from "./phrases/rival-bid-phrases.ts";
import { foldTraditional } from "./phrases/traditional.ts";
import { travelPhrases } from "./phrases/travel-phrases.ts";

/** One thing found. `start` and `end` are UTF-16 offsets of `span` in the text; `reasonKey` leads to its sentence. */
export type ConductFinding = {
  topic: ConductTopic;
  rule: ConductRuleId;
  verdict: Exclude<ConductVerdict, "fine">;
  start: number;
  end: number;
  span: string;
  reasonKey: `conduct.${ConductRuleId}`;
};
export type ConductResult = { verdict: ConductVerdict; findings: ConductFinding[] };

type Rule = { id: ConductRuleId; topic: ConductTopic; patterns: RegExp[]; unless: RegExp[] };

const phrases: Record<ConductRuleId, Phrases> = {
  ...giftPhrases,
  ...travelPhrases,
  ...entertainmentPhrases,
  ...familyPhrases,
  ...rivalBidPhrases,
  ...isolatingPhrases,
  ...personalDataPhrases,
};
const ruleIds = Object.keys(conductRules).filter((id): id is ConductRuleId => Object.hasOwn(conductRules, id));

function rulesFor(rivals: readonly string[]): Rule[] {
  const names = createRivalNames(rivals).forms.map(escapePattern);
  const zhRival = [...names, anyRival].join("|");
  const enRival = [...names.map((name) => `${name}(?:'s?)?`), anyEnRival].join("|");
  const fill = (source: string) =>
    source.replaceAll("{rival}", `(?:${zhRival})`).replaceAll("{enRival}", `(?:${enRival})`);
  return ruleIds.map((id) => ({ id, topic: conductRules[id], ...compile(phrases[id], fill) }));
}

function compile(
  { zh, en, exact = [], unless = [] }: Phrases,
  fill: (source: string) => string,
): Pick<Rule, "patterns" | "unless"> {
  const word = (source: string, flags: string) => new RegExp(`(?<!\\p{L})(?:${fill(source)})(?![A-Za-z])`, flags);
  return {
    patterns: [
      ...zh.map((source) => new RegExp(fill(source), "giu")),
      ...en.map((source) => word(source, "giu")),
      ...exact.map((source) => word(source, "gu")),
    ],
    unless: unless.map((source) => new RegExp(source, "iu")),
  };
}

export type ConductGuard = (text: string, config?: ConductConfig) => ConductResult;

/**
 * Conduct guard (`10-method.md §20`): finds in a sentence, a plan or a note what a company must not do or must have
 * looked at first: gifts, travel, entertainment, family matters, a rival's bid, isolating a person, sensitive personal
 * data. Reads Chinese and English, sentence by sentence. What is forbidden, denied or declined in the sentence is no finding.
 *
 * verdict = the gravest of the findings, `fine` without any. Each rule's verdict stands in the config; a rule set to
 * `fine` is silent. A rival's doing that is merely told is `review` at most. Of overlapping findings on one topic the
 * gravest stays, then the longest. Findings in the order of the text. Never throws; linear in the length of the text.
 * @param rivals competitors by name, so that their bids are known for theirs
 */
export function createConductGuard(rivals: readonly string[]): ConductGuard {
  const rules = rulesFor(rivals);
  return (text, config = conductDefaults) => {
    const sentences = splitSentences(foldTraditional(text));
    const found = sentences.flatMap((sentence) =>
      withoutOverlaps(rules.flatMap((rule) => findingsOf(sentence, rule, config))),
    );
    const findings = found.map((finding) => ({
      ...finding,
      span: text.slice(finding.start, finding.end),
    }));
    return { verdict: gravest(findings.map(({ verdict }) => verdict)), findings };
  };
}

/** The guard without competitors by name. */
export const guardConduct: ConductGuard = createConductGuard([]);

function findingsOf({ text, start }: Sentence, { id, topic, patterns, unless }: Rule, config: ConductConfig) {
  const set = config.verdicts[id];
  if (set === "fine") return [];
  // Hardly a sentence fits any of the hundreds of patterns, and `search` is by far the cheapest way to see that.
  const fitting = patterns.filter((pattern) => text.search(pattern) >= 0);
  if (fitting.length === 0 || unless.some((pattern) => pattern.test(text))) return [];
  return fitting.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: span }): ConductFinding[] => {
      const end = index + span.length;
      if (isDisclaimed(text, index, end) || isSuffered(topic, text, index)) return [];
      const verdict = isRivals(topic, text, index) ? "review" : set;
      return [{ topic, rule: id, verdict, start: start + index, end: start + end, span, reasonKey: `conduct.${id}` }];
    }),
  );
}

function isSuffered(topic: ConductTopic, sentence: string, at: number): boolean {
  return topic === "isolating" && sufferedBefore.test(sentence.slice(0, at));
}

const aimedAtRivals: readonly ConductTopic[] = ["rival-bid", "isolating"];

function isRivals(topic: ConductTopic, sentence: string, at: number): boolean {
  return !aimedAtRivals.includes(topic) && rivalSubject.test(sentence.slice(0, at)) && !ourSubject.test(sentence);
}

function gravity(verdict: ConductVerdict): number {
  return conductVerdicts.indexOf(verdict);
}

function gravest(verdicts: readonly ConductVerdict[]): ConductVerdict {
  return verdicts.reduce<ConductVerdict>((worst, next) => (gravity(next) > gravity(worst) ? next : worst), "fine");
}

function withoutOverlaps(found: readonly ConductFinding[]): ConductFinding[] {
  const kept: ConductFinding[] = [];
  const ranked = found.toSorted(
    (a, b) =>
      gravity(b.verdict) - gravity(a.verdict) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      compareText(a.rule, b.rule),
  );
  for (const finding of ranked) {
    const taken = kept.some(
      ({ topic, start, end }) => topic === finding.topic && start < finding.end && finding.start < end,
    );
    if (!taken) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.rule, b.rule));
}
