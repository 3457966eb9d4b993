import type { AccountPage } from "../../api/types.ts";
import { useFormat } from "../../format/use-format.ts";
import type { NotePlace } from "../../notes/note-sheet.tsx";
import { useText } from "../../text/language-context.tsx";
import { PersonWays } from "./person-ways.tsx";
import type { Quote, UnlinkedPerson } from "./unlinked-people.ts";

type UnlinkedPersonViewProps = {
  person: UnlinkedPerson;
  page: AccountPage;
  onOpenNote: (place: NotePlace) => void;
  onAddNote: (about: string) => void;
};

/** Somebody whom notes name and no record knows: the passages, and what is done with the name. */
export function UnlinkedPersonView({ person, page, onOpenNote, onAddNote }: UnlinkedPersonViewProps) {
  const { t } = useText();
  const { id, name, title, messages, quotes } = person;
  return (
    <section className="unlinked-person" aria-label={name} data-testid="unlinked-person">
      <h3>
        <span aria-hidden="true">? </span>
        {title === null ? name : t("people.named", { name, title })}
      </h3>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
      {quotes.map((quote) => (
        <QuoteLine key={`${quote.ref} ${quote.start}`} quote={quote} onOpenNote={onOpenNote} />
      ))}
      {id !== null && <PersonWays person={{ id, name }} page={page} />}
      <p className="clarify-ways">
        <button type="button" className="choice" onClick={() => onAddNote(name)}>
          {t("people.addNote")}
        </button>
      </p>
    </section>
  );
}

function QuoteLine({ quote, onOpenNote }: { quote: Quote; onOpenNote: (place: NotePlace) => void }) {
  const { t } = useText();
  const format = useFormat();
  const { noteId, start, end, ref, date } = quote;
  return (
    <blockquote>
      {quote.quote}{" "}
      <small className="soft">
        {ref} · {format.day(date)}
      </small>{" "}
      {noteId !== null && (
        <button type="button" className="link-button" onClick={() => onOpenNote({ noteId, range: { start, end } })}>
          {t("clarify.openNote")} <span className="visually-hidden">{ref}</span>
        </button>
      )}
    </blockquote>
  );
}
