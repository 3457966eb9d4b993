import type { Section } from "#domain/draft";

/** Every sentence of a draft by the id of its claim. */
export function claimTexts({ sections }: { sections: readonly Section[] }): ReadonlyMap<string, string> {
  return new Map(sections.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim.text])));
}
