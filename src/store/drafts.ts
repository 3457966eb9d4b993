import { and, asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { accounts } from "#db/schema/customer";
import { draftLedgerEntries, drafts } from "#db/schema/work";
import { type Draft, draftSchema } from "#domain/draft";
import type { LedgerEntry } from "#domain/evidence";
import { contentHash } from "#domain/stable-json";
import { AppError } from "#errors";
import { inChunks } from "./upsert.ts";

export type DraftSummary = Pick<Draft, "id" | "accountId" | "kind" | "lang" | "asOf" | "status" | "title"> & {
  writer: string;
  createdAt: string;
  findings: number;
};

/** Writes a draft in whatever state it is in; its ledger is written once and never changed, only continued (`appendLedger`). */
export async function saveDraft(tx: Tx, orgId: string, draft: Draft, createdBy: string): Promise<void> {
  const { ledger, accountName: _, ...row } = draft;
  await tx
    .insert(drafts)
    .values({ ...row, orgId, createdBy })
    .onConflictDoUpdate({
      target: [drafts.orgId, drafts.id],
      set: {
        status: row.status,
        version: row.version,
        title: row.title,
        sections: row.sections,
        findings: row.findings,
        provenance: row.provenance,
        updatedAt: new Date().toISOString(),
      },
    });
  await appendLedger(tx, orgId, draft.id, { entries: ledger, after: 0 });
}

/** Adds evidence to a draft's ledger behind its first `after` entries; an id that is there keeps what it says. */
export async function appendLedger(
  tx: Tx,
  orgId: string,
  draftId: string,
  { entries, after }: { entries: readonly LedgerEntry[]; after: number },
): Promise<void> {
  const rows = entries.map((entry, at) => ({
    orgId,
    draftId,
    entryId: entry.id,
    ordinal: after + at,
    entry,
    hash: contentHash(entry),
  }));
  for (const chunk of inChunks(rows)) await tx.insert(draftLedgerEntries).values(chunk).onConflictDoNothing();
}

export async function findDraft(tx: Tx, orgId: string, id: string): Promise<Draft | null> {
  const [row] = await tx
    .select({ draft: drafts, accountName: accounts.name })
    .from(drafts)
    .innerJoin(accounts, and(eq(accounts.orgId, drafts.orgId), eq(accounts.id, drafts.accountId)))
    .where(and(eq(drafts.orgId, orgId), eq(drafts.id, id)));
  if (!row) return null;
  const ledger = await tx
    .select({ entry: draftLedgerEntries.entry })
    .from(draftLedgerEntries)
    .where(and(eq(draftLedgerEntries.orgId, orgId), eq(draftLedgerEntries.draftId, id)))
    .orderBy(asc(draftLedgerEntries.ordinal));
  return draftSchema.parse({
    ...row.draft,
    accountName: row.accountName,
    ledger: ledger.map(({ entry }) => entry),
  });
}

/** Whose draft it is, without reading it; null where there is none. */
export async function findDraftAccount(tx: Tx, orgId: string, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ accountId: drafts.accountId })
    .from(drafts)
    .where(and(eq(drafts.orgId, orgId), eq(drafts.id, id)));
  return row?.accountId ?? null;
}

/** @throws AppError `not-found` */
export async function getDraft(tx: Tx, orgId: string, id: string): Promise<Draft> {
  const draft = await findDraft(tx, orgId, id);
  if (!draft) throw new AppError("not-found", `no draft ${id}`, { params: { what: id } });
  return draft;
}

/** Newest first. */
export async function listDrafts(tx: Tx, orgId: string, accountId: string): Promise<DraftSummary[]> {
  const { id, kind, lang, asOf, status, title, createdAt, provenance, findings } = drafts;
  const rows = await tx
    .select({
      ...{ id, accountId: drafts.accountId, kind, lang, asOf, status, title, createdAt },
      writer: sql<string>`${provenance} ->> 'writer'`,
      // Counted where they lie: a draft is a hundred kilobytes.
      findings: sql<number>`jsonb_array_length(${findings})`,
    })
    .from(drafts)
    .where(and(eq(drafts.orgId, orgId), eq(drafts.accountId, accountId)))
    .orderBy(desc(createdAt), desc(id))
    .limit(100);
  return rows.map(({ writer, createdAt: at, ...row }) => ({ ...draftHeadSchema.parse(row), writer, createdAt: at }));
}

const draftHeadSchema = draftSchema
  .pick({ id: true, accountId: true, kind: true, lang: true, asOf: true, status: true, title: true })
  .extend({ findings: z.int() });

export type Plan = Pick<Draft, "id" | "asOf">;

/** Account plans that are written. */
export async function listPlans(tx: Tx, orgId: string, accountId: string): Promise<Plan[]> {
  const { id, asOf, kind, status } = drafts;
  const ofAccount = and(eq(drafts.orgId, orgId), eq(drafts.accountId, accountId));
  const rows = await tx
    .select({ id, asOf })
    .from(drafts)
    .where(and(ofAccount, eq(kind, "account-plan"), eq(status, "ready")))
    .orderBy(desc(drafts.createdAt), desc(id));
  return rows.map((row) => draftSchema.pick({ id: true, asOf: true }).parse(row));
}
