import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { drafts, draftVersions } from "#db/schema/work";
import type { Draft } from "#domain/draft";
import {
  type DraftChange,
  type DraftVersion,
  type DraftVersionContent,
  draftVersionContentSchema,
  draftVersionSchema,
} from "#domain/draft-version";
import { AppError } from "#errors";

export type ChangedDraft = Pick<Draft, "id" | "sections" | "findings"> & {
  /** The version that was changed. */
  from: number;
  by: string;
  change: DraftChange;
};

const asWritten: DraftChange = { what: "written", sectionId: null, edited: 0, removed: 0, added: 0, reason: "" };

/**
 * Stores a draft's next version, and before its first change the draft as it was written.
 * @throws AppError `precondition-failed` where the draft is no longer at `from`
 */
export async function saveVersion(tx: Tx, orgId: string, changed: ChangedDraft): Promise<number> {
  const { id, sections, findings, from, by, change } = changed;
  const version = from + 1;
  if (from === 1) await keepAsWritten(tx, orgId, id);
  const moved = await tx
    .update(drafts)
    .set({ sections, findings, version, updatedAt: new Date().toISOString() })
    .where(and(eq(drafts.orgId, orgId), eq(drafts.id, id), eq(drafts.version, from), eq(drafts.status, "ready")))
    .returning({ id: drafts.id });
  if (moved.length === 0) throw new AppError("precondition-failed", `draft ${id} is no longer at version ${from}`);
  await tx.insert(draftVersions).values({ orgId, draftId: id, version, sections, findings, change, createdBy: by });
  return version;
}

async function keepAsWritten(tx: Tx, orgId: string, id: string): Promise<void> {
  const [row] = await tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.orgId, orgId), eq(drafts.id, id), eq(drafts.version, 1)));
  if (!row) return;
  const { sections, findings, createdBy, updatedAt } = row;
  await tx
    .insert(draftVersions)
    .values({ orgId, draftId: id, version: 1, sections, findings, change: asWritten, createdBy, createdAt: updatedAt })
    .onConflictDoNothing();
}

/** Newest first; none where nobody changed the draft. */
export async function listVersions(tx: Tx, orgId: string, draftId: string): Promise<DraftVersion[]> {
  const rows = await tx
    .select({
      version: draftVersions.version,
      by: draftVersions.createdBy,
      at: draftVersions.createdAt,
      change: draftVersions.change,
    })
    .from(draftVersions)
    .where(and(eq(draftVersions.orgId, orgId), eq(draftVersions.draftId, draftId)))
    .orderBy(desc(draftVersions.version))
    .limit(500);
  return rows.map((row) => draftVersionSchema.parse({ ...row, at: new Date(row.at).toISOString() }));
}

/** @throws AppError `not-found` */
export async function getVersion(
  tx: Tx,
  orgId: string,
  { id, version }: { id: string; version: number },
): Promise<DraftVersionContent> {
  const [row] = await tx
    .select()
    .from(draftVersions)
    .where(and(eq(draftVersions.orgId, orgId), eq(draftVersions.draftId, id), eq(draftVersions.version, version)));
  if (!row) throw new AppError("not-found", `draft ${id} has no version ${version}`, { params: { what: version } });
  return draftVersionContentSchema.parse({ ...row, by: row.createdBy, at: new Date(row.createdAt).toISOString() });
}

/** The version a draft stands at, without reading it; null where there is no such draft. */
export async function currentVersion(tx: Tx, orgId: string, id: string): Promise<number | null> {
  const [row] = await tx
    .select({ version: drafts.version })
    .from(drafts)
    .where(and(eq(drafts.orgId, orgId), eq(drafts.id, id)));
  return row?.version ?? null;
}
