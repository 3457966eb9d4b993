import type { Draft, Section, SectionDecision } from "#domain/draft";
import type { DraftChange, SectionEdit } from "#domain/draft-version";
import { type AppliedEdit, applySectionEdit } from "#drafting/editing/apply-section-edit";
import { checkSentences } from "#drafting/editing/check-sentences";
import { claimTexts } from "#drafting/editing/claim-texts";
import { compareVersions } from "#drafting/editing/compare-versions";
import { AppError } from "#errors";
import { entryHashes, verifiedAgainst } from "#grounding/ledger/entry-hashes";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import { recordAudit } from "#store/audit";
import { currentVersion, getVersion, listVersions, saveVersion } from "#store/draft-versions";
import type { Tx } from "#store/tx";
import { readWithOrg, withOrg } from "#store/with-org";
import { servicesEn } from "#text/services.en";
import { servicesZh } from "#text/services.zh";
import { createTranslate } from "#text/translate";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import { assertDraftSeen, getEditableDraft } from "./sight/seen-drafts.ts";

const words = createTranslate({ zh: servicesZh, en: servicesEn });

/** `version`: the one that the person had before them. */
export type DraftPlace = { id: string; version: number };

/** What persons do to a draft: change and judge its sections, look at its versions, take one back. */
export function createDraftEditor(deps: Deps) {
  const { db, scoring } = deps;
  return {
    /**
     * Changes or judges one section. A person's sentences are verified too, as warnings (`20-drafting-and-grounding.md §8`).
     * @throws AppError `not-found`, `conflict` for a draft that is not written yet, `precondition-failed` for another
     * version, `invalid-input` for a rejection without a reason, `forbidden` for those who only read
     */
    editSection: async (
      caller: Caller,
      place: DraftPlace & { sectionId: string },
      edit: SectionEdit,
    ): Promise<void> => {
      if (edit.decision === "rejected" && edit.reason === "") throw reasonWanted();
      await withOrg(db, caller.orgId, async (tx) => {
        const draft = await getEditableDraft(tx, caller, place.id);
        assertAt(draft, place.version);
        const section = draft.sections.find(({ id }) => id === place.sectionId);
        if (!section) {
          throw new AppError("not-found", `no section ${place.sectionId}`, { params: { what: place.sectionId } });
        }
        const applied = applySectionEdit(section, edit, caller.actor);
        const change = changeOf(applied, edit, section);
        if (!change) return;
        const { conduct } = (await scoring.of(tx, caller.orgId)).configs.common;
        const edited = withEdit(draft, decided(applied, edit, caller.actor), conduct);
        await saveVersion(tx, caller.orgId, { ...edited, from: place.version, by: caller.actor, change });
        await recordAudit(tx, caller.orgId, auditOf(caller, place.id, change));
      });
    },
    versions: (caller: Caller, id: string) =>
      readWithOrg(db, caller.orgId, async (tx) => {
        await assertThere(tx, caller, id);
        return { items: await listVersions(tx, caller.orgId, id), nextCursor: null };
      }),
    version: (caller: Caller, place: DraftPlace) =>
      readWithOrg(db, caller.orgId, async (tx) => {
        await assertDraftSeen(tx, caller, place.id);
        return getVersion(tx, caller.orgId, place);
      }),
    /** What differs between two versions, by claim. @throws AppError `not-found` */
    differences: (caller: Caller, id: string, { from, to }: { from: number; to: number }) =>
      readWithOrg(db, caller.orgId, async (tx) => {
        await assertDraftSeen(tx, caller, id);
        const older = await getVersion(tx, caller.orgId, { id, version: from });
        const newer = await getVersion(tx, caller.orgId, { id, version: to });
        return { items: compareVersions(older, newer), nextCursor: null };
      }),
    /** Takes a draft back to an earlier version, as the next one: nothing is lost. @throws as `editSection` */
    restore: (caller: Caller, place: DraftPlace, { to, reason }: { to: number; reason: string }): Promise<void> =>
      withOrg(db, caller.orgId, async (tx) => {
        const draft = await getEditableDraft(tx, caller, place.id);
        assertAt(draft, place.version);
        const { sections, findings } = await getVersion(tx, caller.orgId, { id: place.id, version: to });
        const change: DraftChange = { ...noChange, what: "restored", restored: to, reason };
        const { id, version: from } = place;
        await saveVersion(tx, caller.orgId, { id, sections, findings, from, by: caller.actor, change });
        await recordAudit(tx, caller.orgId, auditOf(caller, place.id, change));
      }),
  };
}
export type DraftEditor = ReturnType<typeof createDraftEditor>;

