import { z } from "zod";
import { draftKindSchema } from "#domain/draft";
import { langSchema } from "#domain/lang";
import { accountOf } from "./account-evidence.ts";
import { readTools } from "./read-tools.ts";
import { accountInput as account, type ChatToolDefinition, define, nothing } from "./tool-definitions.ts";

/** Writes only ever propose: the person allows them outside the conversation with the model. */
const writes: readonly ChatToolDefinition[] = [
  define(
    "write",
    "add_note",
    "Proposes a note on an account. The person is asked before it is saved.",
    z.object({ account, title: z.string().min(1).max(200), text: z.string().min(1).max(20_000) }),
    async (tools, { account: asked, title, text }) => {
      const found = await accountOf(tools, asked);
      if ("candidates" in found) return { ...nothing, candidates: found.candidates };
      return {
        ...nothing,
        accountIds: [found.id],
        proposal: { tool: "add-note", accountId: found.id, accountName: found.name, title, text },
      };
    },
  ),
  define(
    "write",
    "start_draft",
    "Proposes a draft for an account. The person is asked before it is started.",
    z.object({ account, kind: draftKindSchema, lang: langSchema }),
    async (tools, { account: asked, kind, lang }) => {
      const found = await accountOf(tools, asked);
      if ("candidates" in found) return { ...nothing, candidates: found.candidates };
      return {
        ...nothing,
        accountIds: [found.id],
        proposal: { tool: "start-draft", accountId: found.id, accountName: found.name, kind, lang },
      };
    },
  ),
];

/** Every tool of the chat, for a model that answers with them. */
export const chatToolDefinitions: readonly ChatToolDefinition[] = [...readTools, ...writes];
