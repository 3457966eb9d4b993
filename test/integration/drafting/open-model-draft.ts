import type { DraftKind, Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { ModelCall } from "#domain/model-call";
import type { Dossier } from "#drafting/dossier";
import { createDraftPipeline, type FinishedDraft } from "#drafting/draft-pipeline";
import { createLlmWriter } from "#drafting/llm-writer";
import { loadDraftPrompts } from "#drafting/model/draft-prompts";
import { templateWriter } from "#drafting/template-writer";
import { type BudgetLimits, createBudget } from "#llm/budget";
import { createModel } from "#llm/create-model";
import { createEndpointGuard } from "#llm/endpoint-guard";
import { openPromptFolder } from "#llm/prompt-folder";
import { createAskModel } from "#llm/structured-output";
import { richDossier } from "../../fixtures/dossiers.ts";
import { type ModelServer, type ModelServerOptions, startModelServer } from "../../model-stub/start-model-server.ts";

export type ModelDraftOptions = Pick<ModelServerOptions, "role" | "faults" | "contextTokens"> & {
  model?: string;
  /** Kinds to be written; the account plan without them. */
  kinds?: readonly DraftKind[];
  timeoutMs?: number;
  maxOutputTokens?: number;
  /** Milliseconds that were waited before trying again; a clock is put forward instead. */
  waits?: number[];
  longestWaitMs?: number;
  parallel?: number;
  budget?: Partial<BudgetLimits>;
};

/** What to write; without the rest the rich account's plan in Chinese. */
export type Asked = {
  dossier?: Dossier;
  kind?: DraftKind;
  lang?: Lang;
  signal?: AbortSignal;
  onSection?: (section: Section) => void;
};

export type ModelDraft = {
  server: ModelServer;
  calls: ModelCall[];
  draft: (asked?: Asked | Dossier) => Promise<FinishedDraft>;
};

const servers: ModelServer[] = [];

export async function closeModels(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()));
}

const now = () => performance.now();

/** The pipeline with a model writer whose model is a script on loopback. */
export async function openModelDraft(options: ModelDraftOptions): Promise<ModelDraft> {
  const { role, faults, contextTokens, model: name = "scripted", timeoutMs = 5_000, longestWaitMs = 20_000 } = options;
  const server = await startModelServer({
    ...(role && { role }),
    ...(faults && { faults }),
    ...(contextTokens !== undefined && { contextTokens }),
  });
  servers.push(server);
  const { maxOutputTokens } = options;
  let sleptMs = 0;
  const guard = createEndpointGuard(() => Date.now() + sleptMs);
  const model = createModel({ model: name, apiKey: null, baseUrl: server.url, timeoutMs, maxOutputTokens, guard });
  const calls: ModelCall[] = [];
  const sleep = async (ms: number) => {
    options.waits?.push(ms);
    sleptMs += ms;
  };
  const writer = createLlmWriter({
    ask: createAskModel(model, { sleep, longestWaitMs }),
    model: name,
    prompts: await loadDraftPrompts(await openPromptFolder("prompts", null), options.kinds ?? ["account-plan"]),
    parallel: options.parallel ?? 3,
    openBudget: () =>
      createBudget({ maxTokens: 2_000_000, maxCostUsd: null, deadlineMs: now() + 60_000, now, ...options.budget }),
  });
  const pipeline = createDraftPipeline({ writers: { template: templateWriter, llm: writer }, now: () => 0 });
  const draft: ModelDraft["draft"] = (asked = {}) => {
    const {
      dossier = richDossier,
      kind = "account-plan",
      lang = "zh",
      signal,
      onSection,
    } = "account" in asked ? { dossier: asked } : asked;
    const record = (call: ModelCall) => void calls.push(call);
    return pipeline(dossier, { kind, lang, writer: "llm", signal, record }, onSection);
  };
  return { server, calls, draft };
}
