import type { Note } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { type NoteMention, namesByKind } from "./names-by-kind.ts";

/** Whom, what, how much and when a note names, kind by kind; each opens its place. */
export function NamedInNote({ note, onOpen }: { note: Note; onOpen: (mention: NoteMention) => void }) {
  const { word } = useText();
  const groups = namesByKind(note.mentions);
  if (groups.length === 0) return null;
  return (
    <dl className="named-in-note" data-testid="named-in-note">
      {groups.map(({ kind, names }) => (
        <div key={kind}>
          <dt className="soft">{word("mentionKind", kind)}</dt>
          <dd>
            {names.map((mention) => (
              <button key={mention.label} type="button" className="link-button" onClick={() => onOpen(mention)}>
                {mention.label}
              </button>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
