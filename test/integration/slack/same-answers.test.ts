import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { chatAnswerSchema } from "#domain/chat";
import { jsonPost } from "../../helpers/ask-api.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";
import { openSlackDesk, type SlackDesk } from "../../helpers/slack-desk.ts";
import { directMessage } from "../../slack-server/payloads/events.ts";
import { directOf, heardAfter } from "./said.ts";

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
});
afterAll(() => desk.close());

const questions = [
  ["zh", "莱茵光谁是最终决策人？"],
  ["zh", "霜桥近一年采购了多少？"],
  ["zh", "和霜桥的关系怎么样？"],
  ["zh", "莱茵光下一步该做什么？"],
  ["zh", "哪几家客户最需要关注？"],
  ["zh", "莱茵光的赢率是多少，为什么？"],
  ["en", "Who decides at Frostbridge Cold Chain?"],
  ["en", "How much did Rheinland Licht buy over the last year?"],
  ["en", "What are the risks at Rheinland Licht?"],
  ["en", "What did Stefan Brandt say about the labels?"],
  ["en", "Which accounts need attention?"],
  ["en", "What is the shoe size of Dr. Vogel?"],
] as const;

const givenSchema = z.object({ answer: chatAnswerSchema });
/** What an answer says and what it rests on, the ids of the records in it. */
function factsOf({ claims, evidence }: z.infer<typeof chatAnswerSchema>) {
  return {
    claims: claims.map(({ text, kind, evidence: ids }) => ({ text, kind, ids })),
    evidence: evidence.map((entry) => JSON.stringify(entry)),
  };
}

async function byApi(lang: string, message: string) {
  const response = await desk.product.ask("/v1/chat", jsonPost({ lang, message }, { accept: "application/json" }));
  return givenSchema.parse(await response.json()).answer;
}

async function byCommand(lang: string, question: string) {
  const { out } = await runGroundplan(desk.product, "ask", question, "--json", "--lang", lang);
  return givenSchema.parse(JSON.parse(out)).answer;
}

/** As it was answered to Emma, who sees every account, and as she reads it. */
async function bySlack(text: string) {
  const { slack, product } = desk;
  const { emma } = slack.workspace.users;
  const heard = await heardAfter(desk, directMessage(slack, { user: emma.id, text }));
  const posted = slack.messagesIn(directOf(desk, emma.id)).filter(({ ts }) => heard.some((said) => said.ts === ts));
  const [, messageId = ""] = /\\"messageId\\":\\"([^\\]+)\\"/u.exec(JSON.stringify(posted)) ?? [];
  const member = await product.services.slack.members.find(product.caller.orgId, emma.id);
  const { answer } = await product.services.chat.read(
    { ...product.caller, actor: `user:${member?.userId}` },
    messageId,
  );
  const [said = "", footer = ""] = heard
    .map((one) => one.text)
    .join("\n")
    .split(/\n(?:出处|Evidence)\n/u);
  return { answer: chatAnswerSchema.parse(answer), said, footer };
}

const numbersIn = (text: string) => [...new Set([...text.matchAll(/\[(\d+)\]/gu)].map(([, number]) => Number(number)))];
/** Without citations, marks and spaces, which every surface sets by itself. */
const bare = (text: string) => text.replace(/\[\d+\]|\s/gu, "");

it.each(questions)("gives the same facts by the web, the command and Slack (%s): %s", async (lang, question) => {
  const [api, command] = [await byApi(lang, question), await byCommand(lang, question)];
  const { answer, said, footer } = await bySlack(question);
  expect([factsOf(command), factsOf(answer)]).toEqual([factsOf(api), factsOf(api)]);
  expect(api.claims.map(({ text }) => bare(text)).filter((text) => !bare(said).includes(text))).toEqual([]);
  expect(api.claims.length).toBeGreaterThan(0);
  const cited = new Set(api.claims.flatMap(({ evidence }) => evidence));
  const numbers = numbersIn(said);
  expect(numbers).toEqual([...cited].map((_, at) => at + 1));
  expect(numbersIn(footer)).toEqual(numbers.slice(0, 20));
});
