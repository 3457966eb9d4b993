import { useQuery } from "@tanstack/react-query";
import { noteQuery } from "../api/queries.ts";
import type { Note } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { QueryView } from "../shell/query-view.tsx";
import { SideSheet } from "../shell/side-sheet.tsx";
import { useText } from "../text/language-context.tsx";
import { splitRange, type TextRange } from "./split-range.ts";

export type NotePlace = { noteId: string; range: TextRange | null };

/** The whole note with the passage marked and scrolled to. */
export function NoteSheet({ place, onClose }: { place: NotePlace; onClose: () => void }) {
  const { lang, t } = useText();
  const query = useQuery(noteQuery(place.noteId, lang));
  return (
    <SideSheet title={query.data?.title ?? t("note.title")} onClose={onClose} testId="note-sheet">
      <QueryView query={query} lines={10}>
        {(note) => <NoteText note={note} range={place.range} />}
      </QueryView>
    </SideSheet>
  );
}

function NoteText({ note, range }: { note: Note; range: TextRange | null }) {
  const format = useFormat();
  const { before, marked, after } = splitRange(note.text, range);
  const show = (element: HTMLElement | null) => {
    element?.scrollIntoView({ block: "center" });
  };
  const facts = [note.accountName, note.date && format.day(note.date), note.author].filter(Boolean);
  return (
    <>
      <p className="soft">{facts.join(" · ")}</p>
      <div className="note-text">
        {before}
        {marked !== "" && (
          <mark ref={show} data-testid="note-mark">
            {marked}
          </mark>
        )}
        {after}
      </div>
    </>
  );
}
