import { type Interval, mean, pairedBootstrap } from "../scorers.ts";

/** What a step of the ranking reached: reciprocal ranks within the first ten, per set and question. */
export type StepScores = { step: string; scores: readonly (readonly number[])[] };

/** `figures`: MRR@10 per set. `gain`: over the step before, mean of the sets; null in the first row. */
export type AblationRow = { step: string; figures: number[]; average: number; gain: Interval | null };

/** Steps in the order they are added: what each brings beside the one before, question by question. */
export function summariseAblation(steps: readonly StepScores[]): AblationRow[] {
  return steps.map(({ step, scores }, at) => {
    const before = steps[at - 1];
    const figures = scores.map(mean);
    const gain = before ? pairedBootstrap(differences(scores, before.scores)) : null;
    return { step, figures, average: mean(figures), gain };
  });
}

function differences(after: StepScores["scores"], before: StepScores["scores"]): number[][] {
  return after.map((set, at) => set.map((score, question) => score - (before[at]?.[question] ?? 0)));
}
