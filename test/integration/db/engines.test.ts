import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "#db/client";
import { schema } from "#db/schema";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";

const orgs = ["01900000-0000-7000-8000-00000000000a", "01900000-0000-7000-8000-00000000000b"] as const;

describeEngines("an open database", (open) => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await open();
    for (const id of orgs) {
      await withOrg(database.db, id, (tx) =>
        tx.insert(schema.organisations).values({ id, name: { zh: "甲", en: "A" }, currency: "CNY" }),
      );
    }
  });
  afterAll(() => database.close());

  const visible = (orgId: string) =>
    withOrg(database.db, orgId, (tx) => tx.select({ id: schema.organisations.id }).from(schema.organisations));

  it("shows an organisation its own rows only", async () => {
    expect(await visible(orgs[0])).toEqual([{ id: orgs[0] }]);
  });

  it("shows no rows while no organisation is named", async () => {
    const rows = await database.db.transaction(async (tx) => {
      await tx.execute(sql`set local role app_user`);
      return tx.select().from(schema.organisations);
    });
    expect(rows).toEqual([]);
  });

  it("refuses a row written for another organisation", async () => {
    const write = withOrg(database.db, orgs[0], (tx) =>
      tx.insert(schema.users).values({
        orgId: orgs[1],
        id: "01900000-0000-7000-8000-0000000000ff",
        externalId: "x",
        name: "x",
        role: "rep",
        sourceHash: "x",
      }),
    );
    await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("forces row level security on every table", async () => {
    const open = await database.db.$client.query(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)",
    );
    expect(open.rows).toEqual([]);
  });

  it("lets the role of requests own nothing", async () => {
    const owned = await database.db.$client.query(
      "select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'app_user'",
    );
    expect(owned.rows).toEqual([]);
  });

  it("rolls a failed transaction back whole", async () => {
    const id = "01900000-0000-7000-8000-00000000000c";
    const failing = withOrg(database.db, id, async (tx) => {
      await tx.insert(schema.organisations).values({ id, name: { zh: "丙", en: "C" }, currency: "CNY" });
      throw new Error("on purpose");
    });
    await failing.catch(() => undefined);
    expect(await visible(id)).toEqual([]);
  });

  it("compares vectors", async () => {
    const { rows } = await database.db.$client.query("select '[1,0]'::vector <=> '[0,1]'::vector as distance");
    expect(rows).toEqual([{ distance: 1 }]);
  });
});
