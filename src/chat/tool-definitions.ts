import { z } from "zod";
import type { Proposal } from "#domain/chat";
import type { LedgerEntry } from "#domain/evidence";
import type { ChatTools } from "./chat-tools.ts";

/** What a tool hands to a model: evidence to cite, or a write that the person is asked about. */
export type ToolResult = {
  accountIds: string[];
  entries: LedgerEntry[];
  /** Records that a name fits equally well; the model asks which is meant. */
  candidates: { id: string; name: string }[];
  proposal: Proposal | null;
};

/** One tool as a model is given it. `run` parses its input; what is wrong with it is a ZodError or AppError. */
export type ChatToolDefinition = {
  name: string;
  kind: "read" | "write";
  description: string;
  input: z.ZodType;
  run: (tools: ChatTools, input: unknown) => Promise<ToolResult>;
};

export const nothing: ToolResult = { accountIds: [], entries: [], candidates: [], proposal: null };
/** An account as a model names it. */
export const accountInput = z.string().describe("Account: our id, or its name as the person wrote it");

/** A tool whose input is parsed before it runs. */
export function define<Input extends z.ZodType>(
  kind: ChatToolDefinition["kind"],
  name: string,
  description: string,
  input: Input,
  run: (tools: ChatTools, input: z.infer<Input>) => Promise<ToolResult>,
): ChatToolDefinition {
  return { name, kind, description, input, run: (tools, given) => run(tools, input.parse(given)) };
}
