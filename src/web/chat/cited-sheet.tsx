import type { Draft } from "../api/types.ts";
import { useEvidence } from "../draft/evidence-context.tsx";
import { EvidenceEntry } from "../draft/evidence-entry.tsx";
import type { NotePlace } from "../notes/note-sheet.tsx";
import { SideSheet } from "../shell/side-sheet.tsx";
import { useText } from "../text/language-context.tsx";

type CitedProps = { document: Pick<Draft, "lang" | "accountName">; onOpenNote: (place: NotePlace) => void };

/** What a pressed citation rests on; from a passage the whole note can be opened. */
export function CitedSheet({ document, onOpenNote }: CitedProps) {
  const { t } = useText();
  const { opened, entryOf, close } = useEvidence();
  if (!opened) return null;
  const entry = entryOf(opened.id);
  const openNote = (place: NotePlace) => {
    close();
    onOpenNote(place);
  };
  return (
    <SideSheet title={t("evidence.title")} onClose={close} testId="cited-sheet">
      {entry ? (
        <EvidenceEntry entry={entry} draft={document} onOpenNote={openNote} />
      ) : (
        <p>{t("evidence.unknown", { id: opened.id })}</p>
      )}
    </SideSheet>
  );
}
