import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";
import type { SectionEdit } from "#domain/draft-version";
import { AppError } from "#errors";
import { dropClaims } from "../drop-claims.ts";

export type AppliedEdit = {
  section: Section;
  /** Sentences that are a person's now and have to be verified again. */
  touched: Claim[];
  removed: string[];
  edited: number;
  added: number;
};

const blank = "–";

/**
 * A section with a person's changes: their sentences carry their name and hold no references, so every figure in them
 * is verified as it is typed. A sentence sent as it already stands is no change.
 *
 * @throws AppError `invalid-input` naming a sentence that the section does not have
 */
export function applySectionEdit(section: Section, edit: SectionEdit, editedBy: string): AppliedEdit {
  assertKnown(section, edit);
  const edits = new Map(edit.edited.map((one) => [one.claimId, one]));
  const edited: Claim[] = [];
  const claims = section.claims.map((claim) => {
    const asked = edits.get(claim.id);
    if (!asked || isSame(claim, asked)) return claim;
    const { text, evidence = claim.evidence } = asked;
    const changed = byPerson({ ...claim, text, evidence: [...new Set(evidence)] }, editedBy);
    edited.push(changed);
    return changed;
  });
  const left = dropClaims({ ...section, claims }, new Set(edit.removed), blank);
  const added = addedClaims(section, edit, editedBy);
  const { decision: _, ...undecided } = left;
  const isChanged = edited.length + added.length + edit.removed.length > 0;
  return {
    // What was decided was decided about other sentences.
    section: appended(isChanged ? undecided : left, added),
    touched: [...edited.filter(({ id }) => !edit.removed.includes(id)), ...added],
    removed: [...new Set(edit.removed)],
    edited: edited.length,
    added: added.length,
  };
}

function assertKnown(section: Section, { edited, removed }: SectionEdit): void {
  const known = new Set(section.claims.map(({ id }) => id));
  const asked = [...edited.map(({ claimId }) => claimId), ...removed];
  const missing = asked.find((id) => !known.has(id));
  if (missing === undefined) return;
  throw new AppError("not-found", `no claim ${missing} in section ${section.id}`, { params: { what: missing } });
}

function isSame(claim: Claim, { text, evidence }: SectionEdit["edited"][number]): boolean {
  const sameEvidence = evidence === undefined || evidence.join() === claim.evidence.join();
  return claim.text === text && sameEvidence;
}

function byPerson({ source: _, ...claim }: Claim, editedBy: string): Claim {
  return { ...claim, origin: "person", editedBy };
}

function addedClaims(section: Section, { added }: SectionEdit, editedBy: string): Claim[] {
  const first = firstFreeNumber(section);
  return added.map(({ text, kind, evidence }, at) =>
    byPerson(
      { id: personClaimId(section, first + at), kind, text, evidence: [...new Set(evidence)], origin: "person" },
      editedBy,
    ),
  );
}

const personClaimId = (section: Section, number: number) => `${section.id}.person-${String(number)}`;

/** Behind every number that is taken. */
function firstFreeNumber(section: Section): number {
  const prefix = personClaimId(section, 0).slice(0, -1);
  const taken = section.claims.flatMap(({ id }) => (id.startsWith(prefix) ? Number(id.slice(prefix.length)) : []));
  return Math.max(0, ...taken) + 1;
}

function appended(section: Section, added: readonly Claim[]): Section {
  if (added.length === 0) return section;
  const paragraphs = added.map(({ id }) => ({ type: "paragraph" as const, claims: [id] }));
  return { ...section, claims: [...section.claims, ...added], blocks: [...section.blocks, ...paragraphs] };
}
