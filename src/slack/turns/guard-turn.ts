import { AppError } from "#errors";
import { errorBlocks } from "../blocks/error-blocks.ts";
import { only, type Reply } from "../posting/reply.ts";
import type { SlackParts } from "../slack-parts.ts";
import type { Turn } from "./turn.ts";

const internal = new AppError("internal", "internal");

/** Does the work; what fails is told where the answer would have stood, in words, never by silence. */
export async function guardTurn(
  { log, words }: Pick<SlackParts, "log" | "words">,
  { work, lang }: Pick<Turn, "work" | "lang">,
  reply: Reply,
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    // Another process goes on with it.
    if (work.signal.aborted) throw error;
    const known = error instanceof AppError;
    if (!known) log.error({ err: error, work: work.id }, "what was asked for in Slack failed");
    await reply.finish(only(errorBlocks(known ? error : internal, words(lang))));
  }
}
