import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { CrmStandIn, WorldKind } from "../../helpers/crm/crm-world.ts";
import { fillWorld } from "../../helpers/crm/crm-world.ts";
import { describeConnectors } from "../../helpers/crm/describe-connectors.ts";
import { dumpRecords } from "../../helpers/crm/dump-records.ts";
import { pullInto, tryPull } from "../../helpers/crm/pull-into.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

type Summary = Awaited<ReturnType<typeof pullInto>>;

const changes = ({ totals }: Summary) =>
  Object.entries(totals).flatMap(([kind, { created, updated }]) =>
    created + updated > 0 ? [[kind, { created, updated }] as const] : [],
  );

describeConnectors("a pull", (start) => {
  let crm: CrmStandIn;
  let product: TestProduct;
  let first: Summary;
  const id = (kind: WorldKind, key: string) => crm.externalId(kind, key);
  const pull = (options = {}) => pullInto(product, crm.connector, options);

  beforeAll(async () => {
    crm = await start();
    fillWorld(crm);
    product = await openTestProduct({ engine: "server", environment: crm.environment });
    first = await pull();
  });
  afterAll(async () => {
    await product.close();
    await crm.close();
  });

  it("counts what it brought, by kind", () => {
    const created = Object.fromEntries(Object.entries(first.totals).map(([kind, counts]) => [kind, counts.created]));
    expect(created).toMatchObject({ team: 1, accounts: 3, products: 1, contacts: 2, opportunities: 2, orders: 2 });
  });

  it("keeps customers with their parent, industry and owner", async () => {
    const { accounts } = await dumpRecords(product);
    expect([accounts?.[id("account", "north")], accounts?.[id("account", "branch")]]).toMatchObject([
      { name: "Northwind Mills", industry: "Paper", ownerName: "Ann Lowe" },
      { name: "Northwind Branch", parentId: id("account", "north") },
    ]);
  });

  it("keeps people with their company, name and title", async () => {
    const { contacts } = await dumpRecords(product);
    expect([contacts?.[id("contact", "uma")], contacts?.[id("contact", "wei")]]).toMatchObject([
      { name: "Uma Ray", title: "Head of purchasing", accountId: id("account", "north") },
      { name: "王磊", accountId: id("account", "north") },
    ]);
  });

  it("keeps deals with status, day, money and the roles of their people", async () => {
    const { opportunities } = await dumpRecords(product);
    expect(opportunities?.[id("deal", "hall")]).toMatchObject({
      ...{ status: "won", closeOn: "2026-03-05", amountMinor: 500_000, currency: "CNY" },
      people: [
        { contactId: id("contact", "uma"), roles: ["D"] },
        { contactId: id("contact", "wei"), roles: ["E"] },
      ],
    });
  });

  it("makes orders of the lines of won deals only", async () => {
    const { orders } = await dumpRecords(product);
    expect(orders).toMatchObject({
      [id("line", "hall-1")]: {
        amountMinor: 300_000,
        date: "2026-03-05",
        quantity: 30,
        productId: id("product", "panel"),
      },
      [id("line", "hall-2")]: { amountMinor: 200_000, date: "2026-03-05", productId: null },
    });
    expect(Object.keys(orders ?? {})).toHaveLength(2);
  });

  it("keeps contacts with the customer as interactions, on the day they were", async () => {
    const { interactions } = await dumpRecords(product);
    const told = Object.values(interactions ?? {}).map(({ date, kind, accountId }) => [date, kind, accountId]);
    expect(told.toSorted()).toEqual([
      ["2026-04-01", "call", id("account", "north")],
      ["2026-04-02", "email", id("account", "north")],
      ["2026-04-03", "meeting", id("account", "south")],
    ]);
  });

  it("makes what was written searchable", async () => {
    const found = await product.services.search(product.caller, { q: "gantry" });
    expect(found.passages.map(({ externalId, text }) => [externalId, text])).toEqual([
      [id("note", "n1"), "The gantry is too short."],
    ]);
  });

  it("says what belongs to no company, and which activities are no contact", () => {
    expect(first.notices.map(({ what }) => what)).toEqual(expect.arrayContaining(["without-account", "kind-unknown"]));
  });

  it("tells how far it is, kind by kind", async () => {
    const { events } = await tryPull(product, crm.connector, { since: undefined });
    expect(events.at(-1)?.event).toBe("done");
  });

  it("changes nothing when nothing changed", async () => {
    const before = await dumpRecords(product);
    expect([changes(await pull()), await dumpRecords(product)]).toEqual([[], before]);
  });

  it("shows with a dry run what would change, and changes nothing", async () => {
    const before = await dumpRecords(product);
    crm.put("account", "new", { name: "Newcomer" });
    crm.put("contact", "newbie", { account: "new", first: "Nia", last: "Ng" });
    const rehearsed = changes(await pull({ dryRun: true }));
    expect([rehearsed, await dumpRecords(product)]).toEqual([
      [
        ["accounts", { created: 1, updated: 0 }],
        ["contacts", { created: 1, updated: 0 }],
      ],
      before,
    ]);
  });

  it("brings after the dry run what that one read", async () => {
    expect(changes(await pull())).toEqual([
      ["accounts", { created: 1, updated: 0 }],
      ["contacts", { created: 1, updated: 0 }],
    ]);
  });

  it("reads no more than what changed", async () => {
    crm.put("account", "south", { name: "Southgate Pumps Ltd" });
    const { files } = await pull();
    expect(files.filter(({ kind, rows }) => kind !== "team" && rows > 0).map(({ kind, rows }) => [kind, rows])).toEqual(
      [["accounts", 1]],
    );
  });

  it("makes orders of a deal when it is won, though its lines did not change", async () => {
    crm.put("deal", "yard", { account: "south", name: "Yard", stage: "won", amount: "800.50", close: "2026-11-01" });
    await pull();
    const { orders } = await dumpRecords(product);
    expect(orders?.[id("line", "yard-1")]).toMatchObject({ amountMinor: 80_050, date: "2026-11-01" });
  });

  it("takes the orders back when the deal is open again", async () => {
    crm.put("deal", "yard", { account: "south", name: "Yard", stage: "open", amount: "800.50", close: "2026-12-01" });
    const { deletions } = await pull();
    const { orders } = await dumpRecords(product);
    expect([deletions.orders?.removed, orders?.[id("line", "yard-1")]]).toEqual([1, undefined]);
  });

  it("follows a line that changed, though its deal did not", async () => {
    crm.put("line", "hall-2", { deal: "hall", amount: "2100.00", quantity: "1" });
    await pull();
    const { orders } = await dumpRecords(product);
    expect(orders?.[id("line", "hall-2")]).toMatchObject({ amountMinor: 210_000 });
  });

  it("follows deletions of every kind", async () => {
    for (const [kind, key] of [
      ["note", "n1"],
      ["call", "c1"],
      ["line", "hall-2"],
      ["contact", "newbie"],
      ["account", "new"],
    ] as const) {
      crm.remove(kind, key);
    }
    await pull();
    const { notes, interactions, orders, contacts, accounts } = await dumpRecords(product);
    expect([
      notes?.[id("note", "n1")],
      interactions?.[id("call", "c1")],
      orders?.[id("line", "hall-2")],
      contacts?.[id("contact", "newbie")],
      accounts?.[id("account", "new")],
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it("takes the words of a deleted note out of the search", async () => {
    expect((await product.services.search(product.caller, { q: "gantry" })).passages).toEqual([]);
  });

  it("reads again from a day on", async () => {
    const { files } = await pull({ since: "2026-01-05" });
    expect(files.find(({ kind }) => kind === "accounts")).toMatchObject({ rows: 3, unchanged: 3 });
  });

  it("leaves the cursor where it is when a later day would leave a gap", async () => {
    crm.put("account", "south", { name: "Southgate Pumps Inc" });
    const { notices } = await pull({ since: "2026-02-01" });
    expect(notices.map(({ what }) => what)).toContain("since-after-cursor");
    expect(changes(await pull())).toEqual([["accounts", { created: 0, updated: 1 }]]);
  });
});

describeConnectors("a dry run before the first pull", (start) => {
  it("counts what the pull then brings, each record once", async () => {
    const crm = await start();
    fillWorld(crm);
    const product = await openTestProduct({ engine: "server", environment: crm.environment });
    const counted = ({ files }: Summary) => files.map(({ path, kind, rows, stages }) => ({ path, kind, rows, stages }));
    const rehearsed = counted(await pullInto(product, crm.connector, { dryRun: true }));
    const pulled = counted(await pullInto(product, crm.connector));
    const again = counted(await pullInto(product, crm.connector, { since: parseDay("2026-01-01") }));
    await product.close();
    await crm.close();
    expect([rehearsed, again]).toEqual([pulled, pulled]);
  });
});

describeConnectors("a customer deleted in the CRM", (start) => {
  let crm: CrmStandIn;
  let product: TestProduct;
  beforeAll(async () => {
    crm = await start();
    fillWorld(crm);
    product = await openTestProduct({ engine: "server", environment: crm.environment });
    await pullInto(product, crm.connector);
    const owner = { account: crm.externalId("account", "north") };
    await importInto(product, [
      textFile("visit.md", `---\naccount: ${owner.account}\nid: own-1\n---\nSeen the hall.\n`),
      textFile(
        "assessments.csv",
        `id,account,contact,method,item,answer\nA-1,${owner.account},${crm.externalId("contact", "wei")},trust,closeness,6\n`,
      ),
    ]);
    for (const [kind, key] of [
      ["contact", "wei"],
      ["contact", "uma"],
      ["account", "north"],
      ["product", "panel"],
    ] as const) {
      crm.remove(kind, key);
    }
    await pullInto(product, crm.connector);
  });
  afterAll(async () => {
    await product.close();
    await crm.close();
  });

  it("stays while notes or ratings of one's own hang on it, and so do people and products", async () => {
    const { accounts, contacts, products } = await dumpRecords(product);
    expect([
      Object.keys(accounts ?? {}).includes(crm.externalId("account", "north")),
      Object.keys(contacts ?? {}),
      Object.keys(products ?? {}),
    ]).toEqual([true, [crm.externalId("contact", "wei")], [crm.externalId("product", "panel")]]);
  });

  it("is told by the doctor", async () => {
    const { checks } = await product.services.doctor({ ...product.caller, lang: "en" });
    expect(checks.find(({ id }) => id === "kept-deleted")?.message).toContain("3 records were deleted in the CRM");
  });

  it("is an ordinary customer again when the CRM has it again", async () => {
    crm.put("account", "north", { name: "Northwind Mills", industry: "Paper", owner: "ann" });
    await pullInto(product, crm.connector);
    const { checks } = await product.services.doctor({ ...product.caller, lang: "en" });
    expect(checks.find(({ id }) => id === "kept-deleted")?.message).toContain("2 records were deleted");
  });
});

describe("a connector that is not set up", () => {
  it("is named with the settings that it needs", async () => {
    const product = await openTestProduct({ engine: "server" });
    const { error } = await tryPull(product, "salesforce");
    await product.close();
    expect([error?.code, error?.params?.settings]).toEqual([
      "connector-not-configured",
      "SALESFORCE_LOGIN_URL, SALESFORCE_CLIENT_ID, SALESFORCE_CLIENT_SECRET",
    ]);
  });
});

describeConnectors("a large pull", (start) => {
  let crm: CrmStandIn;
  let product: TestProduct;
  beforeAll(async () => {
    crm = await start();
    fillWorld(crm);
    for (let number = 0; number < 1000; number += 1) crm.put("product", `p-${number}`, { name: `Panel ${number}` });
    product = await openTestProduct({ engine: "server", environment: crm.environment });
  });
  afterAll(async () => {
    await product.close();
    await crm.close();
  });

  it("leaves every table counted for the planner", async () => {
    await pullInto(product, crm.connector);
    const { rows } = await product.database.db.$client.query(
      "select count(*)::int as uncounted from pg_class where relname in ('products', 'accounts') and reltuples < 0",
    );
    expect(rows).toEqual([{ uncounted: 0 }]);
  });
});