const noChange = { sectionId: null, edited: 0, removed: 0, added: 0 };

async function assertThere(tx: Tx, caller: Caller, id: string): Promise<void> {
  await assertDraftSeen(tx, caller, id);
  if ((await currentVersion(tx, caller.orgId, id)) === null) {
    throw new AppError("not-found", `no draft ${id}`, { params: { what: id } });
  }
}

function assertAt(draft: Draft, version: number): void {
  if (draft.status !== "ready") throw new AppError("conflict", `draft ${draft.id} is ${draft.status}`);
  if (draft.version !== version) {
    throw new AppError("precondition-failed", `draft ${draft.id} is at version ${draft.version}, not ${version}`);
  }
}

function reasonWanted(): AppError {
  const reasons = { zh: words("zh", "draft.reason-wanted"), en: words("en", "draft.reason-wanted") };
  return new AppError("invalid-input", `reason: ${reasons.en}`, {
    fields: [{ field: "reason", reason: reasons.en, reasons }],
  });
}

const changeNames = { accepted: "accepted", rejected: "rejected", open: "reopened" } as const;

/** Null where nothing would change. */
function changeOf(applied: AppliedEdit, { decision, reason }: SectionEdit, before: Section): DraftChange | null {
  const { edited, added } = applied;
  const removed = applied.removed.length;
  const isEdited = edited + removed + added > 0;
  const isDecided = decision !== undefined && decision !== (before.decision?.state ?? "open");
  if (!isEdited && !isDecided) return null;
  const what = isEdited || decision === undefined ? "edited" : changeNames[decision];
  return { what, sectionId: before.id, edited, removed, added, reason };
}

function decided(applied: AppliedEdit, { decision, reason }: SectionEdit, by: string): AppliedEdit {
  if (decision === undefined) return applied;
  const { decision: _, ...open } = applied.section;
  if (decision === "open") return { ...applied, section: open };
  const made: SectionDecision = { state: decision, reason, by, at: new Date().toISOString() };
  return { ...applied, section: { ...open, decision: made } };
}

/** A draft with one section changed: what was found about its old sentences gives way to what is found about the new. */
function withEdit(draft: Draft, { section, touched, removed }: AppliedEdit, conduct: ConductConfig) {
  const { ledger, lang, asOf, accountId } = draft;
  // A section that is only judged says what it said.
  if (touched.length + removed.length === 0) return { ...draft, sections: withSection(draft, section) };
  const prepared = prepareLedger(ledger, { accountId });
  const { findings } = checkSentences(touched, claimTexts(draft), { prepared, conduct, lang, asOf });
  const hashes = entryHashes(ledger);
  const again = new Set(touched.map(({ id }) => id));
  const claims = section.claims.map((claim) =>
    again.has(claim.id) ? { ...claim, verifiedAgainst: verifiedAgainst(claim, hashes) } : claim,
  );
  const gone = new Set([...again, ...removed]);
  const kept = draft.findings.filter(({ claimId }) => claimId === undefined || !gone.has(claimId));
  return {
    id: draft.id,
    sections: withSection(draft, { ...section, claims }),
    findings: [...kept, ...findings.map((finding) => ({ ...finding, severity: "warn" as const }))],
  };
}

function withSection({ sections }: Draft, section: Section): Section[] {
  return sections.map((one) => (one.id === section.id ? section : one));
}

function auditOf({ actor }: Caller, id: string, change: DraftChange) {
  return { actor, action: `draft-${change.what}`, subject: `draft:${id}`, details: change };
}
