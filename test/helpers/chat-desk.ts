import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { v7 as uuidv7 } from "uuid";
import { emptyContext } from "#chat/chat-context";
import type { ChatTools } from "#chat/chat-tools";
import type { OpenDatabase } from "#db/client";
import type { ChatAnswer } from "#domain/chat";
import type { ChatMessage } from "#domain/conversation";
import { parseDay } from "#domain/day";
import { createJobs, type Jobs } from "#jobs/create-jobs";
import { type ChatTold, createAskChat } from "#services/chat/ask-chat";
import type { AnswerQuestion, ChatQuestion } from "#services/chat/ask-chat-answerer";
import { createAskChatHandler } from "#services/chat/ask-chat-job";
import { eventsOfPieces, piecesOf } from "#services/chat/ask-chat-text";
import { createConversations } from "#services/chat/conversations";
import { insertOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import { testOrg } from "./test-jobs.ts";

export const wen = { orgId: testOrg, actor: "wen", lang: "en" as const };
export const otto = { ...wen, actor: "otto" };

/** An answer of so many sentences, each told when it is asked for. */
export function answerOf(...sentences: string[]): ChatAnswer {
  const claims = sentences.map((text, at) => ({
    id: `c${at}`,
    kind: "fact" as const,
    text,
    evidence: [`N${at}`],
    origin: "template" as const,
  }));
  return {
    state: "answered",
    mode: "rules",
    intent: null,
    claims,
    blocks: [{ type: "paragraph", claims: claims.map(({ id }) => id) }],
    evidence: sentences.map((text, at) => ({ id: `N${at}`, kind: "note", text, noteId: uuidv7() })),
    findings: [],
    accountIds: [],
    suggestions: [],
    proposal: null,
  };
}

/** What a test has the answer do; it may wait between two sentences. */
export type Script = (question: ChatQuestion, say: (answer: ChatAnswer) => void) => Promise<ChatAnswer>;

export type ChatDesk = ReturnType<typeof createAskChat> & {
  conversations: ReturnType<typeof createConversations>;
  jobs: Jobs;
  /** What the next questions of this text are answered with. */
  plan: (text: string, script: Script) => void;
  heard: (id: string, lastId?: number) => Promise<ChatTold[]>;
  until: (id: string, state: ChatMessage["state"]) => Promise<ChatMessage>;
};

/** Tools over no records at all. */
export const nothing: ChatTools = {
  asOf: parseDay("2026-11-15"),
  currency: "CNY",
  names: async () => [],
  portfolio: async () => [],
  lines: async () => [],
  account: () => Promise.reject(new Error("no account here")),
  accountWhatIf: () => Promise.reject(new Error("no account here")),
  dealWhatIf: () => Promise.reject(new Error("no deal here")),
  search: async () => [],
  cards: async () => [],
  changes: async () => [],
  attention: async () => [],
  plan: async () => null,
  product: async () => [],
  record: () => [],
  entries: () => [],
};

/** The chat as one process has it, on a database that others may work on too; what answers is a script. */
export async function openChatDesk({ db }: Pick<OpenDatabase, "db">, { hasWorker = true } = {}): Promise<ChatDesk> {
  await withOrg(db, testOrg, (tx) =>
    insertOrganisation(tx, { id: testOrg, name: { zh: "测试", en: "Test" }, currency: "CNY" }),
  );
  const timings = { pollMs: 20, watchMs: 10, storeMs: 10, tellMs: 0, leaseMs: 2_000, renewMs: 200, graceMs: 200 };
  const jobs = createJobs({ db, log: pino({ level: "silent" }), timings });
  const scripts = new Map<string, Script>();
  const answerQuestion: AnswerQuestion = async (question) => {
    const say = createSay(question);
    const script = scripts.get(question.text) ?? (async () => answerOf(question.text));
    const answer = await script(question, say);
    say(answer);
    return { answer, context: emptyContext(), error: null };
  };
  jobs.handle({ chat: createAskChatHandler({ openTools: async () => nothing, answerQuestion }) });
  if (hasWorker) jobs.startWorker();
  const chat = createAskChat({ deps: { db }, jobs, hasModel: false });
  return {
    ...chat,
    jobs,
    conversations: createConversations({ db }, jobs),
    plan: (text, script) => void scripts.set(text, script),
    heard: async (id, lastId = 0) => {
      const told: ChatTold[] = [];
      for await (const event of chat.watch(wen, id, lastId, AbortSignal.timeout(20_000))) told.push(event);
      return told;
    },
    until: async (id, state) => {
      for (let tries = 0; tries < 1000; tries += 1) {
        const message = await chat.read(wen, id);
        if (message.state === state) return message;
        await wait(10);
      }
      throw new Error(`the answer never was ${state}`);
    },
  };
}

function createSay({ onProgress }: ChatQuestion) {
  const cited = new Set<string>();
  let told = 0;
  return (answer: ChatAnswer) => {
    const pieces = piecesOf(answer);
    onProgress(eventsOfPieces(pieces.slice(told), answer.evidence, cited), answer);
    told = pieces.length;
  };
}
