import { z } from "zod";
import type { ApiClient } from "#cli/api-client";
import { CliError } from "#cli/cli-error";
import type { EvalOutcome, EvalRequest } from "#cli/commands/eval";
import { type DraftKind, draftKindSchema, type WriterName, writerSchema } from "#domain/draft";
import { langSchema } from "#domain/lang";
import { getKind, writableKinds } from "#drafting/kind-definition";
import { draftFigures, evaluateDrafts } from "#evals/drafts.eval";
import { cachedPrefix, type PrefixShare } from "#evals/scorers";
import { draftsReport } from "./drafts-report.ts";
import { type Judgement, judgeConfig, judgeDrafts, judgeLines, judgeTable } from "./evaluate-judge.ts";
import { type Environment, type EvaluatedModel, openModel } from "./evaluate-model.ts";
import { withProduct } from "./evaluate-product.ts";
import { type Measured, settleSuite } from "./evaluate-suite.ts";
import { type SayReport, sayReport } from "./suite-report.ts";
import {
  allAccounts,
  type DraftTask,
  type EvaluatedAccount,
  type FailedDraft,
  type WrittenDraft,
  writeDraft,
} from "./write-drafts.ts";

/** Every kind in every language by every writer for every account, within the limits asked for. */
export async function evaluateDraftsSuite(environment: Environment, request: EvalRequest): Promise<EvalOutcome> {
  const say = sayReport(request.lang);
  const kinds = kindsOf(request.limits.kinds, say);
  const writers = writersOf(request.limits.writers, say);
  const judge = request.judge === undefined ? null : judgeConfig(environment, request.judge);
  const needsModel = writers.includes("llm");
  const model = needsModel ? await openModel(environment, request.live, "faithful") : null;
  if (needsModel && model === null) return { skipped: "eval.needs-model", values: { suite: request.suite } };
  try {
    const run = await writeAll({ request, kinds, writers, model });
    const drafts = run.written.map(({ draft }) => draft);
    const judgement = judge && (await judgeDrafts(judge, request.prompts, drafts));
    const measured = measure(run, { say, model: model?.name ?? "none", verbose: request.verbose, judgement });
    return await settleSuite(environment, { ...request, suite: "drafts" }, measured);
  } finally {
    await model?.close();
  }
}

type Shown = { say: SayReport; model: string; verbose: boolean; judgement: Judgement | null };

function measure({ written, failed, prefix }: Run, { say, model, verbose, judgement }: Shown): Measured {
  const drafts = written.map(({ draft }) => draft);
  const result = evaluateDrafts(drafts, (kind) => getKind(kind).sectionIds);
  const report = draftsReport(result, say, verbose);
  const failures = failed.map(({ task, code, message }) =>
    say("drafts.failed", { draft: taskText(task), code: code ?? "–", message }),
  );
  return {
    report: {
      ...report,
      tables: [...(judgement ? [judgeTable(say, judgement)] : []), ...report.tables],
      lines: [
        ...(model === "none" ? [] : [say("drafts.model", { model })]),
        ...failures,
        ...(judgement && verbose ? judgeLines(judgement) : []),
      ],
    },
    figures: draftFigures(result, failed.length, prefix),
    model,
    ...(judgement && { judged: judgement.means }),
    cases: result,
  };
}

export const taskText = ({ account, kind, lang, writer }: DraftTask) =>
  `${account.externalId ?? account.name} ${kind} ${lang} ${writer}`;

export function kindsOf(asked: readonly string[] | undefined, say: SayReport): readonly DraftKind[] {
  if (!asked) return writableKinds;
  return asked.map((name) => {
    const kind = draftKindSchema.safeParse(name);
    if (kind.success && writableKinds.includes(kind.data)) return kind.data;
    throw new CliError(say("drafts.no-kind", { kind: name, kinds: writableKinds.join(", ") }));
  });
}

function writersOf(asked: readonly string[] | undefined, say: SayReport): readonly WriterName[] {
  if (!asked) return writerSchema.options;
  return asked.map((name) => {
    const writer = writerSchema.safeParse(name);
    if (writer.success) return writer.data;
    throw new CliError(say("drafts.no-writer", { writer: name }));
  });
}

/** Those asked for, by id, number or part of the name. */
export function chosenAccounts(
  all: readonly EvaluatedAccount[],
  { account, accounts }: EvalRequest["limits"],
): readonly EvaluatedAccount[] {
  const named =
    account === undefined
      ? all
      : all.filter(({ id, externalId, name }) => id === account || externalId === account || name.includes(account));
  return named.slice(0, accounts);
}

type Run = { written: WrittenDraft[]; failed: FailedDraft[]; prefix: number | null };
type RunParts = {
  request: EvalRequest;
  kinds: readonly DraftKind[];
  writers: readonly WriterName[];
  model: EvaluatedModel | null;
};

function writeAll({ request, kinds, writers, model }: RunParts): Promise<Run> {
  const { limits, importFrom, prompts, progress } = request;
  const langs = limits.lang ? [limits.lang] : langSchema.options;
  const settings = { ...model?.settings, ...promptSettings(prompts) };
  return withProduct({ settings, importFrom }, async ({ api }) => {
    const run: Run = { written: [], failed: [], prefix: null };
    const sent: PrefixShare = { sent: 0, shared: 0 };
    for (const account of chosenAccounts(await allAccounts(api), limits)) {
      progress(account.name);
      for (const task of tasksOf(account, { kinds, langs, writers })) {
        const written = await writeDraft(api, task);
        if ("draft" in written) run.written.push(written);
        else run.failed.push(written);
        const { sent: more, shared } = cachedPrefix(model?.takeRequests() ?? []);
        sent.sent += more;
        sent.shared += shared;
      }
    }
    return { ...run, prefix: sent.sent === 0 ? await prefixOfCalls(api) : sent.shared / sent.sent };
  });
}

const tasksOf = (
  account: EvaluatedAccount,
  {
    kinds,
    langs,
    writers,
  }: { kinds: readonly DraftKind[]; langs: readonly DraftTask["lang"][]; writers: readonly WriterName[] },
): DraftTask[] =>
  kinds.flatMap((kind) => langs.flatMap((lang) => writers.map((writer) => ({ account, kind, lang, writer }))));

/** The folder with prompts to try, as the product's settings name it. */
export const promptSettings = (folder: string | undefined): Environment =>
  folder === undefined ? {} : { PROMPTS_DIR: folder };

const callsSchema = z.object({
  items: z.array(z.object({ prefixTokens: z.int(), tokens: z.object({ input: z.int() }) })),
  nextCursor: z.string().nullable(),
});

/** Of the tokens sent, those of messages that every call of a draft begins with; null where no call was kept. */
async function prefixOfCalls(api: ApiClient): Promise<number | null> {
  const sum = { prefix: 0, input: 0 };
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${cursor}`;
    const page = await api.get(`/v1/model-calls?purpose=draft&limit=200${after}`, callsSchema);
    for (const { prefixTokens, tokens } of page.items) {
      sum.prefix += prefixTokens;
      sum.input += tokens.input;
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return sum.input === 0 ? null : sum.prefix / sum.input;
}
