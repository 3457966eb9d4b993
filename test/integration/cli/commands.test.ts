import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { draftSchema } from "#domain/draft";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";
import { runGroundplan } from "../../helpers/run-groundplan.ts";

let product: TestProduct;
let folder: string;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  folder = mkdtempSync(join(tmpdir(), "groundplan-cli-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await product.close();
});

const run = (...args: string[]) => runGroundplan(product, ...args);
const inFolder = (name: string) => join(folder, name);
const listSchema = z.object({ items: z.array(z.object({ externalId: z.string(), class: z.string().nullable() })) });

describe("groundplan accounts", () => {
  it("shows every account as a row of a table", async () => {
    const { out } = await run("accounts");
    expect([out.includes("Win rate"), out.includes("Rheinland Licht"), out.includes("Nordhavn")]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("gives in JSON the accounts of one class", async () => {
    const { items } = listSchema.parse(JSON.parse((await run("accounts", "--class", "key", "--json")).out));
    expect([items.length > 0, items.every((row) => row.class === "key")]).toEqual([true, true]);
  });

  it("stands at the day asked for", async () => {
    const [now, then] = [await run("accounts", "--json"), await run("accounts", "--json", "--as-of", "2025-12-31")];
    expect(then.out).not.toBe(now.out);
  });

  it("says which flag it cannot take", async () => {
    const { exitCode, note } = await run("accounts", "--as-of", "someday");
    expect([exitCode, note.includes("asOf")]).toEqual([1, true]);
  });
});

describe("groundplan score", () => {
  it.each([
    ["number", async () => "A-01"],
    ["name", async () => "Rheinland Licht Großhandel GmbH"],
    ["alias", async () => "莱茵光批发"],
    ["id", () => idOfAccount(product, "A-01")],
  ])("explains the scores of an account named by its %s", async (_, ref) => {
    const { exitCode, out } = await run("score", await ref());
    expect([exitCode, out.split("\n")[0]]).toEqual([0, "Rheinland Licht Großhandel GmbH"]);
  });

  it("gives one method alone in JSON", async () => {
    const { out } = await run("score", "A-01", "--method", "rfm", "--json");
    const { items } = z.object({ items: z.array(z.object({ method: z.string() })) }).parse(JSON.parse(out));
    expect(items.map(({ method }) => method)).toEqual(["rfm"]);
  });

  it.each([
    ["en", "No account is called “Atlantis”. groundplan accounts lists them."],
    ["zh", "没有"],
  ])("says in %s that nobody is called so", async (lang, sentence) => {
    const { exitCode, note } = await run("score", "Atlantis", "--lang", lang);
    expect([exitCode, note.startsWith(sentence)]).toEqual([1, true]);
  });

  it("names the accounts that a name fits when it fits several", async () => {
    const { exitCode, note } = await run("score", "粤瀚照明");
    expect([exitCode, note.includes("(A-04)"), note.includes("(A-05)")]).toEqual([1, true, true]);
  });
});

describe("groundplan draft and verify", () => {
  beforeAll(async () => {
    await run("draft", "account-plan", "A-03", "--out", inFolder("plan.md"), "--lang", "en");
    await run("draft", "account-plan", "A-03", "--out", inFolder("plan.json"), "--lang", "en");
  });

  it("saves a Word file and says where", async () => {
    const path = inFolder("plan.docx");
    const { out } = await run("draft", "account-plan", "A-03", "--out", path, "--lang", "zh");
    const zip = await JSZip.loadAsync(readFileSync(path));
    expect([out.includes(path), zip.file("word/document.xml") !== null]).toEqual([true, true]);
  });

  it("saves JSON that reads back as a ready draft", () => {
    const draft = draftSchema.parse(JSON.parse(readFileSync(inFolder("plan.json"), "utf8")));
    expect([draft.status, draft.sections.length]).toEqual(["ready", 13]);
  });

  it("prints the Markdown where no file is named, and the count of findings beside it", async () => {
    const { out, note } = await run("draft", "account-plan", "A-03", "--lang", "en");
    expect([out.includes("# Account plan:"), note.startsWith("Verified: no findings")]).toEqual([true, true]);
  });

  it("says in one line how healthy the plan is", async () => {
    const { note } = await run("draft", "account-plan", "A-03", "--lang", "en");
    expect(note.split("\n").at(-1)).toMatch(/^Plan health [\d.]+ of 100: (healthy|fair|poor)\.$/);
  });

  it("refuses a file ending it cannot write, before it writes", async () => {
    const { exitCode, note } = await run("draft", "account-plan", "A-03", "--out", inFolder("plan.odt"));
    expect([exitCode, note.endsWith("the file must end in .md, .docx or .json.")]).toEqual([1, true]);
  });

  it.each([
    ["kind", ["draft", "poem", "A-03"], '"project-brief"|"handover"'],
    ["writer", ["draft", "account-plan", "A-03", "--writer", "llm"], "Choose one of: template."],
  ])("names the choices for a %s it does not have", async (_, args, choices) => {
    const { exitCode, note } = await run(...args);
    expect([exitCode, note.includes(choices)]).toEqual([1, true]);
  });

  it.each(["plan.md", "plan.json"])("finds its own %s grounded", async (name) => {
    const { exitCode, out } = await run("verify", inFolder(name));
    expect([exitCode, out]).toEqual([0, "Grounded: every claim is borne out by the evidence."]);
  });

  it.each(["plan.md", "plan.json"])("ends with 1 when a digit of %s was changed", async (name) => {
    const text = readFileSync(inFolder(name), "utf8");
    const changed = text.replace(/CNY (\d)\.\d/, (found, digit) => found.replace(digit, `${(Number(digit) + 1) % 10}`));
    writeFileSync(inFolder(`changed-${name}`), changed);
    const { exitCode, out } = await run("verify", inFolder(`changed-${name}`));
    expect([changed === text, exitCode, out.includes("block ")]).toEqual([false, 1, true]);
  });

  it("asks for an account where a text names no stored draft", async () => {
    writeFileSync(inFolder("loose.md"), "Revenue was CNY 987,654,321 in 2026.\n");
    const { exitCode, note } = await run("verify", inFolder("loose.md"));
    expect([exitCode, note.includes("--account")]).toEqual([1, true]);
  });

  it("checks a text of a person's own against an account's evidence", async () => {
    const { exitCode, out } = await run("verify", inFolder("loose.md"), "--account", "A-03", "--lang", "en");
    expect([exitCode, out.includes("unsupported-number")]).toEqual([1, true]);
  });

  it("finds a stored draft grounded by its id", async () => {
    const { id } = draftSchema.parse(JSON.parse(readFileSync(inFolder("plan.json"), "utf8")));
    const { exitCode, out } = await run("verify", "--draft", id, "--lang", "en");
    expect([exitCode, out]).toEqual([0, "Grounded: every claim is borne out by the evidence."]);
  });

  it("checks every stored draft, a line each", async () => {
    const { exitCode, out } = await run("verify", "--all", "--lang", "en");
    const lines = out.split("\n");
    expect([exitCode, lines.length > 2, lines.every((line) => line.includes("nothing blocks"))]).toEqual([
      0,
      true,
      true,
    ]);
  });

  it("says what to name where nothing is named", async () => {
    const { exitCode, note } = await run("verify", "--lang", "en");
    expect([exitCode, note.includes("--draft")]).toEqual([1, true]);
  });
});

describe("groundplan search", () => {
  it("shows passages with day and title", async () => {
    const { out } = await run("search", "CRI 90 trunking", "--account", "A-01", "--limit", "1");
    expect(out).toMatch(/^\[1\] \d{4}-\d\d-\d\d · .+ · .+\n/);
  });

  it("says that nothing fits", async () => {
    expect((await run("search", "xylophone")).out).toBe("Nothing in the notes fits “xylophone”.");
  });
});

describe("groundplan doctor and help", () => {
  it("says what works and what is off, and ends with 0", async () => {
    const { exitCode, out } = await run("doctor");
    expect([exitCode, out.includes("✓ Database: embedded"), out.includes("– No model")]).toEqual([0, true, true]);
  });

  it.each([
    ["en", "Planning assistant for key accounts"],
    ["zh", "大客户"],
  ])("helps in %s", async (lang, words) => {
    const { exitCode, out } = await run("--help", "--lang", lang);
    expect([exitCode, out.includes(words)]).toEqual([0, true]);
  });

  it("ends with 1 on a command it does not know", async () => {
    expect((await run("conquer")).exitCode).toBe(1);
  });
});
