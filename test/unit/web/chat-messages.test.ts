import { expect, it } from "vitest";
import type { ChatMessage } from "#web/api/types";
import { isOpen, questionOf } from "#web/chat/messages";

const message = (part: Partial<ChatMessage>): ChatMessage => ({
  id: "1",
  conversationId: "c",
  role: "assistant",
  state: "done",
  text: "",
  answer: null,
  request: null,
  error: null,
  proposalState: null,
  proposalResult: null,
  createdAt: "2026-11-15T00:00:00.000Z",
  ...part,
});

it.each([
  ["assistant", "waiting", true],
  ["assistant", "answering", true],
  ["assistant", "done", false],
  ["assistant", "stopped", false],
  ["assistant", "failed", false],
  ["user", "done", false],
] as const)("takes a message of the %s that is %s for still to come: %s", (role, state, open) => {
  expect(isOpen(message({ role, state }))).toBe(open);
});

it("asks again what the answer's own question was", () => {
  const first = message({ id: "a1" });
  const second = message({ id: "a2" });
  const messages = [message({ role: "user", text: "one" }), first, message({ role: "user", text: "two" }), second];
  expect([questionOf(messages, first), questionOf(messages, second)]).toEqual(["one", "two"]);
});

it("has no question for an answer whose question was not read", () => {
  const answer = message({});
  expect(questionOf([answer], answer)).toBe("");
});
