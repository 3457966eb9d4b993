import { pino } from "pino";
import { answerByRules } from "#chat/answer-by-rules";
import { type ChatContext, emptyContext } from "#chat/chat-context";
import type { ChatAnswer } from "#domain/chat";
import type { Lang } from "#domain/lang";
import { createOpenChatTools } from "#services/chat/tools/open-chat-tools";
import { createScoringReader } from "#services/scoring-profile/scoring-reader";
import { openTestProduct } from "#test/helpers/open-test-product";
import { readScoringConfig } from "../../../src/main/read-scoring-config.ts";

/** The demo company with the chat that answers without a model. */
export async function openDemoChat() {
  const product = await openTestProduct({ demo: true });
  const { services, database, caller, close } = product;
  const scoring = createScoringReader(await readScoringConfig());
  const { readPortfolio, search, cards, accountWhatIf, dealWhatIf } = services;
  const portfolio = await readPortfolio(caller, undefined);
  const deps = { db: database.db, today: () => portfolio.asOf, scoring, log: pino({ level: "silent" }) };
  const openTools = createOpenChatTools({ deps, readPortfolio, search, cards, accountWhatIf, dealWhatIf });
  const tools = () => openTools(caller);
  const ask = async (question: string, context: ChatContext = emptyContext(), lang: Lang = "zh") =>
    answerByRules(question, { lang, context, tools: await tools(), today: portfolio.asOf });
  /** Questions one after the other; the answer to the last. */
  const talk = async (...questions: string[]) => {
    let context = emptyContext();
    let answer: ChatAnswer | null = null;
    for (const question of questions) ({ answer, context } = await ask(question, context));
    if (answer === null) throw new Error("nothing was asked");
    return answer;
  };
  const idOf = (externalId: string) => {
    const found = [...portfolio.accounts.values()].find(({ account }) => account.externalId === externalId);
    if (!found) throw new Error(`no account ${externalId}`);
    return found.account.id;
  };
  return { product, services, caller, portfolio, tools, ask, talk, idOf, close };
}
export type DemoChat = Awaited<ReturnType<typeof openDemoChat>>;

/** Everything an answer says, as one text. */
export const textOf = ({ claims }: ChatAnswer) => claims.map(({ text }) => text).join("\n");
