import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";
import { type SectionEdit, sectionEditSchema } from "#domain/draft-version";
import { applySectionEdit } from "#drafting/editing/apply-section-edit";
import { compareVersions } from "#drafting/editing/compare-versions";

const claim = (id: string, text = `Sentence ${id}.`): Claim => ({
  id,
  kind: "fact",
  text,
  source: `{{F1}} ${id}`,
  evidence: ["F1"],
  origin: "template",
});

const section: Section = {
  id: "people",
  title: "People",
  claims: [claim("p1"), claim("p2"), claim("p3")],
  blocks: [
    { type: "paragraph", claims: ["p1"] },
    { type: "table", columns: ["a", "b"], rows: [[{ claims: ["p2"] }, { claims: ["p3"] }]] },
  ],
  decision: { state: "accepted", reason: "", by: "li", at: "2026-11-15T08:00:00.000Z" },
};

const edit = (part: Partial<SectionEdit>) => sectionEditSchema.parse(part);
const applied = (part: Partial<SectionEdit>) => applySectionEdit(section, edit(part), "li");

describe("an edit of a section", () => {
  it("gives a changed sentence to the person and takes its references away", () => {
    const { touched } = applied({ edited: [{ claimId: "p1", text: "Mine." }] });
    expect(touched).toEqual([
      { id: "p1", kind: "fact", text: "Mine.", evidence: ["F1"], origin: "person", editedBy: "li" },
    ]);
  });

  it("leaves a sentence alone that is sent as it stands", () => {
    expect(applied({ edited: [{ claimId: "p1", text: "Sentence p1." }] }).section).toEqual(section);
  });

  it("takes a decision back that was made about other sentences", () => {
    expect(applied({ removed: ["p1"] }).section.decision).toBeUndefined();
  });

  it("keeps a table's shape where a cell's sentence goes", () => {
    expect(applied({ removed: ["p2"] }).section.blocks.at(-1)).toEqual({
      type: "table",
      columns: ["a", "b"],
      rows: [[{ label: "–" }, { claims: ["p3"] }]],
    });
  });

  it("adds sentences at the section's end, each in a paragraph of its own", () => {
    const { section: longer } = applied({
      added: [
        { text: "Who signs?", kind: "question", evidence: [] },
        { text: "Ask Wang.", kind: "recommendation", evidence: ["F1"] },
      ],
    });
    expect(longer.blocks.slice(2)).toEqual([
      { type: "paragraph", claims: ["people.person-1"] },
      { type: "paragraph", claims: ["people.person-2"] },
    ]);
  });

  it("names a sentence that the section does not have", () => {
    expect(() => applied({ removed: ["s9"] })).toThrow("no claim s9 in section people");
  });

  it("never gives two sentences one id, however often sentences are added and removed", () => {
    const step = fc.record({ added: fc.integer({ min: 0, max: 3 }), removed: fc.nat({ max: 5 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let now = section;
        for (const { added, removed } of steps) {
          const lost = now.claims.slice(0, removed).map(({ id }) => id);
          const fresh = Array.from({ length: added }, () => ({ text: "x", kind: "fact" as const, evidence: [] }));
          now = applySectionEdit(now, edit({ removed: lost, added: fresh }), "li").section;
        }
        const ids = now.claims.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe("two versions of a draft", () => {
  it("differ by the sentences that were changed, added and removed", () => {
    const { section: newer } = applied({
      edited: [{ claimId: "p1", text: "Mine." }],
      removed: ["p3"],
      added: [{ text: "New.", kind: "fact", evidence: [] }],
    });
    expect(
      compareVersions({ sections: [section] }, { sections: [newer] }).map(({ claimId, was, now }) => [
        claimId,
        was,
        now,
      ]),
    ).toEqual([
      ["p1", "Sentence p1.", "Mine."],
      ["people.person-1", null, "New."],
      ["p3", "Sentence p3.", null],
    ]);
  });
});
