import { z } from "zod";
import { type Figures, type Goal, moreIsBetter } from "./goals.ts";

/** What a suite found, as it is kept for later comparison: one file for each state of the prompts and each model. */
export const storedResultSchema = z.object({
  suite: z.string(),
  /** `1.2.0+3f9a2c1b`: version of the prompts and the first of the hash over all of them. */
  prompts: z.string(),
  /** Each prompt's version and hash. */
  promptFiles: z.record(z.string(), z.string()),
  /** Name of the model; `scripted-…` for the stand-in, `none` without one. */
  model: z.string(),
  at: z.iso.datetime(),
  /** What the run was limited to; runs with other limits are not compared. */
  limits: z.string(),
  figures: z.record(z.string(), z.number()),
  /** Ratings of a judge, apart: they decide nothing. */
  judged: z.record(z.string(), z.number()).optional(),
});
export type StoredResult = z.infer<typeof storedResultSchema>;

export type Change = "better" | "worse" | "same" | "other" | "new";
export type ComparedFigure = { figure: string; now: number; before: number | null; change: Change };

const same = 0.0005;

function changeOf(now: number, before: number | undefined, moreBetter: boolean | null): Change {
  if (before === undefined) return "new";
  if (Math.abs(now - before) < same) return "same";
  if (moreBetter === null) return "other";
  return now > before === moreBetter ? "better" : "worse";
}

/** Each figure of a run against an earlier one: `other` where it changed and no goal says which way is better. */
export function compareFigures(now: Figures, before: Figures, wanted: readonly Goal[]): ComparedFigure[] {
  return Object.entries(now).map(([figure, value]) => ({
    figure,
    now: value,
    before: before[figure] ?? null,
    change: changeOf(value, before[figure], moreIsBetter(wanted, figure)),
  }));
}

/** Earlier runs of the same suite and limits, newest first, without the one of these very prompts and model. */
export function earlierRuns(all: readonly StoredResult[], run: StoredResult): StoredResult[] {
  const id = ({ prompts, model }: StoredResult) => `${prompts} ${model}`;
  return all
    .filter((one) => one.suite === run.suite && one.limits === run.limits && id(one) !== id(run))
    .toSorted((a, b) => b.at.localeCompare(a.at));
}
