import { and, eq, ne } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client";
import { schema } from "#db/schema";
import { jobs } from "#db/schema/jobs";
import { organisations } from "#db/schema/organisation";
import { scoringProfiles } from "#db/schema/scoring-profile";
import { slackWorkspaces } from "#db/schema/slack";
import { audit } from "#db/schema/work";

/** The organisation itself stays, how it scores and where it talks, its settings; and what happened cannot be rewritten. */
const kept: ReadonlySet<PgTable> = new Set<PgTable>([organisations, scoringProfiles, slackWorkspaces, audit]);

/** Every table of the organisation's data, those that refer to others before them. */
function childrenFirst(): PgTable[] {
  const tables = Object.values(schema).filter((table) => table instanceof PgTable);
  const ordered = new Set<PgTable>();
  const visit = (table: PgTable) => {
    if (ordered.has(table)) return;
    for (const { reference } of getTableConfig(table).foreignKeys) {
      const parent = reference().foreignTable;
      if (parent !== table) visit(parent);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered].reverse().filter((table) => !kept.has(table));
}

function orgColumn(table: PgTable): PgColumn | undefined {
  return getTableConfig(table).columns.find(({ name }) => name === "org_id");
}

/**
 * Deletes everything that the organisation holds but itself, its scoring profile, its audit, the job that does so, and the looks
 * that are planned for notices: whoever is there then is told.
 */
export async function eraseOrganisationData(
  tx: Tx,
  orgId: string,
  { exceptJob }: { exceptJob: string },
): Promise<void> {
  for (const table of childrenFirst()) {
    const column = orgColumn(table);
    const otherJobs = and(ne(jobs.id, exceptJob), ne(jobs.kind, "notices"));
    if (column) await tx.delete(table).where(and(eq(column, orgId), table === jobs ? otherJobs : undefined));
  }
}
