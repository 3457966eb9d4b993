import Button from "antd/es/button";
import { useState } from "react";
import type { Note } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/language-context.tsx";
import { NamedInNote } from "./named-in-note.tsx";
import { splitRange, type TextRange } from "./split-range.ts";
import { SuggestionList } from "./suggestion-list.tsx";

/** A whole note with a passage marked and scrolled to, whom it names and what follows from it. */
export function NoteText({ note, range }: { note: Note; range: TextRange | null }) {
  const format = useFormat();
  const [opened, setOpened] = useState(range);
  const { before, marked, after } = splitRange(note.text, opened);
  const show = (element: HTMLElement | null) => {
    element?.scrollIntoView({ block: "center" });
  };
  const facts = [note.accountName, note.date && format.day(note.date), note.author].filter(Boolean);
  return (
    <>
      <p className="soft">{facts.join(" · ")}</p>
      <NamedInNote note={note} onOpen={setOpened} />
      {note.kind === "note" && note.accountId !== null && <WhatFollows noteId={note.id} onOpen={setOpened} />}
      <div className="note-text">
        {before}
        {marked !== "" && (
          <mark key={before.length} ref={show} data-testid="note-mark">
            {marked}
          </mark>
        )}
        {after}
      </div>
    </>
  );
}

/** Looked for when asked: most who open a note only read it. */
function WhatFollows({ noteId, onOpen }: { noteId: string; onOpen: (range: TextRange) => void }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t("notes.follows")}
      </Button>
      {isOpen && <SuggestionList noteId={noteId} onOpen={onOpen} />}
    </>
  );
}
