import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { opportunityCompetitors } from "#db/schema/sales";

/** Every competitor that any opportunity of the organisation names, once, by name. */
export async function listCompetitorNames(tx: Tx, orgId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ name: opportunityCompetitors.name })
    .from(opportunityCompetitors)
    .where(eq(opportunityCompetitors.orgId, orgId))
    .orderBy(asc(opportunityCompetitors.name));
  return rows.map(({ name }) => name);
}
