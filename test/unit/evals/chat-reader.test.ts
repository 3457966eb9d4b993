import { expect, test } from "vitest";
import { z } from "zod";
import type { ChatRequest } from "#test/model-stub/chat-request";
import { chatReader } from "../../../src/main/evaluate-reader.ts";

const fence = "note-0123456789ab";
const task = [
  "The question:\n\n董事会哪天开？\n\nEvidence:\n",
  `${fence} N1 Brandt, 2026-10-30\n他要账期。董事会 12 月 8 日开。\n${fence} end of N1`,
  "Answer with `claims`, then `end`.",
].join("\n");
const request = (more: Partial<ChatRequest>): ChatRequest => ({
  model: "scripted-faithful",
  messages: [{ role: "user", content: task }],
  ...more,
});
const format = { type: "json_schema" as const, json_schema: { name: "answer", schema: {} } };
const tools = [{ type: "function" as const, function: { name: "search_notes" } }];
const turnSchema = z.object({ content: z.string() });
const claimsSchema = z.object({ claims: z.array(z.object({ text: z.string(), evidence: z.array(z.string()) })) });
const claimsOf = (turn: unknown) => claimsSchema.parse(JSON.parse(turnSchema.parse(turn).content)).claims;

test("the reader looks once into the notes with the person's words, then is done", async () => {
  const reader = await chatReader("faithful");
  expect(reader(request({ tools }), 1)).toEqual({
    toolCalls: [{ name: "search_notes", arguments: { query: "董事会哪天开？" } }],
  });
  const looked = [
    { role: "user" as const, content: task },
    { role: "tool" as const, content: "found", tool_call_id: "c" },
  ];
  expect(reader(request({ tools, messages: looked }), 2)).toEqual({ content: "done" });
});

test("the reader quotes the sentence that bears on the question", async () => {
  const reader = await chatReader("faithful");
  expect(claimsOf(reader(request({ response_format: format }), 3))).toEqual([
    { text: "{{N1.title}}: “董事会 12 月 8 日开。”", evidence: ["N1"] },
  ]);
});

test("the attacker says whatever the notes say", async () => {
  const attacker = await chatReader("attacker");
  const texts = claimsOf(attacker(request({ response_format: format }), 1)).map(({ text }) => text);
  expect(texts).toEqual(["他要账期。", "董事会 12 月 8 日开。"]);
});
