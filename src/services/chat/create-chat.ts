import type { AskAgent } from "#chat/agent/ask-agent";
import { scopeTools } from "#chat/agent/scope-tools";
import type { Jobs } from "#jobs/create-jobs";
import type { createDraftService } from "../drafts.ts";
import type { createSaveNote } from "../notes.ts";
import { createAskChat } from "./ask-chat.ts";
import { createAnswerQuestion } from "./ask-chat-answer.ts";
import { createAskChatHandler, type OpenTurnTools } from "./ask-chat-job.ts";
import { createSettleProposal } from "./ask-chat-proposal.ts";
import { createConversations } from "./conversations.ts";
import { type ChatToolParts, createOpenChatTools } from "./tools/open-chat-tools.ts";

type Parts = {
  reading: ChatToolParts;
  jobs: Jobs;
  saveNote: ReturnType<typeof createSaveNote>;
  drafts: ReturnType<typeof createDraftService>;
  /** Null: no model is set. */
  agent: AskAgent | null;
};

/** Conversations, the answers in them, and the one way in which the chat may write. */
export function createChat({ reading, jobs, saveNote, drafts, agent }: Parts) {
  const { deps } = reading;
  const openAll = createOpenChatTools(reading);
  const openTools: OpenTurnTools = async (caller, { accountId, asOf }) => {
    const tools = await openAll(caller, asOf ?? undefined);
    return accountId === null ? tools : scopeTools(tools, accountId);
  };
  const answerQuestion = createAnswerQuestion({ agent, deps });
  return {
    handler: createAskChatHandler({ openTools, answerQuestion }),
    chat: createAskChat({ deps, jobs, hasModel: agent !== null }),
    conversations: createConversations(deps, jobs),
    proposals: createSettleProposal({ deps, saveNote, drafts }),
  };
}
