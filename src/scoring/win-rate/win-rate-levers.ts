import type { Checklist, ChecklistAnswer } from "#domain/opportunity";
import type { ResolvedScoringConfig } from "../config.ts";
import { compareText } from "../rules/compare-text.ts";
import { settle } from "../rules/score-value.ts";
import { scoreWinRate, type WinRateInput, type WinRateScore } from "./win-rate.ts";
import { winElements } from "./win-rate-config.ts";

/** One step and what it would bring. */
export type WinLever = {
  /** `relationship.decisionMakerMet`, or `cap.no-supporter` for removing the reason of a cap. */
  id: string;
  kind: "checklist" | "cap";
  from: string | null;
  to: string | null;
  /** Win rate after the step, its band, and the difference to now. */
  value: number;
  band: string;
  gain: number;
};

/** One level up. An open question answered well is one step. */
const nextAnswer = { no: "partly", partly: "yes", unknown: "yes" } as const satisfies Partial<
  Record<ChecklistAnswer, ChecklistAnswer>
>;

type Step = Pick<WinLever, "id" | "kind" | "from" | "to"> & { outcome: WinRateScore };

/**
 * Single steps that raise the win rate, largest gain first, then by id (`10-method.md §0` rule 8, §7): each
 * checklist item one level up, each cap with its reason removed. Steps that raise nothing are left out. Empty where the
 * win rate is `insufficient`: there the step is to fill `missing`.
 */
export function winRateLevers(input: WinRateInput, config: ResolvedScoringConfig): WinLever[] {
  const now = scoreWinRate(input, config);
  const { value } = now;
  if (value === null) return [];
  const steps = [...checklistSteps(input, config), ...capSteps(now, input, config)];
  return steps
    .map(({ outcome, ...step }) => {
      const after = outcome.value ?? value;
      return { ...step, value: after, band: outcome.band, gain: settle(after - value) };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || compareText(a.id, b.id));
}

function checklistSteps(input: WinRateInput, config: ResolvedScoringConfig): Step[] {
  return winElements.flatMap((element) =>
    config.winRate.checklist[element].flatMap((item): Step[] => {
      const from = input.checklist[element]?.[item] ?? "unknown";
      if (from === "yes") return [];
      const to = nextAnswer[from];
      const changed: Checklist = { ...input.checklist, [element]: { ...input.checklist[element], [item]: to } };
      const outcome = scoreWinRate({ ...input, checklist: changed }, config);
      return [{ id: `${element}.${item}`, kind: "checklist", from, to, outcome }];
    }),
  );
}

/** The budget's cap goes with its checklist item, and whoever finds a supporter has found a contact. */
function capSteps(now: WinRateScore, input: WinRateInput, config: ResolvedScoringConfig): Step[] {
  return now.caps
    .filter(({ id }) => id !== "budget-unconfirmed")
    .map(({ id }) => {
      const lifted = id === "no-supporter" ? ["no-supporter" as const, "no-contact" as const] : [id];
      const outcome = scoreWinRate(input, config, lifted);
      return { id: `cap.${id}`, kind: "cap", from: null, to: null, outcome };
    });
}
