import type { EvalOutcome, EvalRequest } from "#cli/commands/eval";
import { compareFigures, earlierRuns, type StoredResult } from "#evals/compare";
import { type Figures, type GoalSuite, goals, judgeGoals } from "#evals/goals";
import { type Report, renderHtml, renderText } from "#evals/report";
import type { Environment } from "./evaluate-model.ts";
import { readResults, resultOf, storeResult } from "./evaluate-results.ts";
import { compareTable, figuresTable, goalsTable, sayReport } from "./suite-report.ts";

/** What a suite measured. */
export type Measured = {
  report: Report;
  figures: Figures;
  /** Name of the model; `none` without one. */
  model: string;
  /** Ratings that decide nothing. */
  judged?: Record<string, number>;
  /** Single cases, for machines. */
  cases: unknown;
};

const mostCompared = 3;

/** Holds a suite's figures against its goals and, if asked, against earlier runs; keeps them for later ones. */
export async function settleSuite(
  environment: Environment,
  request: EvalRequest & { suite: GoalSuite },
  { report, figures, model, judged, cases }: Measured,
): Promise<EvalOutcome> {
  const { suite, lang, compare } = request;
  const say = sayReport(lang);
  const wanted = goals[suite];
  const goal = judgeGoals(wanted, figures);
  const result = await resultOf(request, { model, figures, judged });
  const earlier = compare ? earlierRuns(await readResults(environment, suite), result).slice(0, mostCompared) : [];
  await storeResult(environment, result);
  const compared = earlier.map((before) => ({
    before,
    figures: compareFigures(figures, before.figures, wanted),
  }));
  const whole: Report = {
    ...report,
    tables: [
      ...report.tables,
      figuresTable(say, figures, goal),
      ...(goal.length > 0 ? [goalsTable(say, goal)] : []),
      ...compared.map(({ before, figures: against }) => compareTable(say, against, before)),
    ],
    lines: [
      ...report.lines,
      ...compared.map(({ before }) => say("compare.prompts", { names: differing(result, before).join(", ") || "–" })),
      ...(compare && earlier.length === 0 ? [say("compare.none")] : []),
    ],
  };
  return {
    text: renderText(whole),
    html: renderHtml(whole, lang),
    json: { suite, model, prompts: result.prompts, figures, goals: goal, judged, compared, cases },
    passed: goal.every(({ met }) => met),
  };
}

const differing = ({ promptFiles: now }: StoredResult, { promptFiles: then }: StoredResult) =>
  [...new Set([...Object.keys(now), ...Object.keys(then)])].filter((name) => now[name] !== then[name]);
