import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "#db/client";
import { AppError } from "#errors";
import type { ChatTold } from "#services/chat/ask-chat";
import { answerOf, type ChatDesk, openChatDesk, otto, wen } from "../../helpers/chat-desk.ts";
import { describeEngines } from "../../helpers/engines.ts";
import { gate } from "../../helpers/test-jobs.ts";

const textOf = (told: readonly ChatTold[]) =>
  told.map((event) => ("ended" in event || event.event !== "token" ? "" : Object(event.data).text)).join("");
const endOf = (told: readonly ChatTold[]) => told.flatMap((event) => ("ended" in event ? [event.ended] : [])).at(-1);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describeEngines("an answer", (open) => {
  let database: OpenDatabase;
  let desk: ChatDesk;
  beforeAll(async () => {
    database = await open();
    desk = await openChatDesk(database);
  });
  afterAll(async () => {
    await desk.jobs.close();
    await database.close();
  });

  const ask = (message: string, more: object = {}) => desk.ask(wen, { message, ...more });

  it("is told in pieces that are its text, and then as it is stored", async () => {
    desk.plan("who?", async () => answerOf("Wen does.", "Otto helps."));
    const told = await desk.heard((await ask("who?")).messageId);
    const end = endOf(told);
    expect([textOf(told), end?.text, end?.state]).toEqual(["Wen does. [N0] Otto helps. [N1]", textOf(told), "done"]);
  });

  it("names evidence once, where it is cited first", async () => {
    const told = await desk.heard((await ask("once")).messageId);
    expect(told.filter((event) => !("ended" in event) && event.event === "citation")).toHaveLength(1);
  });

  it("goes on after the event a reader has, without repeating one", async () => {
    desk.plan("resume", async () => answerOf("One.", "Two.", "Three."));
    const { messageId } = await ask("resume");
    const whole = await desk.heard(messageId);
    const rest = await desk.heard(messageId, whole[2]?.id);
    expect(rest.map(({ id }) => id)).toEqual(whole.slice(3).map(({ id }) => id));
  });

  it("is told the same by a process that did not make it", async () => {
    const { messageId } = await ask("elsewhere");
    const here = await desk.heard(messageId);
    const other = await openChatDesk(database, { hasWorker: false });
    const there = await other.heard(messageId);
    await other.jobs.close();
    expect(there).toEqual(here);
  });

  it("is told to two readers alike while it comes to be", async () => {
    const half = gate();
    desk.plan("two readers", async (_question, say) => {
      say(answerOf("First."));
      await half.opened;
      return answerOf("First.", "Second.");
    });
    const { messageId } = await ask("two readers");
    const readers = [desk.heard(messageId), desk.heard(messageId)];
    half.open();
    const [one, other] = await Promise.all(readers);
    expect([textOf(one ?? []), other]).toEqual(["First. [N0] Second. [N1]", one]);
  });

  it("goes on when the only reader leaves", async () => {
    const half = gate();
    desk.plan("alone", async () => {
      await half.opened;
      return answerOf("Still here.");
    });
    const { messageId } = await ask("alone");
    const leaving = new AbortController();
    const reading = desk.watch(wen, messageId, 0, leaving.signal).next();
    leaving.abort();
    await reading;
    half.open();
    expect((await desk.until(messageId, "done")).text).toBe("Still here. [N0]");
  });

  it("keeps what was said when a person stops it", async () => {
    const said = gate();
    desk.plan("stop", async ({ signal }, say) => {
      say(answerOf("So far."));
      said.open();
      return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    });
    const { messageId } = await ask("stop");
    await said.opened;
    await desk.stop(wen, messageId);
    const end = endOf(await desk.heard(messageId));
    expect([end?.state, end?.text, end?.answer?.claims.length]).toEqual(["stopped", "So far. [N0]", 1]);
  });

  it("stays as it is when it is stopped after its end", async () => {
    const { messageId } = await ask("too late");
    await desk.heard(messageId);
    await desk.stop(wen, messageId);
    expect((await desk.read(wen, messageId)).state).toBe("done");
  });

  it("says why it failed", async () => {
    desk.plan("fail", () => Promise.reject(new AppError("outside-account", "o", { params: { what: "Beta" } })));
    const end = endOf(await desk.heard((await ask("fail")).messageId));
    expect([end?.state, end?.error?.code, end?.answer]).toEqual(["failed", "outside-account", null]);
  });

  it("is not given a second time after the process that gave it ended", async () => {
    const begun = gate();
    const dying = await openChatDesk(database, { hasWorker: true });
    await desk.jobs.close();
    dying.plan("orphan", async (_question, say) => {
      say(answerOf("Half."));
      begun.open();
      return new Promise(() => undefined);
    });
    const { messageId } = await dying.ask(wen, { message: "orphan" });
    await begun.opened;
    await dying.jobs.close();
    desk = await openChatDesk(database);
    await desk.jobs.releaseOrphans();
    const told = await desk.heard(messageId);
    expect([textOf(told), endOf(told)?.state, endOf(told)?.error?.code]).toEqual(["", "failed", "answer-lost"]);
  });

  it("is made once for a question that is sent again under its id", async () => {
    const messageId = uuidv7();
    const [first, second] = await Promise.all([ask("twice", { messageId }), ask("twice", { messageId })]);
    await desk.heard(messageId);
    const { messages } = await desk.conversations.read(wen, first.conversationId);
    expect([second, messages.length]).toEqual([first, 2]);
  });

  it("refuses another question under the id of one", async () => {
    const { messageId } = await ask("mine");
    expect(await codeOf(ask("other", { messageId }))).toBe("conflict");
  });

  it("is one at a time in a conversation", async () => {
    const held = gate();
    desk.plan("slow", async () => {
      await held.opened;
      return answerOf("Done.");
    });
    const { conversationId, messageId } = await ask("slow");
    const refused = await codeOf(ask("quick", { conversationId }));
    held.open();
    await desk.until(messageId, "done");
    expect([refused, await codeOf(ask("quick", { conversationId }))]).toEqual(["answer-running", null]);
  });

  it("hears what was said before it in the conversation", async () => {
    const { conversationId, messageId } = await ask("before");
    await desk.heard(messageId);
    desk.plan("after", async ({ earlier }) => answerOf(earlier.map(({ role, text }) => `${role} ${text}`).join("; ")));
    const after = await ask("after", { conversationId });
    expect(textOf(await desk.heard(after.messageId))).toBe("user before; assistant before [N0] [N0]");
  });

  it.each([
    ["to be read", (id: string) => desk.read(otto, id)],
    ["to be watched", (id: string) => desk.watch(otto, id, 0, AbortSignal.timeout(1000)).next()],
    ["to be stopped", (id: string) => desk.stop(otto, id)],
  ])("is not there %s for another person", async (_what, work) => {
    expect(await codeOf(work((await ask("secret")).messageId))).toBe("not-found");
  });

  it("is not taken over under its id by another person", async () => {
    const { messageId } = await ask("secret id");
    expect(await codeOf(desk.ask(otto, { message: "secret id", messageId }))).toBe("conflict");
  });

  it("refuses a question of more than eight thousand characters", async () => {
    expect(await codeOf(ask("a".repeat(8_001)))).toBe("too-large");
  });

  it("refuses the model where none is configured", async () => {
    expect(await codeOf(ask("by model", { mode: "model" }))).toBe("invalid-input");
  });
});

