import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";
import { docxFile } from "../../helpers/sample-documents.ts";

const home = process.cwd();
let product: TestProduct;
let folder: string;

beforeAll(async () => {
  product = await openTestProduct();
  folder = mkdtempSync(join(tmpdir(), "groundplan-watch-"));
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
  await product.close();
});

/** Runs a command that goes on; `until` resolves at the first line that holds the words. */
function start(...args: string[]) {
  const stop = new AbortController();
  const lines: string[] = [];
  const waiting: { words: string; found: (line: string) => void }[] = [];
  const hear = (line: string) => {
    lines.push(line);
    for (const { words, found } of waiting) if (line.includes(words)) found(line);
  };
  const ended = runGroundplan({ app: product.app, stop: stop.signal, hear }, ...args);
  const until = (words: string) =>
    new Promise<string>((found) => {
      const told = lines.find((line) => line.includes(words));
      if (told === undefined) waiting.push({ words, found });
      else found(told);
    });
  return { until, end: () => stop.abort(), ended };
}

const passagesOf = async (q: string) => (await product.services.search(product.caller, { q })).passages;

describe("groundplan import --watch", () => {
  it("imports what is there, then new and changed files, a line each, and ends cleanly", async () => {
    mkdirSync("inbox/sub", { recursive: true });
    writeFileSync("inbox/first.md", "Sawdust extraction was shown.");
    const watching = start("import", "inbox", "--watch");
    await watching.until("Watching inbox");
    writeFileSync("inbox/sub/second.docx", (await docxFile()).bytes);
    const second = await watching.until("second.docx");
    writeFileSync("inbox/first.md", "Gearbox overhaul was agreed.");
    const changed = await watching.until("0 created, 1 updated");
    writeFileSync("inbox/bad.pdf", "%PDF-1.7 cut off");
    const refused = await watching.until("bad.pdf");
    watching.end();
    expect([(await watching.ended).exitCode, second, changed, refused]).toEqual([
      0,
      "inbox/sub/second.docx: notes, 1 row: 1 created, 0 updated, 0 unchanged, 0 rejected",
      "inbox/first.md: notes, 1 row: 0 created, 1 updated, 0 unchanged, 0 rejected",
      "inbox/bad.pdf: skipped. Not readable: the PDF is damaged; open it and print it to a new PDF.",
    ]);
    expect((await passagesOf("gearbox"))[0]?.externalId).toBe("inbox/first.md");
  });

  it("does not import its own lists of rejected rows", async () => {
    mkdirSync("own");
    process.chdir("own");
    const watching = start("import", ".", "--watch");
    await watching.until("Watching");
    writeFileSync("orders.csv", "id,account,date,amount,currency\n1,Nobody,2026-01-01,1,CNY\n");
    await watching.until("orders.csv.rejected.csv");
    writeFileSync("last.md", "Last file of the day.");
    await watching.until("last.md: notes");
    watching.end();
    const { out } = await watching.ended;
    process.chdir(folder);
    expect(out.split("\n").filter((line) => line.startsWith("orders.csv"))).toHaveLength(1);
  });
});

describe("groundplan import --save-map", () => {
  it("writes the mapping that it recognised, ready for --map", async () => {
    writeFileSync("export.csv", "客户编号,客户名称,颜色\nK-7,霜桥冷链,x\n");
    const { note } = await runGroundplan(product, "import", "export.csv", "--dry-run", "--save-map", "map.json");
    expect(JSON.parse(readFileSync("map.json", "utf8"))).toEqual({
      "export.csv": { $kind: "accounts", id: "客户编号", name: "客户名称" },
    });
    expect(note).toBe("Mapping of 1 table written to map.json.");
    expect((await runGroundplan(product, "import", "export.csv", "--map", "map.json")).exitCode).toBe(0);
  });

  it("says in one line that the file cannot be written", async () => {
    writeFileSync("export2.csv", "客户编号,客户名称\nK-8,江南泵业\n");
    const run = await runGroundplan(product, "import", "export2.csv", "--dry-run", "--save-map", "nowhere/map.json");
    expect([run.exitCode, run.note]).toEqual([1, "nowhere/map.json cannot be written."]);
  });
});

describe("groundplan import --dry-run", () => {
  it("shows what the columns are read as, and the first rows", async () => {
    writeFileSync("orders.csv", "订单号,客户,下单日期,金额,备注\nS-1,K-7,2026-03-05,1200,急\n");
    const { out } = await runGroundplan(product, "import", "orders.csv", "--dry-run");
    expect(out).toContain(
      "  columns: 订单号 → id, 客户 → account, 下单日期 → date, 金额 → amount\n  not used: 备注\n    S-1 | K-7 | 2026-03-05 | 1200 | 急\n",
    );
  });

  it("says of unknown headers what the nearest kind lacks", async () => {
    writeFileSync("odd.csv", "order id,order date,what\n1,2026-01-01,x\n");
    const { out } = await runGroundplan(product, "import", "odd.csv", "--dry-run");
    expect(out).toContain("  nearest kind: orders, which lacks account, amount");
  });

  it("shows the notes that files would become", async () => {
    writeFileSync("2026-03-05 visit.docx", (await docxFile()).bytes);
    const { out } = await runGroundplan(product, "import", "2026-03-05 visit.docx", "--dry-run");
    expect(out).toContain("    2026-03-05 · 拜访纪要 · 李敏\n");
  });
});
