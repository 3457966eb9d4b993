import { Link } from "react-router";
import type { Contradiction, ContradictionSide } from "../../api/account-types.ts";
import { useFormat } from "../../format/use-format.ts";
import type { NotePlace } from "../../notes/note-sheet.tsx";
import { useText } from "../../text/language-context.tsx";
import { SettleContradiction } from "./settle-contradiction.tsx";

type ContradictionViewProps = {
  contradiction: Contradiction;
  accountId: string;
  /** Where the record stands on the page. */
  anchor: string;
  onOpenNote: (place: NotePlace) => void;
  onAddNote: (about: string) => void;
};

/** Both sides beside each other, the newer first, neither preferred; then where each is opened and how it is settled. */
export function ContradictionView({ contradiction, accountId, anchor, onOpenNote, onAddNote }: ContradictionViewProps) {
  const { t, word } = useText();
  const { id, attribute, entity, sides, message } = contradiction;
  const title = t("clarify.about", { name: entity.name, attribute: word("attribute", attribute) });
  return (
    <section className="contradiction" aria-label={title} data-testid="contradiction">
      <h3>
        <span aria-hidden="true">± </span>
        {title}
      </h3>
      <ul className="sides">
        {sides.map((side) => (
          <Side
            key={`${side.source} ${side.ref}`}
            side={side}
            entity={entity}
            anchor={anchor}
            onOpenNote={onOpenNote}
          />
        ))}
      </ul>
      <p>{message}</p>
      <SettleContradiction detectionId={id} accountId={accountId} title={title} />
      <p className="clarify-ways">
        <button type="button" className="choice" onClick={() => onAddNote(title)}>
          {t("clarify.confirm")}
        </button>
        <Link to="/import">{t(`clarify.mend.${entity.kind}`)}</Link>
      </p>
    </section>
  );
}

type SideProps = {
  side: ContradictionSide;
  entity: Contradiction["entity"];
  anchor: string;
  onOpenNote: (place: NotePlace) => void;
};

function Side({ side, entity, anchor, onOpenNote }: SideProps) {
  const { t } = useText();
  const format = useFormat();
  const said = useSaid();
  const isNote = side.source === "note";
  return (
    <li className={`side side-${side.source}`}>
      <p className="soft">
        {t(isNote ? "clarify.note" : "clarify.record", { ref: side.ref.slice(side.ref.indexOf(":") + 1) })} ·{" "}
        {format.day(side.date)}
      </p>
      <p>
        <b>{said(side.says)}</b>
      </p>
      {isNote && <blockquote>{side.quote}</blockquote>}
      {isNote ? <OpenNote side={side} onOpenNote={onOpenNote} /> : <OpenRecord entity={entity} anchor={anchor} />}
    </li>
  );
}

type OpenNoteProps = {
  side: Extract<ContradictionSide, { source: "note" }>;
  onOpenNote: (place: NotePlace) => void;
};

function OpenNote({ side: { noteId, start, end, ref }, onOpenNote }: OpenNoteProps) {
  const { t } = useText();
  if (noteId === null) return <p className="note">{t("needs.noteGone", { ref })}</p>;
  return (
    <button type="button" className="link-button" onClick={() => onOpenNote({ noteId, range: { start, end } })}>
      {t("clarify.openNote")} <span className="visually-hidden">{ref}</span>
    </button>
  );
}

/** Deals and contacts stand on this very page. */
function OpenRecord({ entity: { name }, anchor }: { entity: Contradiction["entity"]; anchor: string }) {
  const { t } = useText();
  return (
    <a href={`#${anchor}`}>
      {t("clarify.openRecord")} <span className="visually-hidden">{name}</span>
    </a>
  );
}

/** What a side says, in words: a value, an amount, or both read from a code. */
function useSaid() {
  const { t, word } = useText();
  const format = useFormat();
  return ({ code, value, amount }: ContradictionSide["says"]): string => {
    if (code === "roles") return value === null || value === "" ? t("clarify.noRole") : rolesOf(value, word);
    if (code === "due" || code === "not-due") return word("says", code, { value: format.day(value) });
    return word("says", code, { value: amount ? format.money(amount) : (value ?? "") });
  };
}

function rolesOf(value: string, word: (group: string, id: string) => string): string {
  return value
    .split(",")
    .map((role) => word("role", role.trim()))
    .join(" ");
}
