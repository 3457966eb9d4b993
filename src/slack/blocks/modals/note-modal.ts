import type { InputBlock, ModalView } from "@slack/types";
import { z } from "zod";
import type { Day } from "#domain/day";
import type { Lang } from "#domain/lang";
import { splitText } from "../cut-text.ts";
import { viewLimits } from "../limits.ts";
import { plain } from "../plain-object.ts";
import { plainLine, plainText } from "../plain-text.ts";
import { accountBlock, accountField } from "./account-pick.ts";
import { field, textInput } from "./inputs.ts";
import { sayModal } from "./modal-text.ts";
import { makeMetadata, readMetadata, readViewValues, type Submitted } from "./view-values.ts";

export const noteCallback = "note";

/** Where the form was opened; `messageTs`: the message that becomes a note. */
const metadataSchema = z.object({
  channelId: z.string().optional(),
  threadTs: z.string().optional(),
  messageTs: z.string().optional(),
});
export type NoteMetadata = z.infer<typeof metadataSchema>;

export type NoteForm = {
  metadata: NoteMetadata;
  /** Null: to be chosen. */
  account: { id: string; name: string } | null;
  /** The day of the message, or the one we stand at. */
  day: Day;
  title?: string | undefined;
  text?: string | undefined;
};
export type NoteInput = { accountId: string; title: string; date: Day | undefined; text: string };

const blocks = { title: "title", date: "date", text: "text" } as const;
const longestTitle = 200;
/** As many as the longest message of Slack fills. */
const textBlocks = Array.from({ length: 16 }, (_, at) => (at === 0 ? blocks.text : `${blocks.text}_${at + 1}`));

/** A form for a note, filled in from the message it was opened on. */
export function noteModal(
  { metadata, account, day, title = "", text = "" }: NoteForm,
  { lang }: { lang: Lang },
): ModalView {
  return {
    type: "modal",
    callback_id: noteCallback,
    private_metadata: makeMetadata(metadata),
    title: plain(sayModal(lang, "note.title"), viewLimits.title),
    submit: plain(sayModal(lang, "submit"), viewLimits.submit),
    close: plain(sayModal(lang, "close"), viewLimits.submit),
    blocks: [
      accountField(account, lang),
      field(
        { blockId: blocks.title, label: sayModal(lang, "note.heading") },
        textInput("title", { initial: plainLine(title), most: longestTitle }),
      ),
      field(
        { blockId: blocks.date, label: sayModal(lang, "note.date"), isOptional: true },
        { type: "datepicker", action_id: "day", initial_date: day },
      ),
      ...textFields(text, lang),
    ],
  };
}

/** A message may be longer than a field: it goes on in the next. */
function textFields(text: string, lang: Lang): InputBlock[] {
  const parts = splitText(plainText(text), viewLimits.inputLength).slice(0, textBlocks.length);
  return parts.map((part, at) => {
    const number = parts.length > 1 ? ` ${at + 1}/${parts.length}` : "";
    const labelled = { blockId: textBlocks[at] ?? blocks.text, label: `${sayModal(lang, "note.text")}${number}` };
    return field({ ...labelled, isOptional: at > 0 }, textInput("text", { initial: part, isLong: true }));
  });
}

/**
 * What the form says, or what is wrong with it.
 * @param view `view` of the payload `view_submission`
 */
export function readNoteModal(view: unknown, lang: Lang): Submitted<NoteInput, NoteMetadata> {
  const values = readViewValues(view);
  const metadata = readMetadata(metadataSchema, values.metadata);
  const accountId = values.choice(accountBlock);
  const title = values.text(blocks.title);
  const text = textBlocks
    .map((blockId) => values.rawText(blockId))
    .join("")
    .trim();
  const errors = {
    ...(accountId === null && { [accountBlock]: sayModal(lang, "error.account") }),
    ...(title === "" && { [blocks.title]: sayModal(lang, "error.heading") }),
    ...(text === "" && { [blocks.text]: sayModal(lang, "error.text") }),
  };
  if (accountId === null || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, metadata, input: { accountId, title, date: values.day(blocks.date) ?? undefined, text } };
}
