import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client";
import { opportunities, opportunityCompetitors, opportunityPeople } from "#db/schema/sales";
import { type Opportunity, opportunitySchema } from "#domain/opportunity";
import { AppError } from "#errors";
import { excludedColumns, inChunks, planUpsert, readStoredKeys, type UpsertResult } from "./upsert.ts";

export type OpportunityRow = Omit<Opportunity, "id">;

type Filter = { accountId?: string; id?: string };

/** With people and competitors, oldest engagement first; without a filter the whole organisation's. */
export async function listOpportunities(tx: Tx, orgId: string, filter: Filter = {}): Promise<Opportunity[]> {
  const where = and(
    eq(opportunities.orgId, orgId),
    filter.accountId === undefined ? undefined : eq(opportunities.accountId, filter.accountId),
    filter.id === undefined ? undefined : eq(opportunities.id, filter.id),
  );
  const rows = await tx
    .select()
    .from(opportunities)
    .where(where)
    .orderBy(asc(opportunities.engagedOn), asc(opportunities.externalId));
  const people = await childrenOf(tx, orgId, opportunityPeople, rows.length, filter);
  const competitors = await childrenOf(tx, orgId, opportunityCompetitors, rows.length, filter);
  return rows.map((row) =>
    opportunitySchema.parse({
      ...row,
      people: people.get(row.id) ?? [],
      competitors: (competitors.get(row.id) ?? []).map(withoutNulls),
    }),
  );
}

/** @throws AppError `not-found` */
export async function getOpportunity(tx: Tx, orgId: string, id: string): Promise<Opportunity> {
  const [found] = await listOpportunities(tx, orgId, { id });
  if (!found) throw new AppError("not-found", `no opportunity ${id}`, { params: { what: id } });
  return found;
}

type ChildTable = typeof opportunityPeople | typeof opportunityCompetitors;

async function childrenOf(tx: Tx, orgId: string, table: ChildTable, parents: number, filter: Filter) {
  const grouped = new Map<string, Record<string, unknown>[]>();
  if (parents === 0) return grouped;
  const ofAccount = tx
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(and(eq(opportunities.orgId, orgId), eq(opportunities.accountId, filter.accountId ?? "")));
  const where = and(
    eq(table.orgId, orgId),
    filter.accountId === undefined ? undefined : inArray(table.opportunityId, ofAccount),
    filter.id === undefined ? undefined : eq(table.opportunityId, filter.id),
  );
  for (const row of await tx.select().from(table).where(where)) {
    const held = grouped.get(row.opportunityId) ?? [];
    held.push(row);
    grouped.set(row.opportunityId, held);
  }
  return grouped;
}

function withoutNulls(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

export async function upsertOpportunities(
  tx: Tx,
  orgId: string,
  rows: readonly OpportunityRow[],
): Promise<UpsertResult> {
  const stored = await readStoredKeys(tx, orgId, opportunities);
  const { changed, result } = planUpsert(orgId, stored, rows);
  for (const chunk of inChunks(changed)) {
    await tx
      .insert(opportunities)
      .values(chunk)
      .onConflictDoUpdate({
        target: [opportunities.orgId, opportunities.externalId],
        set: excludedColumns(opportunities),
      });
    await replaceChildren(tx, orgId, chunk);
  }
  return result;
}

async function replaceChildren(tx: Tx, orgId: string, chunk: (OpportunityRow & { id: string })[]): Promise<void> {
  const ids = chunk.map((row) => row.id);
  const people = chunk.flatMap((row) => row.people.map((person) => ({ orgId, opportunityId: row.id, ...person })));
  const competitors = chunk.flatMap((row) =>
    row.competitors.map((competitor) => ({ orgId, opportunityId: row.id, ...competitor })),
  );
  await tx
    .delete(opportunityPeople)
    .where(and(eq(opportunityPeople.orgId, orgId), inArray(opportunityPeople.opportunityId, ids)));
  await tx
    .delete(opportunityCompetitors)
    .where(and(eq(opportunityCompetitors.orgId, orgId), inArray(opportunityCompetitors.opportunityId, ids)));
  if (people.length > 0) await tx.insert(opportunityPeople).values(people);
  if (competitors.length > 0) await tx.insert(opportunityCompetitors).values(competitors);
}
