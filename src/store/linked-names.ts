import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client";
import { linkedNames } from "#db/schema/notes";
import { knownNameSchema } from "#domain/known-name";

/** Names that changed, and the accounts whose people they are. */
const staleSchema = z.object({ names: z.array(z.string()), accountIds: z.array(z.string()) });
export type StaleNames = z.infer<typeof staleSchema>;

const linkedNamesSchema = z.object({
  rules: z.string(),
  hash: z.string(),
  names: z.array(knownNameSchema),
  stale: staleSchema,
});
/** What passages are looked through for. */
export type LinkedNames = z.infer<typeof linkedNamesSchema>;

const stateSchema = linkedNamesSchema.omit({ names: true });

/** How they stand without the names, and kept from others until the transaction ends; null before the first time. */
export async function lockLinkedNames(tx: Tx, orgId: string): Promise<Omit<LinkedNames, "names"> | null> {
  const { rules, hash, stale } = linkedNames;
  const [row] = await tx
    .select({ rules, hash, stale })
    .from(linkedNames)
    .where(eq(linkedNames.orgId, orgId))
    .for("update");
  return row ? stateSchema.parse(row) : null;
}

/** The names as last kept: ten thousand are a megabyte, so only where they differ from those on record. */
export async function readLinkedNames(tx: Tx, orgId: string): Promise<LinkedNames["names"]> {
  const [row] = await tx.select({ names: linkedNames.names }).from(linkedNames).where(eq(linkedNames.orgId, orgId));
  return linkedNamesSchema.shape.names.parse(row?.names ?? []);
}

/** Every passage was looked at for what had changed. */
export async function clearStaleNames(tx: Tx, orgId: string): Promise<void> {
  const stale: StaleNames = { names: [], accountIds: [] };
  await tx.update(linkedNames).set({ stale }).where(eq(linkedNames.orgId, orgId));
}

export async function keepLinkedNames(tx: Tx, orgId: string, names: LinkedNames): Promise<void> {
  await tx
    .insert(linkedNames)
    .values({ orgId, ...names })
    .onConflictDoUpdate({ target: linkedNames.orgId, set: names });
}

/** True while nobody put other names or rules in the place of these, and until the transaction ends. */
export async function areNamesCurrent(
  tx: Tx,
  orgId: string,
  { rules, hash }: Pick<LinkedNames, "rules" | "hash">,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from linked_names where org_id = ${orgId} and rules = ${rules} and hash = ${hash} for share`);
  return rows.length > 0;
}

/** Whether names changed that were not looked for in every passage yet. */
export async function hasStaleNames(tx: Tx, orgId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from linked_names
    where org_id = ${orgId} and (jsonb_array_length(stale->'names') > 0 or jsonb_array_length(stale->'accountIds') > 0)`);
  return rows.length > 0;
}
