import type { KrLevel } from "#scoring/relationship/kr-level";

const levels: readonly KrLevel[] = [1, 2, 3, 4, 5];

/** A level as the catalogue of measures knows it; null where nobody rated the person. */
export function parseKrLevel(level: number | null): KrLevel | null {
  return levels.find((known) => known === level) ?? null;
}
