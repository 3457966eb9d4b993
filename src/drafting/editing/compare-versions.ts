import type { Section } from "#domain/draft";
import type { ClaimDifference } from "#domain/draft-version";
import { claimTexts } from "./claim-texts.ts";

type Version = { sections: readonly Section[] };

/** Two versions by claim, in the order of the newer one, then what only the older one has. */
export function compareVersions(older: Version, newer: Version): ClaimDifference[] {
  const was = claimTexts(older);
  const now = claimTexts(newer);
  const here = newer.sections.flatMap((section) =>
    section.claims
      .filter(({ id, text }) => was.get(id) !== text)
      .map(({ id, text }) => difference(section, id, { was: was.get(id) ?? null, now: text })),
  );
  const gone = older.sections.flatMap((section) =>
    section.claims
      .filter(({ id }) => !now.has(id))
      .map(({ id, text }) => difference(section, id, { was: text, now: null })),
  );
  return [...here, ...gone];
}

function difference(section: Section, claimId: string, texts: Pick<ClaimDifference, "was" | "now">): ClaimDifference {
  return { sectionId: section.id, section: section.title, claimId, ...texts };
}
