import type { ChatAnswer } from "#domain/chat";
import type { Claim } from "#domain/claim";
import { claimMarks } from "#domain/claim-marks";
import type { ChatEvent } from "#domain/conversation";
import type { LedgerEntry } from "#domain/evidence";
import { layOutSection, type PrintBlock, type PrintCell } from "#domain/lay-out-section";

/** A stretch of an answer as it reads in one line of text, and the claim it says. */
export type Piece = { text: string; claim: Claim | null };

type Said = Pick<ChatAnswer, "claims" | "blocks">;

/**
 * An answer in pieces, in reading order: joined they are the whole text. Blocks stand apart by an empty line, table cells by
 * ` | `, each claim is followed by its citations `[F1][N2]`.
 */
export function piecesOf({ claims, blocks }: Said): Piece[] {
  const laidOut = layOutSection({ id: "answer", title: "", claims, blocks });
  return laidOut.flatMap((block, at) => [...(at > 0 ? [fixed("\n\n")] : []), ...blockPieces(block)]);
}

const fixed = (text: string): Piece => ({ text, claim: null });

function claimPiece(claim: Claim): Piece {
  const citations = claim.evidence.map((id) => `[${id}]`).join("");
  return { text: [claimMarks[claim.kind], claim.text, citations].filter(Boolean).join(" "), claim };
}

function blockPieces(block: PrintBlock): Piece[] {
  switch (block.type) {
    case "heading":
      return [fixed(block.text)];
    case "paragraph":
      return joined(block.claims.map(claimPiece), " ");
    case "list":
      return block.items.flatMap((item, at) => [fixed(at > 0 ? "\n- " : "- "), ...cellPieces(item)]);
    case "table":
      return [
        fixed(block.columns.join(" | ")),
        ...block.rows.flatMap((row) => [
          fixed("\n"),
          ...row.flatMap((cell, at) => [...(at > 0 ? [fixed(" | ")] : []), ...cellPieces(cell)]),
        ]),
      ];
  }
}

function cellPieces(cell: PrintCell): Piece[] {
  return "label" in cell ? [fixed(cell.label)] : joined(cell.claims.map(claimPiece), " ");
}

function joined(pieces: readonly Piece[], by: string): Piece[] {
  return pieces.flatMap((piece, at) => (at > 0 ? [fixed(by), piece] : [piece]));
}

/** The whole answer as text. */
export function textOf(answer: Said): string {
  return piecesOf(answer)
    .map(({ text }) => text)
    .join("");
}

/**
 * What a reader is told of pieces of an answer: text as `token`, and for evidence that is cited for the first time a
 * `citation` that says what it is.
 *
 * @param cited ids told before; those told now are added.
 */
export function eventsOfPieces(
  pieces: readonly Piece[],
  evidence: readonly LedgerEntry[],
  cited: Set<string>,
): ChatEvent[] {
  return pieces.flatMap(({ text, claim }): ChatEvent[] => {
    const first = (claim?.evidence ?? []).filter((id) => !cited.has(id));
    for (const id of first) cited.add(id);
    const entries = first.flatMap((id) => evidence.find((entry) => entry.id === id) ?? []);
    return [
      { event: "token", data: { text, ...(claim && { claimId: claim.id }) } },
      ...entries.map((entry): ChatEvent => ({ event: "citation", data: citationOf(entry) })),
    ];
  });
}

function citationOf(entry: LedgerEntry) {
  const { id, kind, accountId } = entry;
  return { id, kind, ...(accountId !== undefined && { accountId }), ...sourceOf(entry) };
}

/** Where the passage stands, for whoever opens it before the answer is finished. */
function sourceOf(entry: LedgerEntry): Record<string, string | number> {
  if (entry.kind !== "note" && entry.kind !== "knowledge") return {};
  const { title, date, start, end } = entry;
  const noteId = entry.kind === "note" ? entry.noteId : entry.documentId;
  const held = { title, date, noteId, start, end };
  return Object.fromEntries(
    Object.entries(held).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
