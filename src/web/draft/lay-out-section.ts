import type { Block, Claim, Section } from "../api/types.ts";

type Cell = Extract<Block, { type: "list" }>["items"][number];

/** A table cell or list item with its claims in place. */
export type ShownCell = { claims: Claim[]; label: string };
export type ShownBlock =
  | { type: "heading"; text: string }
  | { type: "paragraph"; claims: Claim[] }
  | { type: "list"; items: ShownCell[] }
  | { type: "table"; columns: { title: string; isFigure: boolean }[]; rows: ShownCell[][] };

/** A section's blocks with claims instead of ids; a claim that no block points at follows as its own paragraph. */
export function layOutSection({ claims, blocks }: Section): ShownBlock[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const placed = new Set<string>();
  const take = (ids: readonly string[]): Claim[] =>
    ids.flatMap((id) => {
      const claim = byId.get(id);
      if (claim) placed.add(id);
      return claim ?? [];
    });
  const cell = (held: Cell): ShownCell =>
    "claims" in held ? { claims: take(held.claims), label: "" } : { claims: [], label: held.label };
  const shown = blocks.map((block): ShownBlock => {
    if (block.type === "heading") return block;
    if (block.type === "paragraph") return { type: "paragraph", claims: take(block.claims) };
    if (block.type === "list") return { type: "list", items: block.items.map(cell) };
    return layOutTable(
      block.columns,
      block.rows.map((row) => row.map(cell)),
    );
  });
  const left = claims.filter(({ id }) => !placed.has(id));
  return [...shown, ...left.map((claim): ShownBlock => ({ type: "paragraph", claims: [claim] }))];
}

function layOutTable(titles: readonly string[], rows: ShownCell[][]): ShownBlock {
  const columns = titles.map((title, at) => ({
    title,
    isFigure: isFigureColumn(rows.flatMap((row) => row[at] ?? [])),
  }));
  return { type: "table", columns, rows };
}

const figure = /^[-−+]?(?:[A-Z]{3}\s?|\p{Sc})?[-−+]?\d[\d,]*(?:\.\d+)?\s?(?:%|[KMB]|[千万亿]+)?$/u;

/** True where every claim is one figure, whatever labels (`not known`) stand between: such a column is right-aligned (`70-design.md`, Look). */
export function isFigureColumn(cells: readonly ShownCell[]): boolean {
  const texts = cells.map(({ claims }) => claims.map(({ text }) => text).join(" ")).filter(Boolean);
  return texts.length > 0 && texts.every((text) => figure.test(text.trim()));
}
