import { useMemo, useRef, useState } from "react";
import type { PowerMap as PowerMapData } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import type { ChainPerson } from "./chain-people.ts";
import { MapLegend } from "./map-legend.tsx";
import { MapLines } from "./map-lines.tsx";
import { MapList } from "./map-list.tsx";
import { MapPerson } from "./map-person.tsx";
import { useBoxWidth } from "./use-box-width.ts";
import { usePlaces } from "./use-places.ts";
import "./power-map.css";

type PowerMapProps = {
  map: PowerMapData;
  people: ReadonlyMap<string, ChainPerson>;
  onOpen: (id: string) => void;
};

const wide = { width: 208, height: 72, gap: 64 } as const;
const narrow = { width: 104, height: 112, gap: 44 } as const;
const narrowBelow = 640;
const side = 8;

/** Who reports to whom and who sways whom; people can be put where one likes, and the list below says the same in words. */
export default function PowerMap(props: PowerMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useBoxWidth(box);
  const isNarrow = (width ?? narrowBelow) < narrowBelow;
  return (
    <div className="power-map" data-testid="power-map">
      <p className="soft">{props.map.explanation[0]}</p>
      <div ref={box}>
        {width !== null && (
          <Drawing key={`${props.map.opportunityId} ${isNarrow}`} {...props} {...{ width, isNarrow }} />
        )}
      </div>
      <MapLegend />
      <MapList {...props} />
    </div>
  );
}

type DrawingProps = PowerMapProps & { width: number; isNarrow: boolean };

function Drawing({ map, people, onOpen, width, isNarrow }: DrawingProps) {
  const { t } = useText();
  const [moved, setMoved] = useState<string | null>(null);
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const size = isNarrow ? narrow : wide;
  const everybody = useMemo(() => [...people.values()], [people]);
  const lines = useMemo(() => [...map.edges, ...map.outside], [map]);
  const perRow = Math.floor(width / (size.width + side));
  const places = usePlaces({ dealId: map.opportunityId, people: everybody, lines, isNarrow, perRow });
  const height = places.rows * (size.height + size.gap);
  const inside = (value: number, whole: number, part: number) =>
    Math.min(Math.max(value, part / 2 + 1), whole - part / 2 - 1);
  const pointOf = (id: string) => {
    const { x, y } = places.placeOf(id);
    return { x: inside(x * width, width, size.width), y: inside(y * height, height, size.height) };
  };
  return (
    <>
      <fieldset
        className="power-map-drawing"
        style={{ height }}
        aria-label={t("map.label", { deal: map.opportunity.name })}
      >
        <MapLines lines={lines} pointOf={pointOf} box={size} {...{ width, height, lookedAt }} />
        {everybody.map((person) => (
          <MapPerson
            key={person.id}
            person={person}
            at={pointOf(person.id)}
            size={size}
            onMove={({ x, y }) =>
              places.move(person.id, {
                x: inside(x, width, size.width) / width,
                y: inside(y, height, size.height) / height,
              })
            }
            onDrop={() => {
              places.keep();
              setMoved(person.name ?? t("people.nobody"));
            }}
            onOpen={onOpen}
            onLook={setLookedAt}
          />
        ))}
      </fieldset>
      <p className="note power-map-hint">
        {t("map.hint")}{" "}
        {places.isOwn && (
          <button type="button" className="link-button" onClick={places.reset}>
            {t("map.reset")}
          </button>
        )}
      </p>
      <p role="status" className="visually-hidden">
        {moved !== null && t("map.moved", { name: moved })}
      </p>
    </>
  );
}
