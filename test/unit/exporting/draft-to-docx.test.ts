import fc from "fast-check";
import JSZip from "jszip";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { describe, expect, it } from "vitest";
import type { Draft } from "#domain/draft";
import { draftToDocx } from "#exporting/draft-to-docx";
import { printableText } from "#exporting/printable-text";
import { arbitraryText } from "./arbitrary-text.ts";
import { smallDraft, smallRenderers } from "./small-draft.ts";

type Part = { tags: SaxesTagPlain[]; texts: string[] };

/** Every XML part of the file by name; throws where one is not well-formed. */
async function openParts(bytes: Uint8Array): Promise<Map<string, Part>> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  const parts = await Promise.all(
    names.map(async (name) => [name, parsePart((await zip.file(name)?.async("string")) ?? "")] as const),
  );
  return new Map(parts);
}

function parsePart(xml: string): Part {
  const part: Part = { tags: [], texts: [] };
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => part.tags.push(tag));
  parser.on("text", (text) => part.texts.push(text));
  parser.write(xml).close();
  return part;
}

async function partOf(draft: Draft, name: string): Promise<Part> {
  const part = (await openParts(await draftToDocx(draft, smallRenderers))).get(name);
  if (!part) throw new Error(`no ${name}`);
  return part;
}

const bodyOf = (draft: Draft) => partOf(draft, "word/document.xml");

function attributes(part: Part, tag: string, name: string): string[] {
  return part.tags.filter((held) => held.name === tag).map((held) => held.attributes[name] ?? "");
}

describe("draftToDocx", () => {
  it.each(["zh", "en"] as const)("holds every claim of the draft once in %s", async (lang) => {
    const draft = smallDraft(lang);
    const { texts } = await bodyOf(draft);
    for (const { text } of draft.sections.flatMap(({ claims }) => claims)) {
      expect(texts.filter((held) => held === text)).toEqual([text]);
    }
  });

  it("links every citation to a bookmark in the evidence list, and an unknown id to nothing", async () => {
    const body = await bodyOf(smallDraft("en"));
    const bookmarks = attributes(body, "w:bookmarkStart", "w:name");
    // c1: F1 S1, c2: N1, c3: F1, c4: F2 K1, c6: R1; F8 is not in the ledger.
    const [f1, f2, s1, n1, k1, r1] = bookmarks;
    expect(attributes(body, "w:hyperlink", "w:anchor")).toEqual([f1, s1, n1, f1, f2, k1, r1]);
    expect(new Set(bookmarks).size).toBe(6);
    expect(body.texts.filter((text) => text === "[F8]")).toHaveLength(1);
  });

  it("says in words or signs what is inferred, recommended or open", async () => {
    const { texts } = await bodyOf(smallDraft("zh"));
    const wordBefore = (text: string) => texts[texts.indexOf(text) - 1];
    expect(wordBefore("采购放缓可能与新线推迟有关。")).toBe("◇ ");
    expect(wordBefore("本周安排技术负责人拜访陈建国。")).toBe("→ ");
    expect(wordBefore("明年预算何时批复？")).toBe("待确认：");
    expect(texts).toContain("◇ 推断 · → 建议");
  });

  it("rules paragraphs of inferences at the left, and no others", async () => {
    const draft = smallDraft("en");
    const inferred = draft.sections.map((section) => ({
      ...section,
      blocks: section.id === "value" ? [{ type: "paragraph" as const, claims: ["c2"] }] : section.blocks,
    }));
    expect((await bodyOf(draft)).tags.filter(({ name }) => name === "w:pBdr")).toHaveLength(0);
    expect((await bodyOf({ ...draft, sections: inferred })).tags.filter(({ name }) => name === "w:pBdr")).toHaveLength(
      1,
    );
  });

  it("repeats the header row of a table and sets columns of figures to the right", async () => {
    const body = await bodyOf(smallDraft("zh"));
    expect(body.tags.filter(({ name }) => name === "w:tblHeader")).toHaveLength(1);
    expect(attributes(body, "w:jc", "w:val")).toEqual(["left", "right", "left", "right"]);
  });

  it("is A4 and sets a Chinese face for Chinese text", async () => {
    const draft = smallDraft("zh");
    // 210 mm × 297 mm in twips: 210 / 25.4 × 1440 = 11905.5, 297 / 25.4 × 1440 = 16837.8.
    expect(attributes(await bodyOf(draft), "w:pgSz", "w:w").map(Number)).toEqual([11906]);
    expect(attributes(await bodyOf(draft), "w:pgSz", "w:h").map(Number)).toEqual([16838]);
    expect(attributes(await partOf(draft, "word/styles.xml"), "w:rFonts", "w:eastAsia")[0]).toBe("Microsoft YaHei");
  });

  it("names account and day at the head of each page and numbers the foot", async () => {
    const draft = smallDraft("zh");
    expect((await partOf(draft, "word/header1.xml")).texts.filter(Boolean)).toEqual(["华星机械", "2026年11月15日"]);
    expect((await partOf(draft, "word/footer1.xml")).texts.filter(Boolean)).toEqual(["PAGE", " / ", "NUMPAGES"]);
  });

  it("stays a well-formed file that holds the text, whatever the text is", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryText, arbitraryText, async (claim, name) => {
        const draft = smallDraft("en");
        const [section] = draft.sections;
        if (!section) throw new Error("the small draft has sections");
        const claims = section.claims.map((held) => ({ ...held, text: claim, evidence: [name, "F1"] }));
        const parts = await openParts(
          await draftToDocx(
            {
              ...draft,
              title: name,
              accountName: name,
              sections: [{ ...section, title: claim, claims, blocks: [{ type: "heading", text: name }] }],
            },
            smallRenderers,
          ),
        );
        const texts = parts.get("word/document.xml")?.texts ?? [];
        const printed = printableText(claim);
        expect(texts.filter((text) => text === printed).length).toBeGreaterThanOrEqual(printed ? claims.length : 0);
      }),
      { numRuns: 60 },
    );
  });
});
