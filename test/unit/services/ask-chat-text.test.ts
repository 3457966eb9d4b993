import fc from "fast-check";
import { expect, it } from "vitest";
import type { Claim } from "#domain/claim";
import type { LedgerEntry } from "#domain/evidence";
import { eventsOfPieces, piecesOf, textOf } from "#services/chat/ask-chat-text";

const claim = (id: string, text: string, evidence: string[] = [], kind: Claim["kind"] = "fact"): Claim => ({
  id,
  kind,
  text,
  evidence,
  origin: "template",
});
const note: LedgerEntry = {
  id: "N1",
  kind: "note",
  text: "t",
  title: "Call",
  date: "2026-11-01",
  noteId: "n",
  start: 3,
  end: 9,
};

it("writes paragraphs, lists and tables as lines of text with their citations", () => {
  const claims = [
    claim("a", "Larch buys most.", ["F1"]),
    claim("b", "Ask for the budget.", ["S1"], "recommendation"),
    claim("c", "CNY 2.0M", ["F2", "F3"]),
  ];
  const text = textOf({
    claims,
    blocks: [
      { type: "heading", text: "Larch" },
      { type: "paragraph", claims: ["a"] },
      { type: "list", items: [{ claims: ["b"] }, { label: "nothing else" }] },
      { type: "table", columns: ["What", "Value"], rows: [[{ label: "Revenue" }, { claims: ["c"] }]] },
    ],
  });
  expect(text).toBe(
    "Larch\n\nLarch buys most. [F1]\n\n- → Ask for the budget. [S1]\n- nothing else\n\nWhat | Value\nRevenue | CNY 2.0M [F2][F3]",
  );
});

it("says a claim that no block points at", () => {
  expect(textOf({ claims: [claim("a", "Left over.")], blocks: [] })).toBe("Left over.");
});

it("grows by pieces only where an answer grows by claims", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }), fc.nat(5), (texts, cut) => {
      const claims = texts.map((text, at) => claim(`c${at}`, text));
      const said = (held: Claim[]) =>
        textOf({ claims: held, blocks: [{ type: "paragraph", claims: held.map(({ id }) => id) }] });
      const part = claims.slice(0, Math.min(cut, claims.length));
      expect(part.length === 0 || said(claims).startsWith(said(part))).toBe(true);
    }),
  );
});

it("tells where a cited passage stands, once", () => {
  const pieces = piecesOf({ claims: [claim("a", "x", ["N1"]), claim("b", "y", ["N1"])], blocks: [] });
  const told = eventsOfPieces(pieces, [note], new Set()).filter(({ event }) => event === "citation");
  expect(told.map(({ data }) => data)).toEqual([
    { id: "N1", kind: "note", title: "Call", date: "2026-11-01", noteId: "n", start: 3, end: 9 },
  ]);
});
