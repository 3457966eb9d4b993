import { z } from "zod";
import { type ChatAnswer, chatAnswerSchema, type Proposal } from "#domain/chat";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";
import { evidenceLine } from "../evidence-line.ts";
import { findAccount } from "../find-account.ts";

export type AskFlags = { account?: string; conversation?: string; model?: boolean };

const tokenSchema = z.object({ text: z.string() });
const failureSchema = z.object({ message: z.string() });
const finalSchema = z.object({
  messageId: z.string(),
  conversationId: z.string(),
  answer: chatAnswerSchema.nullable(),
  error: z.object({ message: z.string() }).nullable(),
});
type Final = z.infer<typeof finalSchema>;
const settledSchema = z.object({
  result: z.object({ noteId: z.string().optional(), draftId: z.string().optional() }).nullable(),
});

const path = "/v1/chat";

/** `groundplan ask`: an answer as it comes, what it cites below it, and a question before anything is written. */
export async function askCommand(context: CliContext, question: string, flags: AskFlags): Promise<number> {
  const { api, json, out, lang, asOf } = context;
  const accountId = flags.account === undefined ? undefined : (await findAccount(context, flags.account)).id;
  const { conversation: conversationId, model } = flags;
  const body = { message: question, accountId, conversationId, lang, asOf, ...(model && { mode: "model" }) };
  if (json) {
    out(JSON.stringify(await api.post(path, body, z.looseObject({})), null, 2));
    return 0;
  }
  const final = await streamAnswer(context, body);
  if (final.error) context.note(final.error.message);
  const { answer } = final;
  if (!answer) return 0;
  for (const line of evidenceLines(answer, context)) out(line);
  if (answer.proposal) await settle(context, final.messageId, answer.proposal);
  return 0;
}

/** What a note holds may not steer a terminal. */
const steering = /[^\P{Cc}\n\t]/gu;
const plain = (text: string) => text.replace(steering, "");

/** @throws CliError why there is no answer, or that the server closed before. */
async function streamAnswer({ api, write, out, say }: CliContext, body: unknown): Promise<Final> {
  for await (const { event, data } of api.events(path, body)) {
    if (event === "token") write(plain(tokenSchema.parse(data).text));
    if (event === "error") throw new CliError(failureSchema.parse(data).message);
    if (event !== "final") continue;
    out("\n");
    return finalSchema.parse(data);
  }
  throw new CliError(say("ask.cut-off"));
}

const linesShown = 12;

/** What an answer cites, in the order it does; the rest is counted. */
function evidenceLines({ claims, evidence }: ChatAnswer, context: CliContext): string[] {
  const cited = claims.flatMap(({ evidence: ids }) => ids);
  const sorted = evidence.toSorted((a, b) => cited.indexOf(a.id) - cited.indexOf(b.id));
  const lines = sorted.slice(0, linesShown).map((entry) => plain(evidenceLine(entry, context)).replaceAll("\n", " "));
  const count = sorted.length - lines.length;
  return count > 0 ? [...lines, context.say("ask.evidence-more", { count })] : lines;
}

/** Asks the person who sits there; where nobody does, nothing is written. */
async function settle(context: CliContext, messageId: string, proposal: Proposal): Promise<void> {
  const { api, askYes, note, out, say } = context;
  const told = proposalWords(context, proposal);
  if (!askYes) return note(`${told}\n${say("ask.not-asked")}`);
  const step = (await askYes(`${told} ${say("ask.yes-no")}`)) ? "confirm" : "decline";
  const { result } = await api.post(`${path}/${messageId}/${step}`, {}, settledSchema);
  out(result ? say(`ask.done.${proposal.tool}`, { id: result.noteId ?? result.draftId ?? "" }) : say("ask.declined"));
}

function proposalWords({ say }: CliContext, proposal: Proposal): string {
  const { accountName: account } = proposal;
  if (proposal.tool === "start-draft") return say("ask.start-draft", { account, kind: proposal.kind });
  const { title, text } = proposal;
  return say("ask.add-note", { account, title: plain(title), text: plain(text) });
}
