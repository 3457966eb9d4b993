import type { Draft } from "#domain/draft";

/** A draft as it goes out: without the sections that a person rejected, and without what was found in them. */
export function printedDraft(draft: Draft): Draft {
  const rejected = draft.sections.filter(({ decision }) => decision?.state === "rejected");
  if (rejected.length === 0) return draft;
  const gone = new Set(rejected.flatMap(({ claims }) => claims.map(({ id }) => id)));
  return {
    ...draft,
    sections: draft.sections.filter((section) => !rejected.includes(section)),
    findings: draft.findings.filter(({ claimId }) => claimId === undefined || !gone.has(claimId)),
  };
}
