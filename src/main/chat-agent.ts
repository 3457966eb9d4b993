import type { AskAgent } from "#chat/agent/ask-agent";
import { assetPath } from "#db/asset-path";
import type { ModelParts } from "./model-parts.ts";

/**
 * Who answers what the rules do not recognise.
 * @param promptsDir a folder with prompts that stand in the place of the installed ones
 * @returns null without a model: the chat answers by rules alone
 * @throws AppError `prompt-invalid` for a prompt file that is not right
 */
export async function createChatAgent(
  model: ModelParts | null,
  promptsDir: string | undefined,
): Promise<AskAgent | null> {
  if (!model) return null;
  const { openPromptFolder } = await import("#llm/prompt-folder");
  const { loadPrompt } = await import("#llm/prompt-file");
  const { chatPromptParts } = await import("#chat/agent/agent-prompt");
  const { createAskAgent } = await import("#chat/agent/ask-agent");
  const { chatToolDefinitions: definitions } = await import("#chat/chat-tool-set");
  const pathOf = await openPromptFolder(assetPath("prompts"), promptsDir ?? null);
  const prompt = await loadPrompt(pathOf("chat"), chatPromptParts);
  const { chatModel, ask, openBudget } = model;
  return createAskAgent({ chatModel, ask, openBudget, prompt, definitions, now: () => performance.now() });
}
