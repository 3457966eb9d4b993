import { useMemo, useRef, useState } from "react";
import { type KeptPlaces, keepPlaces, readPlaces } from "./kept-places.ts";
import { type Line, type Place, type PlacedPerson, placePeople } from "./place-people.ts";

type PlacesOptions = {
  dealId: string;
  people: readonly PlacedPerson[];
  lines: readonly Line[];
  isNarrow: boolean;
  perRow: number;
};

/** Where everybody is drawn: as the layers say, or where this reader has put them. */
export function usePlaces({ dealId, people, lines, isNarrow, perRow }: PlacesOptions) {
  const drawn = useMemo(() => placePeople(people, lines, perRow), [people, lines, perRow]);
  const [own, setOwn] = useState<KeptPlaces>(() => readPlaces(dealId, isNarrow));
  // What was moved last is written down before the next drawing.
  const latest = useRef(own);
  const change = (places: KeptPlaces) => {
    latest.current = places;
    setOwn(places);
  };
  const middle: Place = { x: 0.5, y: 0.5 };
  return {
    rows: drawn.rows,
    isOwn: own.size > 0,
    placeOf: (id: string) => own.get(id) ?? drawn.places.get(id) ?? middle,
    move: (id: string, place: Place) => change(new Map([...latest.current, [id, place]])),
    keep: () => keepPlaces(dealId, isNarrow, latest.current),
    reset: () => {
      change(new Map());
      keepPlaces(dealId, isNarrow, new Map());
    },
  };
}
