import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { passages } from "#db/schema/notes";
import { withOrg } from "#store/with-org";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";

const rowsSchema = z.tuple([z.object({ rows: z.number() })]);

describeProducts("a large import", (open) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await open();
  });
  afterAll(() => product.close());

  /** What the planner believes; −1 where nobody has counted. */
  async function countedRows(table: string): Promise<number> {
    const counted = "select reltuples::int as rows from pg_class where oid = to_regclass($1)";
    const { rows } = await product.database.db.$client.query(counted, [table]);
    return rowsSchema.parse(rows)[0].rows;
  }

  const lines = (count: number, line: (number: number) => string) =>
    Array.from({ length: count }, (_, number) => line(number)).join("\n");

  it("has the notes counted before their passages refer to them", async () => {
    const notes = lines(600, (number) =>
      JSON.stringify({ id: `N-${number}`, title: "Visit", text: `Offer ${number}` }),
    );
    await importInto(product, [textFile("notes.jsonl", notes)]);
    expect([await countedRows("notes"), await countedRows("lex_posting")]).toEqual([600, -1]);
  });

  it("has its tables counted after an update that indexes its notes anew", async () => {
    const { services, caller, database } = product;
    const more = lines(500, (number) => JSON.stringify({ id: `M-${number}`, title: "Call", text: `Price ${number}` }));
    await importInto(product, [textFile("more.jsonl", more)]);
    await withOrg(database.db, caller.orgId, (tx) => tx.update(passages).set({ indexVersion: 0 }));
    await services.setUpOrganisation(caller, { currency: "CNY", withDemo: false });
    expect(await countedRows("passages")).toBe(1100);
  });

  it("has every table counted when it is over", async () => {
    const accounts = `id,name,industry\n${lines(1000, (number) => `A-${number},Alder ${number},`)}\n`;
    await importInto(product, [textFile("accounts.csv", accounts)]);
    expect([await countedRows("accounts"), (await countedRows("lex_posting")) > 0]).toEqual([1000, true]);
  });
});
