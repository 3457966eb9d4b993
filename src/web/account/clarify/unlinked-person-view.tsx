import { Link } from "react-router";
import { useFormat } from "../../format/use-format.ts";
import type { NotePlace } from "../../notes/note-sheet.tsx";
import { useText } from "../../text/language-context.tsx";
import type { Quote, UnlinkedPerson } from "./unlinked-people.ts";

type UnlinkedPersonViewProps = {
  person: UnlinkedPerson;
  onOpenNote: (place: NotePlace) => void;
  onAddNote: (about: string) => void;
};

/** Somebody whom notes name and no record knows: the passages, and how the contact is added. */
export function UnlinkedPersonView({ person, onOpenNote, onAddNote }: UnlinkedPersonViewProps) {
  const { t } = useText();
  const { name, title, messages, quotes } = person;
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
      <p className="note">{t("clarify.addContact", { name })}</p>
      <p className="clarify-ways">
        <Link to="/import">{t("clarify.importContacts")}</Link>
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
