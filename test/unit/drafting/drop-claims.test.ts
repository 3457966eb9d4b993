import { expect, test } from "vitest";
import type { Section } from "#domain/draft";
import { dropClaims } from "#drafting/drop-claims";

const claim = (id: string) => ({ id, kind: "fact" as const, text: id, evidence: ["F1"], origin: "template" as const });
const section: Section = {
  id: "s",
  title: "S",
  claims: ["a", "b", "c", "d"].map(claim),
  blocks: [
    { type: "heading", text: "H" },
    { type: "paragraph", claims: ["a"] },
    { type: "heading", text: "I" },
    { type: "list", items: [{ claims: ["b"] }, { label: "x" }] },
    { type: "table", columns: ["C", "D"], rows: [[{ claims: ["c"] }, { claims: ["d"] }]] },
  ],
};

test("takes a claim out of its section, with the heading that stood over it alone", () => {
  const left = dropClaims(section, new Set(["a"]), "–");
  expect(left.claims.map(({ id }) => id)).toEqual(["b", "c", "d"]);
  expect(left.blocks[0]).toEqual({ type: "heading", text: "I" });
});

test("leaves a table its shape", () => {
  const table = dropClaims(section, new Set(["c"]), "–").blocks.at(-1);
  expect(table).toEqual({ type: "table", columns: ["C", "D"], rows: [[{ label: "–" }, { claims: ["d"] }]] });
});

test("gives the same section back when nothing is lost", () => {
  expect(dropClaims(section, new Set(), "–")).toBe(section);
});
