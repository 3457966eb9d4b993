import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "./tx.ts";

/** What people know an organisation's data by, each kind in a table of its own. */
const tables = {
  accounts: "accounts",
  contacts: "contacts",
  opportunities: "opportunities",
  orders: "orders",
  products: "products",
  interactions: "interactions",
  notes: "notes",
  needs: "needs",
  positions: "positions",
  goals: "relationship_goals",
  assessments: "assessments",
  team: "users",
  tasks: "tasks",
  drafts: "drafts",
  reviews: "reviews",
  conversations: "conversations",
} as const;

const countedSchema = z.object({ kind: z.string(), count: z.coerce.number() });

/** How many records of each kind the organisation holds; kinds without any are left out. */
export async function countRecords(tx: Tx, orgId: string): Promise<{ kind: string; count: number }[]> {
  const counts = Object.entries(tables).map(
    ([kind, table]) =>
      sql`select ${kind}::text as kind, (select count(*) from ${sql.identifier(table)} where org_id = ${orgId}) as count`,
  );
  const { rows } = await tx.execute(sql.join(counts, sql` union all `));
  return z
    .array(countedSchema)
    .parse(rows)
    .filter(({ count }) => count > 0);
}