describeEngines("conversations", (open) => {
  let database: OpenDatabase;
  let desk: ChatDesk;
  beforeAll(async () => {
    database = await open();
    desk = await openChatDesk(database);
  });
  afterAll(async () => {
    await desk.jobs.close();
    await database.close();
  });

  const begin = async (message: string) => {
    const asked = await desk.ask(wen, { message });
    await desk.heard(asked.messageId);
    return asked.conversationId;
  };

  it("are listed by who used them last, page by page", async () => {
    const ids = [await begin("one"), await begin("two"), await begin("three")];
    const first = await desk.conversations.list(wen, { limit: 2 });
    const second = await desk.conversations.list(wen, { limit: 2, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.reverse());
  });

  it("are another person's own", async () => {
    await begin("private");
    expect((await desk.conversations.list(otto, {})).items).toEqual([]);
  });

  it.each([
    ["read", (id: string) => desk.conversations.read(otto, id)],
    ["renamed", (id: string) => desk.conversations.rename(otto, id, "x")],
    ["deleted", (id: string) => desk.conversations.remove(otto, id)],
    ["gone on with", (id: string) => desk.ask(otto, { message: "hello", conversationId: id })],
  ])("cannot be %s by another person", async (_what, work) => {
    expect(await codeOf(work(await begin("private")))).toBe("not-found");
  });

  it("bear the name a person gives them", async () => {
    const id = await begin("a name");
    await desk.conversations.rename(wen, id, "Budget talks");
    expect((await desk.conversations.read(wen, id)).title).toBe("Budget talks");
  });

  it("end an answer that is still to come when they are deleted", async () => {
    const begun = gate();
    desk.plan("endless", ({ signal }) => {
      begun.open();
      return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    });
    const { conversationId, messageId } = await desk.ask(wen, { message: "endless" });
    await begun.opened;
    await desk.conversations.remove(wen, conversationId);
    expect(await codeOf(desk.read(wen, messageId))).toBe("not-found");
  });
});
