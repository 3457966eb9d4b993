import { type ChatRequest, type ChatTool, questionOf, type Role, type ToolCall } from "../chat-request.ts";
import { argumentsFor } from "./attacker.ts";
import { faithful } from "./faithful.ts";
import { readTask } from "./read-task.ts";

const writes = /^(?:add|create|update|delete|remove|save|send|start|write|post)/i;
/** Tools asked in one turn. */
const mostCalls = 3;
/** Lines of tool results that make the answer. */
const mostLines = 6;
const cited = /\[?\b([FSNK]\d+)\b\]?/;

/** In a talk: first asks tools that read, those whose words the question has first, then says what they told, cited. */
export const toolCaller: Role = (request, count) => {
  const tools = (request.tools ?? []).filter(({ function: { name } }) => !writes.test(name));
  if (tools.length === 0 || typeof request.tool_choice === "object" || readTask(request).asks !== "other") {
    return faithful(request, count);
  }
  const results = resultsIn(request);
  if (results.length === 0) return { toolCalls: callsFor(tools, questionOf(request)) };
  return { content: answerFrom(results) };
};

/** What tools said since the last question. */
function resultsIn({ messages }: ChatRequest): string[] {
  const asked = messages.findLastIndex(({ role }) => role === "user");
  return messages.slice(asked).flatMap(({ role, content }) => (role === "tool" ? (content ?? []) : []));
}

function callsFor(tools: readonly ChatTool[], question: string): ToolCall[] {
  const words = new Set(question.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const sharedWords = ({ function: { name, description = "" } }: ChatTool) =>
    `${name} ${description}`
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => words.has(word)).length;
  return tools
    .toSorted((a, b) => sharedWords(b) - sharedWords(a))
    .slice(0, mostCalls)
    .map((tool) => ({ name: tool.function.name, arguments: readArguments(tool, question) }));
}

/** Accounts by the code or the first name that the question has; else the question itself. */
function readArguments(tool: ChatTool, question: string): Record<string, unknown> {
  const code = /[A-Z]-\d+/.exec(question)?.[0];
  const filled = argumentsFor(tool, question);
  const isAccount = (name: string) => code !== undefined && /account|customer/i.test(name);
  return Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, isAccount(name) ? code : value]));
}

/** Lines of the results that name evidence, each with its citation. */
function answerFrom(results: readonly string[]): string {
  const lines = results.flatMap((text) => text.split("\n")).filter((line) => cited.test(line));
  if (lines.length === 0) return results.join("\n").slice(0, 400);
  return lines
    .slice(0, mostLines)
    .map((line) => `${line.replace(/^[-\s]*[FSNK]\d+[:\s]+/, "").trim()} [${cited.exec(line)?.[1]}]`)
    .join("\n");
}
