import { type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client";
import type { Day } from "#domain/day";

export type SyntheticOrders = { accounts: number; orders: number; asOf: Day; currency: string };

const chunk = 100_000;

/**
 * Fills an organisation with orders that are the same on every machine: over the 1,097 days up to `asOf`, amounts of
 * 1.00–100,000.00, one in 53 a refund. One account in a hundred gets none. The factors are primes, so that accounts,
 * days and amounts do not move in step.
 */
export async function insertSyntheticOrders(
  tx: Tx,
  orgId: string,
  { accounts, orders, asOf, currency }: SyntheticOrders,
): Promise<void> {
  const buying = accounts - Math.floor(accounts / 100);
  await tx.execute(sql`
    insert into accounts (org_id, id, external_id, name, aliases, measures, source_hash)
    select ${orgId}::uuid, ${uuidOf(sql`n`)}, 'A-' || n, 'Account ' || n, '[]', '[]', ''
    from generate_series(0, ${accounts - 1}::int) n`);
  for (let from = 0; from < orders; from += chunk) {
    const to = Math.min(from + chunk, orders) - 1;
    await tx.execute(sql`
      insert into orders (org_id, id, external_id, account_id, date, amount_minor, currency, source_hash)
      select ${orgId}::uuid, ${uuidOf(sql`n`)}, 'SO-' || n, ${uuidOf(sql`n::bigint * 7919 % ${buying}`)},
        ${asOf}::date - (n::bigint * 104729 % 1097)::int,
        (100 + n::bigint * 48271 % 9999901) * case when n % 53 = 0 then -1 else 1 end, ${currency}, ''
      from generate_series(${from}::int, ${to}::int) n`);
  }
}

function uuidOf(number: SQL): SQL {
  return sql`('01900000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

/** Gives the planner its statistics, and lets the owner read past row security: what it compares with runs bare. */
export async function prepareForBareQueries(db: Db): Promise<void> {
  const tables = ["accounts", "orders"];
  await letOwnerReadPastRows(db, tables);
  for (const table of tables) await db.$client.query(`vacuum analyze ${table}`);
}

/** In a throw-away database only: the owner's statements see the rows of every organisation from now on. */
export async function letOwnerReadPastRows(db: Db, tables: readonly string[]): Promise<void> {
  for (const table of tables) await db.$client.query(`alter table ${table} no force row level security`);
}

/** Rows of a statement as the driver gives them, run as the owner and outside a transaction. */
export async function queryBare(db: Db, statement: SQL): Promise<Record<string, unknown>[]> {
  return (await db.execute(statement)).rows;
}
