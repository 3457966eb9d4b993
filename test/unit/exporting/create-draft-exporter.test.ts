import { describe, expect, it } from "vitest";
import { draftSchema } from "#domain/draft";
import { createDraftExporter } from "#exporting/create-draft-exporter";
import { smallDraft, smallRenderers } from "./small-draft.ts";

const exporter = createDraftExporter(smallRenderers);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("createDraftExporter", () => {
  it.each([
    ["md", "华星机械-account-plan-2026-11-15.md", "text/markdown; charset=utf-8"],
    ["json", "华星机械-account-plan-2026-11-15.json", "application/json; charset=utf-8"],
    [
      "docx",
      "华星机械-account-plan-2026-11-15.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
  ] as const)("names and types a %s file", async (format, fileName, contentType) => {
    expect(await exporter.toFile(smallDraft("zh"), format)).toMatchObject({ fileName, contentType });
  });

  it("gives the same Markdown as text and as a file", async () => {
    const draft = smallDraft("en");
    expect(text((await exporter.toFile(draft, "md")).bytes)).toBe(exporter.toMarkdown(draft));
  });

  it("writes JSON that reads back as the draft", async () => {
    const draft = smallDraft("zh");
    const { bytes } = await exporter.toFile(draft, "json");
    expect(draftSchema.parse(JSON.parse(text(bytes)))).toEqual(draft);
  });

  it("writes the same JSON whatever the order of the draft's keys", async () => {
    const draft = smallDraft("zh");
    const { accountId, ...rest } = draft;
    const turned = { ...rest, accountId };
    const [first, second] = await Promise.all([exporter.toFile(draft, "json"), exporter.toFile(turned, "json")]);
    expect(text(first.bytes)).toBe(text(second.bytes));
    expect(text(first.bytes).split("\n").slice(0, 2)).toEqual(["{", '  "accountId": "A-7",']);
  });
});
