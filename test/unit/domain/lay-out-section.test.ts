import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import { layOutSection } from "#domain/lay-out-section";

const claim = (id: string): Claim => ({ id, kind: "fact", text: id, evidence: [], origin: "template" });
const section = { id: "s", title: "S", claims: [claim("a"), claim("b")] };

describe("layOutSection", () => {
  it("puts claims that no block points at into paragraphs of their own", () => {
    expect(layOutSection({ ...section, blocks: [{ type: "paragraph", claims: ["b"] }] })).toEqual([
      { type: "paragraph", claims: [claim("b")] },
      { type: "paragraph", claims: [claim("a")] },
    ]);
  });

  it("drops blocks whose claims are gone", () => {
    const blocks = [
      { type: "paragraph" as const, claims: ["gone"] },
      { type: "list" as const, items: [{ claims: ["gone"] }, { label: "" }] },
      { type: "table" as const, columns: [], rows: [] },
    ];
    expect(layOutSection({ id: "s", title: "S", claims: [], blocks })).toEqual([]);
  });

  it("gives every table row the width of the widest", () => {
    const rows = [[{ label: "x" }], [{ claims: ["a"] }, { label: "y" }, { claims: ["b"] }]];
    expect(layOutSection({ ...section, blocks: [{ type: "table", columns: ["1", "2"], rows }] })).toEqual([
      {
        type: "table",
        columns: ["1", "2", ""],
        rows: [
          [{ label: "x" }, { label: "" }, { label: "" }],
          [{ claims: [claim("a")] }, { label: "y" }, { claims: [claim("b")] }],
        ],
      },
    ]);
  });
});

it("marks no question in a column of nothing but questions", () => {
  const asks = (id: string): Claim => ({ id, kind: "question", text: `${id}?`, evidence: [], origin: "template" });
  const says = (id: string): Claim => ({ ...asks(id), kind: "fact", text: `${id}.` });
  const cell = (id: string) => ({ claims: [id] });
  const [table] = layOutSection({
    id: "s",
    title: "S",
    claims: [asks("q1"), says("f1"), asks("q2"), asks("q3")],
    blocks: [
      {
        type: "table",
        columns: ["ask", "why"],
        rows: [
          [cell("q1"), cell("f1")],
          [cell("q2"), cell("q3")],
        ],
      },
    ],
  });
  const plain = table?.type === "table" ? table.rows.map((row) => row.map((one) => "isPlain" in one)) : [];
  expect(plain).toEqual([
    [true, false],
    [true, false],
  ]);
});
