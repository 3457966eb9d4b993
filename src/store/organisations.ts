import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client";
import { organisations } from "#db/schema/organisation";
import { type Day, daySchema } from "#domain/day";
import { AppError } from "#errors";

export type Organisation = {
  id: string;
  name: { zh: string; en: string };
  currency: string;
  /** The day the organisation stands at; null means today. */
  standsAt: Day | null;
  isDemo: boolean;
  dataVersion: number;
};

export async function findOrganisation(tx: Tx, orgId: string): Promise<Organisation | null> {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
  if (!row) return null;
  const { createdAt: _, ...rest } = row;
  return { ...rest, standsAt: row.standsAt === null ? null : daySchema.parse(row.standsAt) };
}

/** @throws AppError `not-found` */
export async function getOrganisation(tx: Tx, orgId: string): Promise<Organisation> {
  const found = await findOrganisation(tx, orgId);
  if (!found) throw new AppError("not-found", `organisation ${orgId} is not set up`, { params: { what: orgId } });
  return found;
}

export async function insertOrganisation(
  tx: Tx,
  organisation: Pick<Organisation, "id" | "name" | "currency">,
): Promise<void> {
  await tx.insert(organisations).values(organisation).onConflictDoNothing();
}

export async function updateOrganisation(
  tx: Tx,
  orgId: string,
  change: Partial<Pick<Organisation, "name" | "standsAt" | "isDemo">>,
): Promise<void> {
  await tx.update(organisations).set(change).where(eq(organisations.id, orgId));
}

/** Says that something changed which a score or a search may depend on. @returns the version that it is now */
export async function bumpDataVersion(tx: Tx, orgId: string): Promise<number> {
  const [row] = await tx
    .update(organisations)
    .set({ dataVersion: sql`${organisations.dataVersion} + 1` })
    .where(eq(organisations.id, orgId))
    .returning({ version: organisations.dataVersion });
  return row?.version ?? 0;
}
