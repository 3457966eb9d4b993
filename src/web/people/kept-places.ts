import { isNumber, isShape } from "../score/is-shape.ts";
import type { Place } from "./place-people.ts";

/** Where a reader has put people of a deal, on a wide or a narrow drawing. */
export type KeptPlaces = ReadonlyMap<string, Place>;

const isPlace = isShape<Place>({ x: isNumber, y: isNumber });
const keyOf = (dealId: string, isNarrow: boolean) => `groundplan.power-map.${dealId}.${isNarrow ? "narrow" : "wide"}`;

/** Only this browser holds them. */
export function readPlaces(dealId: string, isNarrow: boolean): KeptPlaces {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(dealId, isNarrow)) ?? "{}");
    const entries: [string, unknown][] = typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
    return new Map(entries.flatMap(([id, place]) => (isPlace(place) ? [[id, place] as const] : [])));
  } catch {
    // What another version of the page left behind, or a browser that keeps nothing.
    return new Map();
  }
}

/** Keeps them; none forgets the deal. */
export function keepPlaces(dealId: string, isNarrow: boolean, places: KeptPlaces): void {
  try {
    if (places.size === 0) localStorage.removeItem(keyOf(dealId, isNarrow));
    else localStorage.setItem(keyOf(dealId, isNarrow), JSON.stringify(Object.fromEntries(places)));
  } catch {
    // Storage is full or forbidden: the places live as long as the page.
  }
}
