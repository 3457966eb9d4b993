import { useText } from "../text/language-context.tsx";
import type { ChainPerson } from "./chain-people.ts";
import { LevelMark } from "./level-mark.tsx";
import type { Box, Point } from "./line-path.ts";
import { PersonGlyph } from "./person-glyph.tsx";
import { useDrag } from "./use-drag.ts";

type MapPersonProps = {
  person: ChainPerson;
  /** Centre, in pixels. */
  at: Point;
  size: Box;
  onMove: (to: Point) => void;
  onDrop: () => void;
  onOpen: (id: string) => void;
  /** Looked at, by pointer or focus; null when no longer. */
  onLook: (id: string | null) => void;
};

/** A person of the power map: dragged or moved by the arrow keys, opened by a press. */
export function MapPerson({ person, at, size, onMove, onDrop, onOpen, onLook }: MapPersonProps) {
  const { t, word } = useText();
  const { id, name, roles, level, power, isUnknown, isOutside } = person;
  // Several in full would not fit; the sheet spells them out.
  const role = roles.length > 1 ? roles.join(" · ") : roles.map((one) => word("role", one)).join("");
  const { handlers, isHeld } = useDrag({ at, onMove, onDrop, onPress: () => onOpen(id) });
  const look = isUnknown ? "person-unknown" : isOutside ? "person-outside" : "";
  return (
    <button
      type="button"
      className={`person map-person ${look} ${person.bone ? `stands-${person.bone.standing}` : ""} ${isHeld ? "is-held" : ""}`}
      style={{ left: at.x - size.width / 2, top: at.y - size.height / 2, width: size.width, minHeight: size.height }}
      aria-haspopup="dialog"
      data-testid="map-person"
      data-person={id}
      onFocus={() => onLook(id)}
      onBlur={() => onLook(null)}
      onMouseEnter={() => onLook(id)}
      onMouseLeave={() => onLook(null)}
      {...handlers}
    >
      <PersonGlyph level={level} isUnknown={isUnknown} />
      <span className="person-lines">
        <strong>{name ?? t("people.nobody")}</strong>
        <span className="role-name">{isOutside ? t("map.outside") : role}</span>
        {isUnknown ? (
          <span className="person-act">{t("people.find")}</span>
        ) : (
          <span className="map-person-foot">
            <LevelMark level={level} />
            <span className="map-person-power">
              {power === null ? t("map.powerUnknown") : t("map.power", { power })}
            </span>
          </span>
        )}
      </span>
    </button>
  );
}
