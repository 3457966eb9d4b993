import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { NextAction } from "../account/next-action.tsx";
import { noteQuery } from "../api/queries.ts";
import type { AccountNeeds, JudgedNeed, RatedContact } from "../api/types.ts";
import { NoteSheet } from "../notes/note-sheet.tsx";
import { AskBox } from "../people/ask-box.tsx";
import { SideSheet } from "../shell/side-sheet.tsx";
import { useText } from "../text/language-context.tsx";
import { locateQuote } from "./locate-quote.ts";
import { NeedDetail } from "./need-detail.tsx";
import { questionsOf } from "./read-iceberg.ts";

type QuoteSheetProps = { noteId: string; quote: string; onClose: () => void };

/** The note with the quotation marked. */
export function QuoteSheet({ noteId, quote, onClose }: QuoteSheetProps) {
  const { lang } = useText();
  const { data: note } = useQuery(noteQuery(noteId, lang));
  const range = note ? locateQuote(note.text, quote) : null;
  return <NoteSheet place={{ noteId, range }} onClose={onClose} />;
}

type ActionProps = { accountId: string; onAddNote: (about: string) => void; onClose: () => void };

type ProveSheetProps = ActionProps & { need: JudgedNeed; iceberg: AccountNeeds["iceberg"] };

/** A need without words to open: the question that would prove it, and where to write the answer down. */
export function ProveSheet({ need, iceberg, accountId, onAddNote, onClose }: ProveSheetProps) {
  const { t } = useText();
  const rule = questionsOf(iceberg).find(({ needId }) => needId === need.externalId)?.key;
  return (
    <SideSheet title={need.statement} onClose={onClose} testId="prove-sheet">
      <NeedDetail need={need} iceberg={iceberg} onOpenQuote={() => undefined} />
      {rule && (
        <NextAction rule={rule}>{t("needs.proveHow", { name: need.holder?.name ?? t("needs.somebody") })}</NextAction>
      )}
      <Ways
        accountId={accountId}
        question={
          need.holder
            ? t("needs.question", { name: need.holder.name })
            : t("needs.questionUnheld", { statement: need.statement })
        }
        onAddNote={() => onAddNote(need.statement)}
        onClose={onClose}
      />
    </SideSheet>
  );
}

type SilentSheetProps = ActionProps & { contact: RatedContact };

/** Somebody who decides and of whom no personal need is known. */
export function SilentSheet({ contact, accountId, onAddNote, onClose }: SilentSheetProps) {
  const { t } = useText();
  const { name } = contact;
  return (
    <SideSheet title={t("needs.silent", { name })} onClose={onClose} testId="prove-sheet">
      <p>{t("needs.silentWhy", { name })}</p>
      <p className="need-question">{t("needs.silentQuestion", { name })}</p>
      <NextAction rule="iceberg.no-personal-need">{t("needs.silentNext", { name })}</NextAction>
      <Ways
        accountId={accountId}
        question={t("needs.question", { name })}
        onAddNote={() => onAddNote(name)}
        onClose={onClose}
      />
    </SideSheet>
  );
}

type WaysProps = { accountId: string; question: string; onAddNote: () => void; onClose: () => void };

function Ways({ accountId, question, onAddNote, onClose }: WaysProps) {
  const { t } = useText();
  return (
    <>
      <h3>{t("who.askTitle")}</h3>
      <AskBox accountId={accountId} question={question} onDocked={onClose} />
      <h3>{t("needs.writeDown")}</h3>
      <Button onClick={onAddNote}>{t("people.addNote")}</Button>
    </>
  );
}
