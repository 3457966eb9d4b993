import type { Day } from "#domain/day";
import { type ChecklistAnswer, checklistAnswers } from "#domain/opportunity";
import type { Factor, Score } from "#domain/score";
import { ScoringInputError } from "#errors";
import type { ResolvedScoringConfig } from "../config.ts";
import { type FrameInput, insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, sumContributions } from "../rules/score-value.ts";
import { type GateConfig, type GateItemId, type GateQuestion, gateItems, gateList } from "./gate-config.ts";

export type GateInput = {
  opportunityId: string;
  asOf: Day;
  answers: { readonly [Item in GateItemId]?: ChecklistAnswer | undefined };
};

export type GateDecision = "go" | "conditional" | "no-go";
/** What stands between the opportunity and a go. */
export type GateOpenItem = {
  item: GateItemId;
  question: GateQuestion;
  answer: Exclude<ChecklistAnswer, "yes">;
  knockout: boolean;
};

export type GateScore = Score & {
  opportunityId: string;
  /** Equals `band`, or null where that is `insufficient`. */
  decision: GateDecision | null;
  /** Every item not answered yes, in the method's order. */
  open: GateOpenItem[];
  /** Items answered no that stop the opportunity by themselves. */
  knockouts: GateItemId[];
};

/**
 * Opportunity gate (`10-method.md §8`): go, conditional or no-go, with what is missing.
 *
 * value = Σ weight·points over the known items (yes 100, partly 50, no 0), 0–100; the three questions weigh the same,
 * the items of a question alike, and unknown items pass their weight on. no-go: a knock-out item answered no, or value
 * < 40. go: value ≥ 75, every item known, none answered no. conditional: everything between, to be met before a go.
 * Flag `knockout`.
 * @throws ScoringInputError for an unknown item or answer.
 */
export function scoreGate(input: GateInput, config: ResolvedScoringConfig): GateScore {
  checkGate(input);
  const { opportunityId, asOf } = input;
  const open = openItems(input, config.gate);
  const knockouts = open.filter(({ knockout }) => knockout).map(({ item }) => item);
  const weighted = gateList.map((item) => ({ item, weight: itemWeight(item.question, config.gate) }));
  const { known, coverage } = redistribute(weighted, ({ id }) => answerOf(input, id) !== "unknown", 1);
  const factors = known.map(({ item, weight }) => itemFactor(item.id, weight, input, config.gate));
  const frame: FrameInput = {
    method: "gate",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage,
    missing: open.filter(({ answer }) => answer === "unknown").map(({ item }) => item),
    flags: knockouts.length > 0 ? ["knockout"] : [],
  };
  const own = { opportunityId, open, knockouts };
  if (coverage < config.minCoverage) return { ...insufficientScore(frame, factors, config), ...own, decision: null };
  const value = sumContributions(factors);
  const decision = decide(value, open, config.gate);
  return { ...scoreOf(frame, { value, band: decision, factors }, config), ...own, decision };
}

function decide(value: number, open: readonly GateOpenItem[], { bands }: GateConfig): GateDecision {
  if (value < bands.conditional || open.some(({ knockout }) => knockout)) return "no-go";
  const halfAtWorst = open.every(({ answer }) => answer === "partly");
  return value >= bands.go && halfAtWorst ? "go" : "conditional";
}

function answerOf({ answers }: GateInput, id: GateItemId): ChecklistAnswer {
  return answers[id] ?? "unknown";
}

function openItems(input: GateInput, { knockouts }: GateConfig): GateOpenItem[] {
  return gateList.flatMap(({ id, question }) => {
    const answer = answerOf(input, id);
    if (answer === "yes") return [];
    return [{ item: id, question, answer, knockout: answer === "no" && knockouts.includes(id) }];
  });
}

function itemWeight(question: GateQuestion, { weights }: GateConfig): number {
  return weights[question] / gateItems[question].length;
}

function itemFactor(id: GateItemId, weight: number, input: GateInput, { answers }: GateConfig): Factor {
  const answer = answerOf(input, id);
  const points = answer === "unknown" ? 0 : answers[answer];
  const evidence = [`opportunity:${input.opportunityId}`];
  return { id, raw: answer, unit: "answer", points, weight, contribution: points * weight, evidence };
}

function checkGate({ opportunityId, answers }: GateInput): void {
  const record = `opportunity:${opportunityId}`;
  const ids: readonly string[] = gateList.map(({ id }) => id);
  for (const [id, answer] of Object.entries(answers)) {
    if (!ids.includes(id)) throw new ScoringInputError(record, `answers.${id}`, "unknown item");
    if (answer !== undefined && !checklistAnswers.includes(answer))
      throw new ScoringInputError(record, `answers.${id}`, "unknown answer");
  }
}
