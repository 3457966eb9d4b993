import { useState } from "react";
import type { FoundPassage } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import { type NotePlace, NoteSheet } from "../notes/note-sheet.tsx";
import { useText } from "../text/language-context.tsx";
import { highlightTerms } from "./highlight-terms.ts";

type PassageListProps = {
  passages: FoundPassage[];
  query: string;
  /** Names by account id, where passages of several accounts are listed. */
  accountNames?: ReadonlyMap<string, string>;
};

/** Passages found, best first, with the words asked for marked; each opens its note at the place. */
export function PassageList({ passages, query, accountNames }: PassageListProps) {
  const { t } = useText();
  const [place, setPlace] = useState<NotePlace | null>(null);
  return (
    <>
      <ol className="passages" data-testid="passages">
        {passages.map((passage) => (
          <li key={passage.id}>
            <PassageHead passage={passage} accountName={accountNames?.get(passage.accountId ?? "")} />
            <p className="passage-text">
              <Highlighted text={passage.text} query={query} />
            </p>
            <button
              type="button"
              className="link-button"
              onClick={() => setPlace({ noteId: passage.noteId, range: { start: passage.start, end: passage.end } })}
            >
              {t("search.open")}
            </button>
          </li>
        ))}
      </ol>
      {place && <NoteSheet place={place} onClose={() => setPlace(null)} />}
    </>
  );
}

function PassageHead({ passage, accountName }: { passage: FoundPassage; accountName: string | undefined }) {
  const { word } = useText();
  const format = useFormat();
  const facts = [
    accountName ?? (passage.kind === "knowledge" ? word("noteKind", passage.kind) : undefined),
    passage.date && format.day(passage.date),
    passage.author,
    passage.matched.map((how) => word("matched", how)).join(" + "),
  ];
  return (
    <div className="passage-head">
      <strong>{passage.title}</strong> <span className="soft">{facts.filter(Boolean).join(" · ")}</span>
    </div>
  );
}

function Highlighted({ text, query }: { text: string; query: string }) {
  return highlightTerms(text, query).map((part) =>
    part.isHit ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
  );
}
