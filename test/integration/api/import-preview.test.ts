import { afterAll, beforeAll, expect, it } from "vitest";
import { importPreviewSchema } from "../../../src/api/schemas/imports.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;

beforeAll(async () => {
  product = await openTestProduct();
});
afterAll(() => product.close());

type Files = Record<string, string | Uint8Array<ArrayBuffer>>;

function ask(files: Files, map?: unknown): Promise<Response> {
  const body = new FormData();
  for (const [path, content] of Object.entries(files)) body.append("files", new Blob([content]), path);
  if (map !== undefined) body.append("map", JSON.stringify(map));
  return product.ask("/v1/imports/preview?lang=en", { method: "POST", body });
}

async function preview(files: Files, map?: unknown) {
  const response = await ask(files, map);
  if (response.status !== 200) throw new Error(await response.text());
  return importPreviewSchema.parse(await response.json()).files;
}

it("says what each file is, of which columns, and shows its first rows", async () => {
  const [file] = await preview({ "accounts.csv": "id,name,colour\nX-1,Alder Works,green\nX-2,Birch Mills,red\n" });
  expect([file?.kind, file?.rows, file?.mapping, file?.preview?.table]).toEqual([
    "accounts",
    2,
    { id: "id", name: "name" },
    expect.objectContaining({
      kind: "accounts",
      columns: [
        { header: "id", field: "id", samples: ["X-1", "X-2"] },
        { header: "name", field: "name", samples: ["Alder Works", "Birch Mills"] },
        { header: "colour", field: null, samples: ["green", "red"] },
      ],
      rows: [
        ["X-1", "Alder Works", "green"],
        ["X-2", "Birch Mills", "red"],
      ],
    }),
  ]);
});

it("tells the rows that cannot be read, before anything is stored", async () => {
  const [file] = await preview({
    "orders.csv": "id,account,date,amount\nO-1,X-1,2026-13-01,10\nO-2,X-1,2026-01-02,10\n",
  });
  expect([file?.rejected, file?.rejectedRows.map(({ line, column }) => [line, column])]).toEqual([1, [[2, "date"]]]);
});

it("looks into the first rows of a long table alone, and says how many", async () => {
  const rows = Array.from({ length: 20_001 }, (_, at) => `O-${at},X-1,${at === 20_000 ? "never" : "2026-01-02"},10`);
  const [file] = await preview({ "orders.csv": `id,account,date,amount\n${rows.join("\n")}\n` });
  expect([file?.rows, file?.checked, file?.rejected]).toEqual([20_001, 20_000, 0]);
});

it("offers the nearest kind for headers that it does not know", async () => {
  const [file] = await preview({ "客户.csv": "Kdnr,Firma\nX-1,Muster GmbH\n" });
  expect([file?.kind, file?.preview?.table?.kind, file?.preview?.table?.missing]).toEqual([
    "skipped",
    "accounts",
    [["name"]],
  ]);
});

it("reads unknown headers as a mapping says", async () => {
  const map = { "客户.csv": { $kind: "accounts", id: "Kdnr", name: "Firma" } };
  const [file] = await preview({ "客户.csv": "Kdnr,Firma\nX-1,Muster GmbH\n" }, map);
  expect([file?.kind, file?.mapping]).toEqual(["accounts", { id: "Kdnr", name: "Firma" }]);
});

it("tells notes by title, day and account", async () => {
  const [file] = await preview({ "notes/2026-03-05_Alder_visit.md": "# Visit\n\nThey asked for prices.\n" });
  expect([file?.kind, file?.preview?.notes]).toEqual([
    "notes",
    [expect.objectContaining({ title: "Visit", date: "2026-03-05" })],
  ]);
});

it("names a file that is none of those it reads", async () => {
  const [file] = await preview({ "picture.png": "x" });
  expect([file?.kind, file?.skipped]).toEqual(["skipped", "format-not-supported"]);
});

it("stores nothing", async () => {
  await preview({ "accounts.csv": "id,name\nX-1,Alder Works\n" });
  const { rows } = await product.database.db.$client.query(
    "select (select count(*)::int from accounts) as accounts, (select count(*)::int from jobs) as jobs",
  );
  expect(rows).toEqual([{ accounts: 0, jobs: 0 }]);
});

it("refuses a mapping with a field that does not exist, and names it", async () => {
  const response = await ask({ "a.csv": "Kdnr,Firma\n1,2\n" }, { "a.csv": { $kind: "accounts", colour: "Firma" } });
  expect([response.status, await response.text()]).toEqual([422, expect.stringContaining("colour")]);
});

it("refuses more than one file may hold at most", async () => {
  const response = await ask({ "a.csv": new Uint8Array(66 * 1024 * 1024) });
  expect(response.status).toBe(413);
});
