import type { z } from "zod";
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
