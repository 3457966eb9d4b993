import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { chatAnswerSchema } from "#domain/chat";
import { eventsOf, jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

const messageSchema = z.looseObject({
  id: z.string(),
  conversationId: z.string(),
  state: z.string(),
  text: z.string(),
  answer: chatAnswerSchema.nullable(),
  proposalState: z.string().nullable(),
});

/** The finished message, as scripts and evaluations ask for it. */
async function answered(body: object) {
  const response = await product.ask("/v1/chat", jsonPost(body, { accept: "application/json" }));
  return messageSchema.parse(await response.json());
}
const post = (path: string) => product.ask(path, { method: "POST" });
const notesOf = async (q: string) => (await product.services.search(product.caller, { q })).passages.length;

describe("POST /v1/chat", () => {
  it("streams the answer in pieces that make up its text, and ends with it as it is stored", async () => {
    const messageId = uuidv7();
    const response = await product.ask(
      "/v1/chat",
      jsonPost({ message: "Who decides?", accountId: "A-01", lang: "en", messageId }),
    );
    const type = response.headers.get("content-type");
    await response.text();
    const told = await eventsOf(product, `/v1/chat/${messageId}/events`);
    const tokens = told.filter(({ event }) => event === "token").map(({ data }) => Object(data).text);
    const final = messageSchema.omit({ id: true }).parse(told.at(-1)?.data);
    expect([type, told.at(-1)?.event, tokens.join("")]).toEqual(["text/event-stream", "final", final.text]);
  });

  it("gives every frame an id, each greater than the one before", async () => {
    const { id } = await answered({ message: "Who decides?", accountId: "A-01" });
    const ids = (await eventsOf(product, `/v1/chat/${id}/events`)).map((event) => event.id);
    expect([ids.length > 3, ids]).toEqual([true, ids.map((_, at) => at + 1)]);
  });

  it("goes on after the last event a reader had when it is posted again under its id", async () => {
    const body = { message: "Who decides?", accountId: "A-01", lang: "en", messageId: uuidv7() };
    const whole = await (await product.ask("/v1/chat", jsonPost(body))).text();
    const rest = await (await product.ask("/v1/chat", jsonPost(body, { "last-event-id": "2" }))).text();
    expect([whole.endsWith(rest), rest.includes("id: 2\n"), rest.includes("id: 3\n")]).toEqual([true, false, true]);
  });

  it("names the answer in a header before it is there", async () => {
    const messageId = uuidv7();
    const response = await product.ask("/v1/chat", jsonPost({ message: "help", messageId }));
    await response.text();
    expect(response.headers.get("content-location")).toBe(`/v1/chat/${messageId}`);
  });

  it("cites evidence that comes with the answer, and no other", async () => {
    const { answer } = await answered({ message: "Who decides?", accountId: "A-01", lang: "en" });
    const cited = new Set(answer?.claims.flatMap(({ evidence }) => evidence));
    expect([
      answer?.evidence.length !== 0,
      answer?.evidence.map(({ id }) => id).filter((id) => !cited.has(id)),
    ]).toEqual([true, []]);
  });

  it("goes on in the conversation it is asked in", async () => {
    const first = await answered({ message: "Who decides at Rheinland Licht?", lang: "en" });
    const second = await answered({
      message: "And their last order?",
      lang: "en",
      conversationId: first.conversationId,
    });
    expect([second.conversationId, second.answer?.accountIds]).toEqual([
      first.conversationId,
      first.answer?.accountIds,
    ]);
  });

  it("says nothing of another account in a conversation about one", async () => {
    const { answer } = await answered({
      message: "Who decides at Nordhavn Belysning A/S?",
      accountId: "A-01",
      lang: "en",
    });
    const told = answer?.evidence.map(({ entity }) => entity).filter((entity) => entity?.includes("Nordhavn"));
    expect([answer?.state, told]).toEqual(["not-in-data", []]);
  });

  it.each([
    ["an unknown account, naming the nearest", { accountId: "Rheinland Lich" }, 404, /Rheinland Licht/],
    ["an unknown language, naming the choices", { lang: "fr" }, 422, /zh.*en/],
    ["an unknown mode, naming the choices", { mode: "magic" }, 422, /auto.*rules.*model/],
    ["the model where there is none, naming the choices", { mode: "model" }, 422, /auto, rules/],
    ["an unknown conversation", { conversationId: uuidv7() }, 404, /^$/],
  ])("refuses %s", async (_what, more, status, reasons) => {
    const problem = await problemOf(product, "/v1/chat", jsonPost({ message: "Who decides?", ...more }));
    expect([problem.status, problem.errors.map(({ reason }) => reason).join("; ")]).toEqual([
      status,
      expect.stringMatching(reasons),
    ]);
  });

  it.each([
    ["a question of nine thousand characters", "a".repeat(9_000)],
    ["a body of a hundred kilobytes", "长".repeat(34_000)],
  ])("refuses %s as too large", async (_what, message) => {
    expect((await problemOf(product, "/v1/chat", jsonPost({ message }))).status).toBe(413);
  });

  it("refuses a question without words", async () => {
    expect((await problemOf(product, "/v1/chat", jsonPost({ message: "  " }))).status).toBe(422);
  });

  it("does not show answers among the jobs of the organisation", async () => {
    const { id } = await answered({ message: "help" });
    const listed = await (await product.ask("/v1/jobs?limit=200")).text();
    expect([listed.includes(id), (await problemOf(product, `/v1/jobs/${id}`)).status]).toEqual([false, 404]);
  });
});

describe("a proposal of the chat", () => {
  const propose = (text: string) => answered({ message: `Add a note to Rheinland Licht: ${text}`, lang: "en" });

  it("waits for a yes and writes nothing by itself", async () => {
    const { proposalState, answer } = await propose("quibberish one");
    expect([proposalState, answer?.proposal?.tool, await notesOf("quibberish")]).toEqual(["open", "add-note", 0]);
  });

  it("is carried out once however often and at once it is confirmed", async () => {
    const { id } = await propose("zorbulent tender");
    const tries = await Promise.all(Array.from({ length: 8 }, () => post(`/v1/chat/${id}/confirm`)));
    const again = await post(`/v1/chat/${id}/confirm`);
    expect([
      tries.some(({ ok }) => ok),
      tries.every(({ status }) => status === 200 || status === 409),
      again.status,
    ]).toEqual([true, true, 200]);
    expect(await notesOf("zorbulent")).toBe(1);
  });

  it("writes word for word what it showed", async () => {
    const { id, answer } = await propose("frobnicate the gantry by Friday");
    const { result } = z
      .object({ result: z.object({ noteId: z.string() }) })
      .parse(await (await post(`/v1/chat/${id}/confirm`)).json());
    const note = await product.services.readNote(product.caller, result.noteId);
    const proposal = answer?.proposal;
    expect(proposal).toMatchObject({ tool: "add-note", title: note.title, text: note.text, accountId: note.accountId });
  });

  it("is gone when it is declined", async () => {
    const { id } = await propose("declinable");
    await post(`/v1/chat/${id}/decline`);
    const problem = await problemOf(product, `/v1/chat/${id}/confirm`, { method: "POST" });
    expect([problem.status, problem.title, await notesOf("declinable")]).toEqual([409, "proposal-settled", 0]);
  });

  it("cannot be confirmed by another person", async () => {
    const { id } = await propose("somebody else");
    const { services, caller } = product;
    const stranger = services.proposals.confirm({ ...caller, actor: "otto" }, id);
    await expect(stranger).rejects.toMatchObject({ code: "not-found" });
  });

  it("starts a draft once", async () => {
    const { id, answer } = await answered({ message: "Draft an account plan for Rheinland Licht", lang: "en" });
    const accountId = answer?.accountIds[0] ?? "";
    const count = async () => (await product.services.drafts.list(product.caller, accountId)).items.length;
    const before = await count();
    await Promise.all([post(`/v1/chat/${id}/confirm`), post(`/v1/chat/${id}/confirm`)]);
    expect((await count()) - before).toBe(1);
  });

  it("is none of an answer that proposes nothing", async () => {
    const { id } = await answered({ message: "help" });
    expect((await problemOf(product, `/v1/chat/${id}/confirm`, { method: "POST" })).status).toBe(404);
  });
});

describe("conversations over HTTP", () => {
  it("are listed, read, renamed and deleted", async () => {
    const { conversationId } = await answered({ message: "help", lang: "en" });
    const path = `/v1/conversations/${conversationId}`;
    const renamed = await product.ask(path, { ...jsonPost({ title: "First talk" }), method: "PATCH" });
    const listSchema = z.object({ items: z.array(z.looseObject({ title: z.string() })) });
    const listed = listSchema.parse(await (await product.ask("/v1/conversations?limit=1")).json());
    const read = z.object({ messages: z.array(messageSchema) }).parse(await (await product.ask(path)).json());
    const gone = await product.ask(path, { method: "DELETE" });
    const after = await product.ask(path);
    expect([renamed.status, listed.items[0]?.title, read.messages.length, gone.status, after.status]).toEqual([
      200,
      "First talk",
      2,
      204,
      404,
    ]);
  });
});
