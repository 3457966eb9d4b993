import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { importStateSchema } from "../../../src/api/schemas/imports.ts";
import { noteResponseSchema, notesBatchResultSchema, searchResultSchema } from "../../../src/api/schemas/notes.ts";
import { eventsOf, jsonPost } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ engine: "server" });
});
afterAll(() => product.close());

const json = async <T extends z.ZodType>(response: Response, schema: T) => schema.parse(await response.json());
const searchFor = async (q: string) => json(await product.ask(`/v1/search?q=${q}`), searchResultSchema);

async function startImport(files: Record<string, string>, path = "/v1/imports", more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append("files", new Blob([text]), name);
  for (const [name, text] of Object.entries(more)) form.append(name, text);
  const response = await product.ask(path, { method: "POST", body: form });
  return { status: response.status, ...(await json(response, z.object({ importId: z.string() }))) };
}

describe("an import", () => {
  const files = {
    "crm/accounts.csv": "id,name,industry\nW-1,Alder Works,\nW-2,,\n",
    "crm/visit.md": "---\naccount: W-1\n---\nThe flange was measured.\n",
  };
  let importId: string;
  let events: Awaited<ReturnType<typeof eventsOf>>;

  beforeAll(async () => {
    const started = await startImport(files);
    expect(started.status).toBe(202);
    ({ importId } = started);
    events = await eventsOf(product, `/v1/imports/${importId}`);
  });

  it("tells its progress and then its end, under rising ids", () => {
    expect([
      events.map(({ id }) => id),
      events.at(-1)?.event,
      new Set(events.slice(0, -1).map(({ event }) => event)),
    ]).toEqual([events.map((_, at) => at + 1), "done", new Set(["progress"])]);
  });

  it("goes on after the last event that was heard", async () => {
    expect(await eventsOf(product, `/v1/imports/${importId}`, events.length - 1)).toEqual(events.slice(-1));
  });

  it("keeps its summary to be read later", async () => {
    const { status, summary } = await json(await product.ask(`/v1/imports/${importId}`), importStateSchema);
    expect([status, summary?.files.map(({ path, created, rejected }) => [path, created, rejected])]).toEqual([
      "done",
      [
        ["crm/accounts.csv", 1, 1],
        ["crm/visit.md", 1, 0],
      ],
    ]);
  });

  it("makes its notes findable", async () => {
    expect((await searchFor("flange")).passages.map(({ text }) => text)).toEqual(["The flange was measured."]);
  });

  it("changes nothing when it is a dry run", async () => {
    const rehearsal = await startImport({ "dry.md": "A gasket was lost.\n" }, "/v1/imports?dryRun=1");
    await eventsOf(product, `/v1/imports/${rehearsal.importId}`);
    expect((await searchFor("gasket")).passages).toEqual([]);
  });

  it.each([
    ["en", "Some values are not as expected. Mend the fields listed and try again. (mapping: not a field: colour)"],
    ["zh", "部分内容不符合要求，请修改下列字段后重试。 (mapping: not a field: colour)"],
  ])("says in %s why it failed", async (lang, sentence) => {
    const map = JSON.stringify({ "a.csv": { $kind: "accounts", colour: "id" } });
    const failed = await startImport({ "a.csv": "id,name\n1,2\n" }, "/v1/imports", { map });
    await eventsOf(product, `/v1/imports/${failed.importId}`);
    const state = await json(await product.ask(`/v1/imports/${failed.importId}?lang=${lang}`), importStateSchema);
    expect([state.status, state.error]).toEqual(["failed", sentence]);
  });

  it("gives notes to the account named with it", async () => {
    const named = await startImport({ "n.md": "The bushing fits.\n" }, "/v1/imports", { account: "Alder Works" });
    await eventsOf(product, `/v1/imports/${named.importId}`);
    const [passage] = (await searchFor("bushing")).passages;
    const note = await json(await product.ask(`/v1/notes/${passage?.noteId}`), noteResponseSchema);
    expect(note.accountName).toBe("Alder Works");
  });
});

describe("a note", () => {
  const saved = z.object({ id: z.string(), passages: z.int() });

  it.each(["W-1", "Alder Works"])("is stored for the account called %s and found again", async (accountId) => {
    const text = "The spindle arrives in May.";
    const { id } = await json(await product.ask("/v1/notes", jsonPost({ accountId, title: "Call", text })), saved);
    const note = await json(await product.ask(`/v1/notes/${id}`), noteResponseSchema);
    expect([note.text, note.accountName]).toEqual([text, "Alder Works"]);
  });

  it("keeps its id when it is written anew under one external id", async () => {
    const write = async (text: string) =>
      json(await product.ask("/v1/notes", jsonPost({ externalId: "E-1", title: "Call", text })), saved);
    const [first, second] = [await write("One."), await write("Two.")];
    expect(second.id).toBe(first.id);
  });

  it("is stored without a character that no database keeps", async () => {
    const response = await product.ask("/v1/notes", jsonPost({ title: "Call", text: "The cam\u0000shaft bends." }));
    const note = await json(await product.ask(`/v1/notes/${(await json(response, saved)).id}`), noteResponseSchema);
    expect(note.text).toBe("The camshaft bends.");
  });

  it("of a batch that cannot be stored is handed back by its place, the others are stored", async () => {
    const notes = [
      { externalId: "B-1", title: "Call", text: "The rotor turns." },
      { externalId: "B-2", title: "Call", text: "" },
      { externalId: "B-3", accountId: "Nobody Ltd", title: "Call", text: "The stator hums." },
      { externalId: "B-1", title: "Call", text: "The rotor turns again." },
      { externalId: "B-4", accountId: "W-1", title: "Call", text: "The damper leaks." },
    ];
    const result = await json(await product.ask("/v1/notes/batch", jsonPost({ notes })), notesBatchResultSchema);
    expect([result.created, result.rejected.map(({ index, reason }) => [index, reason.split(":")[0]])]).toEqual([
      2,
      [
        [1, "text"],
        [2, "accountId"],
        [3, "externalId"],
      ],
    ]);
  });
});
