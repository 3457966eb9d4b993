import type { PowerMap } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import type { ChainPerson } from "./chain-people.ts";
import { LevelMark } from "./level-mark.tsx";
import { linesOf } from "./lines-of.ts";

type MapListProps = { map: PowerMap; people: ReadonlyMap<string, ChainPerson>; onOpen: (id: string) => void };

/** The power map in words. */
export function MapList({ map, people, onOpen }: MapListProps) {
  const { t, word } = useText();
  const nameOf = (id: string) => people.get(id)?.name ?? map.names[id] ?? id;
  return (
    <details className="sentences" data-testid="power-map-list">
      <summary>{t("map.list")}</summary>
      <ul>
        {[...people.values()].map((person) => (
          <li key={person.id}>
            <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(person.id)}>
              {person.name ?? t("people.nobody")}
            </button>
            {" · "}
            {person.isOutside ? t("map.outside") : person.roles.map((role) => word("role", role)).join(" ")}
            {!person.isUnknown && (
              <>
                {" · "}
                <LevelMark level={person.level} />
                {" · "}
                {person.power === null ? t("map.powerUnknown") : t("map.power", { power: person.power })}
              </>
            )}
            {linesOf(person.id, map).map(({ kind, ids }) => (
              <span key={kind}>
                {" · "}
                {word("lineKind", kind)} {ids.map(nameOf).join(t("common.listJoin"))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
