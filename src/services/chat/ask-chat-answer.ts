import type { AgentAnswer, AgentQuestion, AskAgent } from "#chat/agent/ask-agent";
import { answerByRules } from "#chat/answer-by-rules";
import type { ChatAnswer } from "#domain/chat";
import type { ChatEvent } from "#domain/conversation";
import { AppError } from "#errors";
import { jobErrorOf } from "#jobs/job-error";
import type { Deps } from "../deps.ts";
import { createCallRecorder } from "../record-model-calls.ts";
import type { AnswerQuestion, ChatQuestion, ChatReply } from "./ask-chat-answerer.ts";
import { eventsOfPieces, type Piece, piecesOf, textOf } from "./ask-chat-text.ts";
import { watchTools } from "./ask-chat-tools.ts";

type Parts = {
  /** Null: no model is configured. */
  agent: AskAgent | null;
  deps: Pick<Deps, "db" | "log">;
};

/**
 * By rules what they recognise, for that is exact and at once; the rest by the model, where there is one. What is told is
 * verified, whoever wrote it.
 */
export function createAnswerQuestion({ agent, deps }: Parts): AnswerQuestion {
  const byRules = async (question: ChatQuestion): Promise<ChatReply> => {
    const { text, lang, context, today, onProgress } = question;
    const tools = watchTools(question.tools, (name) => onProgress([toolEvent(name)], null));
    return { ...(await answerByRules(text, { lang, context, tools, today })), error: null };
  };
  return async (question) => {
    const ask = agent && recorded(agent, question, deps);
    if (question.mode === "model" && ask) return byModel(question, ask, () => byRules(question));
    const reply = await byRules(question);
    if (question.mode === "rules" || !ask || reply.answer.state !== "not-understood") return tellWhole(reply, question);
    try {
      return await byModel(question, ask, async () => reply);
    } catch (error) {
      question.signal.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      deps.log.warn({ err: error, conversation: question.conversationId }, "the model did not answer; the rules do");
      return tellWhole({ ...reply, error: jobErrorOf(error) }, question);
    }
  };
}

type AskRecorded = (question: Omit<AgentQuestion, "record">) => Promise<AgentAnswer>;

/** What the model's calls took is kept before the answer ends, however it ends. */
function recorded(agent: AskAgent, { orgId }: ChatQuestion, deps: Parts["deps"]): AskRecorded {
  return (question) => {
    const recorder = createCallRecorder(deps);
    return agent({ ...question, record: recorder.recordFor(orgId) }).finally(recorder.settled);
  };
}

const toolEvent = (name: string): ChatEvent => ({ event: "tool", data: { name } });

function tellWhole(reply: ChatReply, { onProgress }: ChatQuestion): ChatReply {
  const { answer } = reply;
  onProgress(eventsOfPieces(piecesOf(answer), answer.evidence, new Set()), answer);
  return reply;
}

/** What the model says in sentences that hold; where none of them does, what the rules say. */
async function byModel(
  question: ChatQuestion,
  ask: AskRecorded,
  fallBack: () => Promise<ChatReply>,
): Promise<ChatReply> {
  const teller = createClaimTeller(question);
  const { text, lang, context, earlier, tools, signal, today, conversationId } = question;
  const answer: AgentAnswer = await ask({
    question: text,
    lang,
    today,
    accountIds: context.accountIds,
    earlier,
    tools,
    conversationId,
    signal,
    onTool: (name) => question.onProgress([toolEvent(name)], null),
    onClaims: teller.tell,
  });
  if (answer === null) return tellWhole(await fallBack(), question);
  teller.tell(answer);
  const next = { ...context, intent: null, topic: null, accountIds: answer.accountIds };
  return { answer, context: answer.accountIds.length > 0 ? next : context, error: null };
}

/**
 * Tells what is new of an answer that grows. Where it did not grow but changed, as when a model began anew, nothing more is
 * told before the end, which has the whole of it.
 */
function createClaimTeller({ onProgress }: ChatQuestion) {
  const cited = new Set<string>();
  let told = "";
  return {
    tell: (soFar: ChatAnswer) => {
      const pieces = piecesOf(soFar);
      const whole = textOf(soFar);
      if (whole === told || !whole.startsWith(told)) return;
      onProgress(eventsOfPieces(piecesAfter(pieces, told.length), soFar.evidence, cited), soFar);
      told = whole;
    },
  };
}

function piecesAfter(pieces: readonly Piece[], length: number): Piece[] {
  let at = 0;
  return pieces.filter(({ text }) => {
    at += text.length;
    return at > length;
  });
}
