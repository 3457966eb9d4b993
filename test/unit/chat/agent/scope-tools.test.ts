import { expect, it } from "vitest";
import { scopeTools } from "#chat/agent/scope-tools";
import type { ChatTools, SearchAsked } from "#chat/chat-tools";
import { nothing } from "#test/helpers/chat-desk";

const scoped = (tools: Partial<ChatTools> = {}) => scopeTools({ ...nothing, ...tools }, "own");
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code?: string }) => error.code,
  );

it.each([
  ["its account", (tools: ChatTools) => tools.account("other")],
  ["its figures", (tools: ChatTools) => tools.lines(["own", "other"])],
  ["its what-if", (tools: ChatTools) => tools.accountWhatIf("other", {}, "en")],
  ["the what-if of its deal", (tools: ChatTools) => tools.dealWhatIf("d", {}, "en")],
  ["its notes", (tools: ChatTools) => tools.search({ query: "q", accountId: "other" })],
  ["its cards", (tools: ChatTools) => tools.cards("other", "en")],
  ["its changes", (tools: ChatTools) => tools.changes("other", "en")],
  ["its plan", (tools: ChatTools) => tools.plan("other")],
])("refuses of another account %s", async (_what, read) => {
  expect(await codeOf(read(scoped()))).toBe("outside-account");
});

it("searches the account's own notes, and documents that belong to none", async () => {
  const asked: SearchAsked[] = [];
  const tools = scoped({
    search: async (wanted) => {
      asked.push(wanted);
      return [];
    },
  });
  await tools.search({ query: "q" });
  await tools.search({ query: "q", kind: "knowledge" });
  expect(asked.map(({ accountId }) => accountId)).toEqual(["own", undefined]);
});

it("asks for the changes of its account where all are asked for", async () => {
  const asked: (string | null)[] = [];
  await scoped({
    changes: async (id) => {
      asked.push(id);
      return [];
    },
  }).changes(null, "en");
  expect(asked).toEqual(["own"]);
});
