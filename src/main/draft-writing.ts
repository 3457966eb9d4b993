import type { ChatConfig, Config } from "#config";
import { assetPath } from "#db/asset-path";
import type { DraftKind, WriterName } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { AnyScore } from "#domain/score";
import { createDraftPipeline, type WriteDraft } from "#drafting/draft-pipeline";
import { writableKinds } from "#drafting/kind-definition";
import { bandWord } from "#drafting/score-words";
import { templateWriter } from "#drafting/template-writer";
import type { Writer } from "#drafting/writer";
import type { Probe } from "#services/doctor";

export type DraftWriting = {
  writeDraft: WriteDraft;
  kinds: readonly DraftKind[];
  writers: readonly WriterName[];
  bandLabel: (score: AnyScore, lang: Lang) => string;
  /** Null without a model. */
  probe: Probe | null;
};

const now = () => performance.now();

/** Every writer there is with these settings. @throws AppError `prompt-invalid` for a prompt file that is not right. */
export async function createDraftWriting({
  model,
  promptsDir,
}: Pick<Config, "model" | "promptsDir">): Promise<DraftWriting> {
  const llm = model && (await createModelWriting(model, promptsDir ?? null));
  const writers = { template: templateWriter, ...(llm && { llm: llm.writer }) };
  return {
    writeDraft: createDraftPipeline({ writers, now }),
    kinds: writableKinds,
    writers: llm ? ["template", "llm"] : ["template"],
    bandLabel: (score, lang) => bandWord(lang, score.method, score.band) ?? score.band,
    probe: llm?.probe ?? null,
  };
}

const timeoutMs = 120_000;
const longestWaitMs = 20_000;

/** LangChain is loaded only where a model is configured: it would be a third of the memory of those who have none. */
async function createModelWriting(
  { model: name, apiKey, baseUrl, limits, price }: ChatConfig,
  promptsDir: string | null,
): Promise<{ writer: Writer; probe: Probe }> {
  const { createModel } = await import("#llm/create-model");
  const { createAskModel } = await import("#llm/structured-output");
  const { createBudget } = await import("#llm/budget");
  const { openPromptFolder } = await import("#llm/prompt-folder");
  const { toModelError } = await import("#llm/model-error");
  const { createLlmWriter } = await import("#drafting/llm-writer");
  const { loadDraftPrompts } = await import("#drafting/model/draft-prompts");
  const model = createModel({ model: name, apiKey, baseUrl: baseUrl ?? null, timeoutMs });
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const ask = createAskModel(model, { sleep, longestWaitMs, price });
  const prompts = await loadDraftPrompts(await openPromptFolder(assetPath("prompts"), promptsDir));
  const openBudget = () => createBudget({ ...limits, deadlineMs: now() + limits.timeoutMs, now });
  return {
    writer: createLlmWriter({ ask, model: name, prompts, openBudget }),
    probe: {
      model: name,
      ask: async () => {
        await model.invoke("ping").catch((error: unknown) => {
          throw toModelError(error);
        });
      },
    },
  };
}
