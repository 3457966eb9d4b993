import { AppError } from "#errors";
import { errorWords } from "../blocks/error-words.ts";
import { type NoteMetadata, readNoteModal } from "../blocks/modals/note-modal.ts";
import { readVisitModal, visitErrors } from "../blocks/modals/visit-modal.ts";
import { sentence } from "../blocks/sentence.ts";
import type { SlackParts } from "../slack-parts.ts";
import { say } from "../slack-text.ts";
import { atOnce, openTurn, type Turn, tell } from "../turns/turn.ts";

/** What a form is acknowledged with: nothing, and it closes; or what is wrong, at its fields. */
export type FormAnswer = { response_action: "errors"; errors: Record<string, string> } | undefined;

/** Field of every form under which is said what belongs to no field. */
const lastField = { visit: "summary", note: "text" } as const;

/** A visit: a record that scores count, a note, a next step. */
export async function submitVisit(parts: SlackParts, turn: Turn, view: unknown): Promise<FormAnswer> {
  const { caller, lang, work } = turn;
  const read = readVisitModal(view, lang);
  if (!read.ok) return wrong(read.errors);
  try {
    const { accountId } = read.metadata;
    await parts.services.logVisit(caller, accountId, { ...read.input, id: work.id });
    const { account } = await parts.services.accountPage(caller, accountId, undefined);
    await tellSafely(parts, turn, say(lang, "visit.saved", { account: account.name, date: read.input.date }));
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return wrong(visitErrors(error, lang) ?? { [lastField.visit]: errorWords(error, lang) });
  }
}

/** A note of an account; of a message in Slack, the same message is the same note. */
export async function submitNote(parts: SlackParts, turn: Turn, view: unknown): Promise<FormAnswer> {
  const { caller, lang } = turn;
  const read = readNoteModal(view, lang);
  if (!read.ok) return wrong(read.errors);
  try {
    const { account } = await parts.services.accountPage(caller, read.input.accountId, undefined);
    await parts.services.saveNote(caller, { ...read.input, externalId: noteIdOf(read.metadata, turn) });
    await tellSafely(parts, turn, say(lang, "note.saved", { account: account.name }));
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return wrong({ [lastField.note]: errorWords(error, lang) });
  }
}

function noteIdOf({ channelId, messageTs }: NoteMetadata, { work }: Turn): string {
  return channelId && messageTs ? `slack:${channelId}:${messageTs}` : `slack:${work.id}`;
}

const wrong = (errors: Record<string, string>): FormAnswer => ({ response_action: "errors", errors });

/** It is saved: that this could not be told does not make it undone. */
async function tellSafely({ log }: SlackParts, turn: Turn, words: string): Promise<void> {
  await tell(turn, null, sentence(words)).catch((error: unknown) => {
    log.warn({ err: error }, "what was saved from Slack could not be told there");
  });
}

/** The turn of whoever filled in a form, where it was opened. */
export async function turnOfForm(
  parts: SlackParts,
  slackUserId: string,
  { channelId, threadTs }: { channelId?: string | undefined; threadTs?: string | undefined },
): Promise<Turn | null> {
  const place = channelId ?? (await parts.post.direct(slackUserId));
  const at = { slackUserId, channelId: place, threadTs: threadTs ?? null, responseUrl: null };
  return openTurn(parts, at, atOnce());
}
