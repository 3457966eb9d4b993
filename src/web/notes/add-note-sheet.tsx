import Button from "antd/es/button";
import { useState } from "react";
import { Notice } from "../shell/notice.tsx";
import { SideSheet } from "../shell/side-sheet.tsx";
import { useText } from "../text/language-context.tsx";
import { FilesBecomeNotes } from "./files-become-notes.tsx";
import { NoteFiles } from "./note-files.tsx";
import { NoteForm } from "./note-form.tsx";
import type { NoteOwner } from "./note-queries.ts";
import { SuggestionList } from "./suggestion-list.tsx";

type AddNoteSheetProps = {
  accountId: string;
  accountName: string;
  day: string;
  /** What the note is about: its title, until another is written. */
  about?: string;
  onClose: () => void;
};

/** What was brought: one note that was written, or files on their way to be notes. */
type Brought = { noteId: string } | { importId: string };

/** Writes down a conversation, or takes it out of files; then shows what may follow from it. */
export function AddNoteSheet({ accountId, accountName, day, about = "", onClose }: AddNoteSheetProps) {
  const { t } = useText();
  const account = { id: accountId, name: accountName };
  const [brought, setBrought] = useState<Brought | null>(null);
  return (
    <SideSheet title={t("note.add", { name: accountName })} onClose={onClose} testId="add-note">
      {brought === null ? (
        <>
          <NoteForm accountId={accountId} day={day} about={about} onSaved={(noteId) => setBrought({ noteId })} />
          <NoteFiles account={account} onSent={(importId) => setBrought({ importId })} />
        </>
      ) : (
        <>
          <Outcome brought={brought} account={account} />
          <div className="suggestion-acts">
            <Button type="primary" onClick={onClose}>
              {t("notes.done")}
            </Button>
            <Button onClick={() => setBrought(null)}>{t("notes.again")}</Button>
          </div>
        </>
      )}
    </SideSheet>
  );
}

function Outcome({ brought, account }: { brought: Brought; account: NoteOwner }) {
  const { t } = useText();
  if ("importId" in brought) return <FilesBecomeNotes importId={brought.importId} account={account} />;
  return (
    <>
      <div role="status">
        <Notice tone="info" title={t("notes.saved")} />
      </div>
      <SuggestionList noteId={brought.noteId} />
    </>
  );
}
