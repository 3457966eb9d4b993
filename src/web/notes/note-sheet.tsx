import { useQuery } from "@tanstack/react-query";
import { noteQuery } from "../api/queries.ts";
import { QueryView } from "../shell/query-view.tsx";
import { SideSheet } from "../shell/side-sheet.tsx";
import { useText } from "../text/language-context.tsx";
import { NoteText } from "./note-text.tsx";
import type { TextRange } from "./split-range.ts";

export type NotePlace = { noteId: string; range: TextRange | null };

/** The whole note with the passage marked and scrolled to. */
export function NoteSheet({ place, onClose }: { place: NotePlace; onClose: () => void }) {
  const { lang, t } = useText();
  const query = useQuery(noteQuery(place.noteId, lang));
  return (
    <SideSheet title={query.data?.title ?? t("note.title")} onClose={onClose} testId="note-sheet">
      <QueryView query={query} lines={10}>
        {(note) => <NoteText key={`${note.id} ${place.range?.start}`} note={note} range={place.range} />}
      </QueryView>
    </SideSheet>
  );
}
