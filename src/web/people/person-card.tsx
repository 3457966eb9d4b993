import { useText } from "../text/language-context.tsx";
import type { ChainPerson } from "./chain-people.ts";
import { LevelArrow } from "./level-arrow.tsx";
import { PersonGlyph } from "./person-glyph.tsx";
import { StandingMark } from "./standing-mark.tsx";

type PersonCardProps = { person: ChainPerson; roles: readonly string[]; onOpen: (id: string) => void };

/** A person on a bone of the fishbone. Nobody known: a dashed person, and pressing it is how the gap is closed. */
export function PersonCard({ person, roles, onOpen }: PersonCardProps) {
  const { t } = useText();
  const { contact, name, isUnknown } = person;
  const standing = person.bone?.standing ?? null;
  return (
    <button
      type="button"
      className={`person ${isUnknown ? "person-unknown" : ""} ${standing ? `stands-${standing}` : ""}`}
      aria-haspopup="dialog"
      data-testid={isUnknown ? "unknown-person" : "person"}
      onClick={() => onOpen(person.id)}
    >
      <PersonGlyph level={person.level} isUnknown={isUnknown} />
      <span className="person-lines">
        <span>
          <strong>{name ?? t("people.nobody")}</strong> <RoleLetters roles={roles} />{" "}
          {contact?.title && <span className="soft">{contact.title}</span>}
        </span>
        {isUnknown ? (
          <span className="person-act">{t("people.find")}</span>
        ) : (
          <>
            <LevelArrow person={person} />
            <span className="person-standing">
              {standing && <StandingMark standing={standing} />}
              {contact?.ratingStale && <span className="overdue">{t("people.stale")}</span>}
            </span>
          </>
        )}
      </span>
    </button>
  );
}

function RoleLetters({ roles }: { roles: readonly string[] }) {
  const { word } = useText();
  return <span className="role-name">{roles.map((role) => word("role", role)).join(" ")}</span>;
}
