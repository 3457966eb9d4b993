import { type ApiClient, type Connection, createApiClient } from "#cli/api-client";
import type { EvalOutcome, Evaluate } from "#cli/commands/eval";
import { planSectionIds } from "#drafting/kinds/account-plan/section-ids";
import { evaluateDrafts } from "#evals/drafts.eval";
import { type Report, renderHtml, renderText } from "#evals/report";
import { ablateRetrieval } from "./ablate-retrieval.ts";
import { draftsReport } from "./drafts-report.ts";
import { evaluateGrounding } from "./evaluate-grounding.ts";
import { evaluateRetrieval } from "./evaluate-retrieval.ts";
import { ablationReport, retrievalJson, retrievalReport } from "./retrieval-report.ts";
import { EvalDataError } from "./retrieval-sets.ts";
import type { suites } from "./suites.ts";
import { writeDrafts } from "./write-drafts.ts";

const runners: Readonly<Record<string, Evaluate>> = {
  drafts: (request) => withConnection(request.connect, evaluateWrittenDrafts),
  retrieval: runRetrieval,
  grounding: runGrounding,
} satisfies Record<(typeof suites)[number], Evaluate>;

/** Runs a suite; null where there is none of this name. */
export const evaluate: Evaluate = async (request) => {
  const run = Object.hasOwn(runners, request.suite) ? runners[request.suite] : undefined;
  return run ? run(request) : null;
};

const outcome = (report: Report, json: unknown, passed: boolean): EvalOutcome => {
  return { text: renderText(report), html: renderHtml(report), json, passed };
};

async function runRetrieval({ data, ablation, progress }: Parameters<Evaluate>[0]): Promise<EvalOutcome> {
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

async function runGrounding({ data, verbose, progress }: Parameters<Evaluate>[0]): Promise<EvalOutcome> {
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

async function withConnection<T>(connect: () => Promise<Connection>, work: (api: ApiClient) => Promise<T>): Promise<T> {
  const connection = await connect();
  return work(createApiClient(connection, "en")).finally(connection.close);
}

async function evaluateWrittenDrafts(api: ApiClient): Promise<EvalOutcome> {
  const result = evaluateDrafts(await writeDrafts(api), planSectionIds);
  const { blocking, evidence } = result.summary;
  return outcome(draftsReport(result), result, blocking === 0 && evidence >= 0.95);
}
