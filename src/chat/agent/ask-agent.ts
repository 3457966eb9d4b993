import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { BaseMessageLike } from "@langchain/core/messages";
import type { ChatAnswer, Proposal } from "#domain/chat";
import type { Claim } from "#domain/claim";
import type { LedgerEntry } from "#domain/evidence";
import type { RecordCall } from "#domain/model-call";
import { claimNotice } from "#drafting/notices";
import type { Budget } from "#llm/budget";
import type { CallOptions } from "#llm/call-options";
import type { PromptFile } from "#llm/prompt-file";
import type { AskModel } from "#llm/structured-output";
import type { ChatTools } from "../chat-tools.ts";
import type { ChatToolDefinition } from "../tool-definitions.ts";
import { createTurnPrompt, type PromptedQuestion } from "./agent-prompt.ts";
import { createAgentTools } from "./agent-tools.ts";
import { type AgentTurn, createAgentTurn } from "./agent-turn.ts";
import { writesAskedFor } from "./asks-to-write.ts";
import { createClaimCheck, type JudgedClaim } from "./claim-check.ts";
import { lookUp } from "./look-up.ts";
import { answerOutput, repairOutput, type WrittenAnswer, writeAnswer } from "./write-answer.ts";

export type AgentQuestion = PromptedQuestion & {
  tools: ChatTools;
  conversationId: string;
  signal: AbortSignal;
  /** Told of every call to the model. */
  record: RecordCall;
  onTool: (name: string) => void;
  /** The answer so far, all of it verified. */
  onClaims: (soFar: ChatAnswer) => void;
};

/** Null: nothing that the model said holds. */
export type AgentAnswer = ChatAnswer | null;
export type AskAgent = (question: AgentQuestion) => Promise<AgentAnswer>;

export type AgentParts = {
  /** A model whose calls are counted as the options say (`createChatModel`). */
  chatModel: (options: CallOptions) => BaseChatModel;
  ask: AskModel;
  prompt: PromptFile;
  definitions: readonly ChatToolDefinition[];
  /** What one answer may take, from now on. */
  openBudget: () => Budget;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
};

const mostCalls = 8;
/** Somebody sits before the screen; a draft may take longer. */
const longestMs = 120_000;

/**
 * Answers with a model: it reads by tools, then writes claims over what they gave, each verified before anybody sees it
 * (`20-drafting-and-grounding.md §9`). A write is only ever proposed, and only where the person's own message asks for it.
 * @throws AppError `model-*`; what the tools throw that a model cannot mend.
 */
export function createAskAgent(parts: AgentParts): AskAgent {
  return async (question) => {
    const { tools, lang, signal, onTool } = question;
    const call = callOptions(parts, question);
    const turn = createAgentTurn(tools.currency);
    const text = createTurnPrompt(parts.prompt, question);
    const writes = writesAskedFor(question.question);
    const { definitions } = parts;
    await lookUp({
      model: parts.chatModel(call),
      tools: createAgentTools({ definitions, tools, turn, lang, writes, mostCalls, onTool }),
      instructions: text.lookUp,
      messages: [["human", text.ask]],
      mostCalls,
      signal,
    });
    const proposal = turn.proposal();
    if (proposal) return answerOf(turn, { kept: [], left: [] }, question, proposal);
    if (turn.entries().length === 0) return null;
    return writeOver(turn, text, parts, { question, call });
  };
}

function callOptions({ openBudget, prompt, now }: AgentParts, question: AgentQuestion): CallOptions {
  const { conversationId, signal, record } = question;
  return { purpose: "chat", conversationId, prompt, budget: inTime(openBudget(), now), signal, record };
}

/** The budget with no more time than an answer may take. */
function inTime(budget: Budget, now: () => number): Budget {
  const endsAt = now() + longestMs;
  return { ...budget, remainingMs: () => Math.max(0, Math.min(budget.remainingMs(), endsAt - now())) };
}

type TurnText = ReturnType<typeof createTurnPrompt>;

async function writeOver(
  turn: AgentTurn,
  text: TurnText,
  { ask }: AgentParts,
  { question, call }: { question: AgentQuestion; call: CallOptions },
): Promise<AgentAnswer> {
  const { lang, tools, onClaims } = question;
  const entries = turn.entries();
  const prepared = turn.prepared();
  const render = turn.render(lang);
  const conduct = (await tools.portfolio())[0]?.conduct ?? null;
  const check = createClaimCheck({ entries, prepared, conduct, lang, asOf: tools.asOf });
  const system: BaseMessageLike = ["system", text.answer];
  const task: BaseMessageLike = ["human", text.task(entries, render)];
  const written = await writeAnswer(
    {
      answer: async (onPartial) => (await ask([system, task], answerOutput, { ...call, onPartial })).value,
      repair: async (failures) =>
        (await ask([system, ["human", text.repair(failures, entries, render)]], repairOutput, call)).value,
    },
    check,
    (kept) => onClaims(answerOf(turn, { kept: [...kept], left: [] }, question, null)),
  );
  return written.kept.length === 0 ? null : answerOf(turn, written, question, null);
}

/** As a section of a draft would stand: facts and what follows from them in one paragraph, in the order they were written. */
function answerOf(
  turn: AgentTurn,
  { kept, left }: WrittenAnswer,
  { lang }: AgentQuestion,
  proposal: Proposal | null,
): ChatAnswer {
  const claims = kept.map(({ claim }) => claim);
  const cited = new Set(claims.flatMap((claim) => claim.evidence));
  const evidence = turn.entries().filter(({ id }) => cited.has(id));
  return {
    state: proposal ? "proposes" : stateOf(claims),
    mode: "model",
    intent: null,
    claims,
    blocks: claims.length > 0 ? [{ type: "paragraph", claims: claims.map(({ id }) => id) }] : [],
    evidence,
    findings: [...kept.flatMap(({ warnings }) => warnings), ...left.flatMap((one) => notices(one, lang))],
    accountIds: proposal ? [proposal.accountId] : accountsOf(evidence),
    suggestions: [],
    proposal,
  };
}

/** What the answer is about, the account first that is cited first. */
function accountsOf(evidence: readonly LedgerEntry[]): string[] {
  return [...new Set(evidence.flatMap(({ accountId }) => accountId ?? []))];
}

/** An answer that only asks says that the data does not tell. */
function stateOf(claims: readonly Claim[]): ChatAnswer["state"] {
  return claims.some(({ kind }) => kind !== "question") ? "answered" : "not-in-data";
}

function notices({ claim, against: [worst] }: JudgedClaim, lang: AgentQuestion["lang"]) {
  return worst ? [claimNotice("dropped", worst, claim.id, lang)] : [];
}
