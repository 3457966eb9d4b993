import { z } from "zod";
import { type ApiClient, type Connection, createApiClient } from "#cli/api-client";
import type { EvalOutcome, Evaluate } from "#cli/commands/eval";
import { type Draft, draftSchema } from "#domain/draft";
import { langSchema } from "#domain/lang";
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

async function runGrounding({ data, progress }: Parameters<Evaluate>[0]): Promise<EvalOutcome> {
  if (data === undefined) return { skipped: "eval.needs-data", values: { suite: "grounding" } };
  try {
    const parts = await evaluateGrounding(data, progress);
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

const accountsSchema = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });
const startedSchema = z.object({ draftId: z.string() });

/** An account plan of every account in both languages. */
async function writeDrafts(api: ApiClient): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const { id } of await allAccounts(api)) {
    for (const lang of langSchema.options) {
      const body = { kind: "account-plan", lang, writer: "template" };
      const { draftId } = await api.post(`/v1/accounts/${id}/drafts`, body, startedSchema);
      for await (const _event of api.events(`/v1/drafts/${draftId}`));
      drafts.push(await api.get(`/v1/drafts/${draftId}`, draftSchema));
    }
  }
  return drafts;
}

async function allAccounts(api: ApiClient): Promise<{ id: string }[]> {
  const found: { id: string }[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${cursor}`;
    const page = await api.get(`/v1/accounts?limit=200${after}`, accountsSchema);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}
