import { AppError } from "#errors";
import { errorBlocks } from "../blocks/error-blocks.ts";
import { only, type Reply } from "../posting/reply.ts";
import { asAppError } from "../posting/slack-error.ts";
import type { SlackParts } from "../slack-parts.ts";
import type { Turn } from "./turn.ts";

const internal = new AppError("internal", "internal");

/**
 * Does the work; what fails is told where the answer would have stood, in words, never by silence. Where Slack itself does not
 * answer nothing can be told: the work is done again later.
 */
export async function guardTurn(
  { log, words }: Pick<SlackParts, "log" | "words">,
  { work, lang }: Pick<Turn, "work" | "lang">,
  reply: Reply,
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await answer();
  } catch (thrown) {
    const error = asAppError(thrown);
    const known = error instanceof AppError;
    // Another process goes on with it.
    if (work.signal.aborted || (known && error.code === "slack-unreachable")) throw error;
    if (!known) log.error({ err: error, work: work.id }, "what was asked for in Slack failed");
    await reply.finish(only(errorBlocks(known ? error : internal, words(lang))));
  }
}
