import type { Claim, Section, SectionEdit } from "../../api/types.ts";

/** A sentence as a person is changing it; `was`: as it stood when they began, to tell what others changed meanwhile. */
export type ChangedSentence = { text: string; was: string; evidence: string[] };
export type AddedSentence = { key: string; text: string; kind: Claim["kind"]; evidence: string[] };

/** What a person typed into a section and has not saved. */
export type WorkingEdit = {
  /** The version it was begun on. */
  version: number;
  changed: Record<string, ChangedSentence>;
  removed: string[];
  added: AddedSentence[];
  reason: string;
};

export const beginEdit = (version: number): WorkingEdit => ({
  version,
  changed: {},
  removed: [],
  added: [],
  reason: "",
});

/** A sentence back at its stored wording and evidence is no change. */
export function withSentence(
  edit: WorkingEdit,
  claim: Claim,
  part: Partial<Pick<ChangedSentence, "text" | "evidence">>,
): WorkingEdit {
  const held = edit.changed[claim.id] ?? { text: claim.text, was: claim.text, evidence: claim.evidence };
  const next = { ...held, ...part };
  const { [claim.id]: _, ...others } = edit.changed;
  const isSame = next.text === claim.text && next.evidence.join() === claim.evidence.join();
  return { ...edit, changed: isSame ? others : { ...others, [claim.id]: next } };
}

export function withRemoval(edit: WorkingEdit, claimId: string): WorkingEdit {
  const isRemoved = edit.removed.includes(claimId);
  return { ...edit, removed: isRemoved ? edit.removed.filter((id) => id !== claimId) : [...edit.removed, claimId] };
}

export function withAdded(edit: WorkingEdit, key: string): WorkingEdit {
  return { ...edit, added: [...edit.added, { key, text: "", kind: "fact", evidence: [] }] };
}

export function withAddedPart(edit: WorkingEdit, key: string, part: Partial<AddedSentence>): WorkingEdit {
  return { ...edit, added: edit.added.map((one) => (one.key === key ? { ...one, ...part } : one)) };
}

export function withoutAdded(edit: WorkingEdit, key: string): WorkingEdit {
  return { ...edit, added: edit.added.filter((one) => one.key !== key) };
}

export function isUnchanged({ changed, removed, added }: WorkingEdit): boolean {
  return Object.keys(changed).length === 0 && removed.length === 0 && filledOf(added).length === 0;
}

const filledOf = (added: readonly AddedSentence[]) => added.filter(({ text }) => text.trim() !== "");

/** What is sent: an emptied sentence is one taken out, and sentences that are no more there are left alone. */
export function toSectionEdit(edit: WorkingEdit, section: Section): SectionEdit {
  const known = new Set(section.claims.map(({ id }) => id));
  const changed = Object.entries(edit.changed).filter(([id]) => known.has(id) && !edit.removed.includes(id));
  const emptied = changed.flatMap(([id, { text }]) => (text.trim() === "" ? [id] : []));
  return {
    edited: changed.flatMap(([claimId, { text, evidence }]) =>
      text.trim() === "" ? [] : [{ claimId, text: text.trim(), evidence }],
    ),
    removed: [...edit.removed.filter((id) => known.has(id)), ...emptied],
    added: filledOf(edit.added).map(({ text, kind, evidence }) => ({ text: text.trim(), kind, evidence })),
    reason: edit.reason.trim(),
  };
}

/** The person's sentences as the verifier is to read them, new ones under their key. */
export function sentencesToCheck(edit: WorkingEdit, section: Section): Claim[] {
  const changed = section.claims.flatMap((claim): Claim[] => {
    const sentence = edit.changed[claim.id];
    if (!sentence || edit.removed.includes(claim.id) || sentence.text.trim() === "") return [];
    const { source: _, ...rest } = claim;
    return [{ ...rest, text: sentence.text.trim(), evidence: sentence.evidence, origin: "person" }];
  });
  const added = filledOf(edit.added).map(
    ({ key, text, kind, evidence }): Claim => ({ id: key, kind, text: text.trim(), evidence, origin: "person" }),
  );
  return [...changed, ...added];
}
