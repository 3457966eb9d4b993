import { assetPath } from "#db/asset-path";
import type { DraftKind, WriterName } from "#domain/draft";
import type { Lang } from "#domain/lang";
import type { AnyScore } from "#domain/score";
import { createDraftPipeline, type WriteDraft } from "#drafting/draft-pipeline";
import { writableKinds } from "#drafting/kind-definition";
import { bandWord } from "#drafting/score-words";
import { templateWriter } from "#drafting/template-writer";
import type { Writer } from "#drafting/writer";
import type { ModelParts } from "./model-parts.ts";

export type DraftWriting = {
  writeDraft: WriteDraft;
  kinds: readonly DraftKind[];
  writers: readonly WriterName[];
  bandLabel: (score: AnyScore, lang: Lang) => string;
};

const now = () => performance.now();

/**
 * Every writer there is with these settings.
 * @param model null: drafts are written from templates
 * @param promptsDir a folder with prompts that stand in the place of the installed ones
 * @throws AppError `prompt-invalid` for a prompt file that is not right
 */
export async function createDraftWriting(
  model: ModelParts | null,
  promptsDir: string | undefined,
): Promise<DraftWriting> {
  const llm = model && (await createModelWriter(model, promptsDir ?? null));
  const writers = { template: templateWriter, ...(llm && { llm }) };
  return {
    writeDraft: createDraftPipeline({ writers, now }),
    kinds: writableKinds,
    writers: llm ? ["template", "llm"] : ["template"],
    bandLabel: (score, lang) => bandWord(lang, score.method, score.band) ?? score.band,
  };
}

async function createModelWriter({ model, ask, openBudget }: ModelParts, promptsDir: string | null): Promise<Writer> {
  const { openPromptFolder } = await import("#llm/prompt-folder");
  const { createLlmWriter } = await import("#drafting/llm-writer");
  const { loadDraftPrompts } = await import("#drafting/model/draft-prompts");
  const prompts = await loadDraftPrompts(await openPromptFolder(assetPath("prompts"), promptsDir));
  return createLlmWriter({ ask, model, prompts, openBudget });
}
