import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { type CliRun, runGroundplan } from "../../helpers/run-groundplan.ts";

const home = process.cwd();
let product: TestProduct;
let folder: string;

beforeAll(async () => {
  product = await openTestProduct({ engine: "server" });
  folder = mkdtempSync(join(tmpdir(), "groundplan-cli-"));
  cpSync(resolve("test/fixtures/services/dirty-crm"), join(folder, "crm"), { recursive: true });
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
  await product.close();
});

const run = (...args: string[]) => runGroundplan(product, ...args);
const rejectedFiles = () => readdirSync(folder).filter((name) => name.endsWith(".rejected.csv"));

describe("groundplan import of a dirty folder", () => {
  let first: CliRun;
  beforeAll(async () => {
    await run("import", "crm", "--dry-run");
    expect(rejectedFiles()).toEqual([]);
    first = await run("import", "crm");
  });

  it("ends with 2 because rows were handed back", () => {
    expect(first.exitCode).toBe(2);
  });

  it("counts every table and names every rejected row", () => {
    expect(first.out).toContain(
      "crm/orders.csv: orders, 7 rows: 2 created, 0 updated, 0 unchanged, 5 rejected\n" +
        "  line 3, amount: “lots” is not an amount. Write 1234.50.\n",
    );
  });

  it("tells a row without a column without one", () => {
    expect(first.out).toContain("  line 5: The row has 4 cells, the header 6.");
  });

  it("writes the rejected rows of each file beside where it was called", () => {
    expect(rejectedFiles()).toEqual([
      "2026-03-05-call.md.rejected.csv",
      "accounts.csv.rejected.csv",
      "contacts.csv.rejected.csv",
      "opportunities.csv.rejected.csv",
      "orders.csv.rejected.csv",
    ]);
  });

  it("writes rejected rows that a person can mend", () => {
    expect(readFileSync("accounts.csv.rejected.csv", "utf8")).toBe(
      "\uFEFFid,name,aliases,industry,country,parent,Line,Column,Reason\r\nD-4,,,retail,China,,5,name,The cell is empty but required.\r\n",
    );
  });

  it("gives in JSON the shape that scripts rely on, and nothing else", async () => {
    const counts = { created: z.int(), updated: z.int(), unchanged: z.int(), rejected: z.int() };
    const file = z.object({
      path: z.string(),
      kind: z.string(),
      rows: z.int(),
      ...counts,
      rejectedFile: z.string().optional(),
    });
    const shape = z.object({
      files: z.array(file),
      totals: z.record(z.string(), z.object(counts)),
      repairs: z.array(z.object({ what: z.string(), count: z.int(), example: z.string() })),
      ms: z.number(),
    });
    const summary = shape.parse(JSON.parse((await run("import", "crm", "--json")).out));
    expect([summary.totals.orders, summary.files.find(({ kind }) => kind === "orders")?.rejectedFile]).toEqual([
      { created: 0, updated: 0, unchanged: 2, rejected: 5 },
      "orders.csv.rejected.csv",
    ]);
  });
});

it("keeps apart the rejected rows of two files of one name", async () => {
  for (const region of ["east", "west"]) {
    mkdirSync(join("two", region), { recursive: true });
    writeFileSync(join("two", region, "orders.csv"), `id,account,date,amount,currency\n${region},D-1,soon,1,CNY\n`);
  }
  await run("import", "two");
  const written = ["orders.csv.rejected.csv", "orders.csv.2.rejected.csv"].map((name) => readFileSync(name, "utf8"));
  expect(written.map((text) => [text.includes("east"), text.includes("west")])).toEqual([
    [true, false],
    [false, true],
  ]);
});

it("ends with 0 when everything went in", async () => {
  writeFileSync("clean.csv", "account number,account name\nZ-1,Zelkova\n");
  expect((await run("import", "clean.csv")).exitCode).toBe(0);
});

it("says that a dry run changed nothing", async () => {
  writeFileSync("dry.csv", "account number,account name\nZ-2,Zebrano\n");
  const { out } = await run("import", "dry.csv", "--dry-run");
  const { items } = await product.services.listAccounts(product.caller, { q: "Zebrano" });
  expect([out.includes("Dry run: nothing was changed."), items]).toEqual([true, []]);
});

it("reads foreign headers with a mapping file", async () => {
  writeFileSync("export.csv", "Kdnr,Firma\nZ-3,Muster GmbH\n");
  writeFileSync("map.json", JSON.stringify({ "export.csv": { $kind: "accounts", id: "Kdnr", name: "Firma" } }));
  expect((await run("import", "export.csv", "--map", "map.json")).exitCode).toBe(0);
});

it("says in one line which field of a mapping is wrong", async () => {
  writeFileSync("bad.json", JSON.stringify({ "export.csv": { $kind: "accounts", colour: "Kdnr" } }));
  const { exitCode, note } = await run("import", "export.csv", "--map", "bad.json");
  expect([exitCode, note]).toEqual([
    1,
    "Some values are not as expected. Mend the fields listed and try again. (mapping: not a field: colour)",
  ]);
});

it.each([
  ["en", "nowhere: there is no such file or folder."],
  ["zh", "nowhere：没有这个文件或文件夹。"],
])("says in %s that a path does not exist", async (lang, sentence) => {
  expect(await run("import", "nowhere", "--lang", lang)).toEqual({ exitCode: 1, out: "", note: sentence });
});
