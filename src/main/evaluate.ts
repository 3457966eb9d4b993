import type { EvalOutcome, Evaluate } from "#cli/commands/eval";
import { type Report, renderHtml, renderText } from "#evals/report";
import { ablateRetrieval } from "./ablate-retrieval.ts";
import { evaluateChatSuite } from "./evaluate-chat.ts";
import { evaluateDraftsSuite } from "./evaluate-drafts.ts";
import { evaluateFaultsSuite } from "./evaluate-faults.ts";
import { evaluateFeedbackSuite } from "./evaluate-feedback.ts";
import { evaluateGrounding } from "./evaluate-grounding.ts";
import { evaluateHostileSuite } from "./evaluate-hostile.ts";
import type { Environment } from "./evaluate-model.ts";
import { evaluateRetrieval } from "./evaluate-retrieval.ts";
import { ablationReport, retrievalJson, retrievalReport } from "./retrieval-report.ts";
import { EvalDataError } from "./retrieval-sets.ts";
import type { suites } from "./suites.ts";

type Request = Parameters<Evaluate>[0];
type Runner = (environment: Environment, request: Request) => Promise<EvalOutcome>;

const runners: Readonly<Record<string, Runner>> = {
  drafts: evaluateDraftsSuite,
  chat: evaluateChatSuite,
  faults: evaluateFaultsSuite,
  hostile: evaluateHostileSuite,
  feedback: evaluateFeedbackSuite,
  retrieval: (_environment, request) => runRetrieval(request),
  grounding: (_environment, request) => runGrounding(request),
} satisfies Record<(typeof suites)[number], Runner>;

/** Runs a suite with the settings of an environment; null where there is none of this name. */
export const createEvaluate =
  (environment: Environment): Evaluate =>
  async (request) => {
    const run = Object.hasOwn(runners, request.suite) ? runners[request.suite] : undefined;
    return run ? run(environment, request) : null;
  };

const outcome = (report: Report, json: unknown, passed: boolean): EvalOutcome => {
  return { text: renderText(report), html: renderHtml(report), json, passed };
};

async function runRetrieval({ data, ablation, progress }: Request): Promise<EvalOutcome> {
  if (data === undefined) return { skipped: "eval.needs-data", values: { suite: "retrieval" } };
  try {
    if (ablation) {
      const run = await ablateRetrieval(data, progress);
      return outcome(ablationReport(run), { suite: "retrieval", ablation: run }, true);
    }
    const run = await evaluateRetrieval(data, progress);
    const passed = run.chunks.goal.every(({ met }) => met);
    return outcome(retrievalReport(run), retrievalJson(run), passed);
  } catch (error) {
    if (!(error instanceof EvalDataError)) throw error;
    return { skipped: `eval.data-${error.problem}`, values: { suite: "retrieval", path: error.path } };
  }
}

async function runGrounding({ data, verbose, progress }: Request): Promise<EvalOutcome> {
  try {
    const parts = await evaluateGrounding({ data, verbose, progress });
    const tables = parts.flatMap((part) => part.tables);
    const report = { title: "groundplan: what the verifier finds", lines: parts.flatMap(({ lines }) => lines), tables };
    const json = { suite: "grounding", ...Object.fromEntries(parts.map((part) => [part.name, part.json])) };
    return outcome(
      report,
      json,
      parts.every(({ passed }) => passed),
    );
  } catch (error) {
    if (!(error instanceof EvalDataError)) throw error;
    return { skipped: `eval.data-${error.problem}`, values: { suite: "grounding", path: error.path } };
  }
}
