import { type DynamicStructuredTool, tool } from "langchain";
import { z } from "zod";
import type { Proposal } from "#domain/chat";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import type { ChatTools } from "../chat-tools.ts";
import type { ChatToolDefinition, ToolResult } from "../tool-definitions.ts";
import type { AgentTurn } from "./agent-turn.ts";
import { evidenceLines } from "./evidence-lines.ts";

export type AgentToolParts = {
  definitions: readonly ChatToolDefinition[];
  tools: ChatTools;
  turn: AgentTurn;
  lang: Lang;
  /** Writes that the person's own message asks for. Others are not offered, and refused when called all the same. */
  writes: readonly Proposal["tool"][];
  /** Most calls of one turn. */
  mostCalls: number;
  onTool: (name: string) => void;
};

/** The tools of the chat as a model calls them; what they give is text, and taken into the turn's evidence. */
export function createAgentTools(parts: AgentToolParts): DynamicStructuredTool[] {
  const { definitions, writes, mostCalls } = parts;
  const offered = definitions.filter(
    ({ kind, name }) => kind === "read" || writes.some((write) => write === toolOf(name)),
  );
  let calls = 0;
  return offered.map(({ name, description, input, ...definition }) =>
    tool(
      async (given: unknown) => {
        calls += 1;
        if (calls > mostCalls) return "No more look-ups in this turn. Answer with what you have.";
        parts.onTool(name);
        return runOne({ name, description, input, ...definition }, given, parts);
      },
      { name, description, schema: z.toJSONSchema(input, { io: "input" }) },
    ),
  );
}

/** `add_note` and `add-note` are one: endpoints differ in which names they take. */
function toolOf(name: string): string {
  return name.replaceAll("_", "-");
}

async function runOne(definition: ChatToolDefinition, given: unknown, parts: AgentToolParts): Promise<string> {
  try {
    const result = await definition.run(parts.tools, given);
    if (result.proposal && !parts.writes.includes(result.proposal.tool)) {
      return "The person did not ask for that. Nothing is proposed.";
    }
    parts.turn.take(result);
    return resultText(result, parts);
  } catch (error) {
    return refusalText(error);
  }
}

function resultText({ entries, candidates, proposal }: ToolResult, { turn, lang }: AgentToolParts): string {
  const named = candidates.map(({ id, name }) => `${id} ${name}`).join("\n");
  const parts = [
    proposal ? "The person is asked whether to do it. Do not say that it is done." : "",
    named ? `Several fit; ask the person which is meant:\n${named}` : "",
    entries.length > 0 ? evidenceLines(entries, lang, turn.render(lang)) : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("\n\n") : "Nothing is on record.";
}

/** What the model may mend; anything else ends the turn. */
function refusalText(error: unknown): string {
  if (error instanceof z.ZodError) return `Wrong input: ${z.prettifyError(error)}`;
  if (error instanceof AppError && error.code !== "internal") return `Refused: ${error.code}: ${error.message}`;
  throw error;
}
