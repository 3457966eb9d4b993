import type { KnownBlock, RichTextBlockElement } from "@slack/types";
import type { Claim } from "#domain/claim";
import { claimMarks } from "#domain/claim-marks";
import type { Finding } from "#domain/finding";
import type { PrintBlock, PrintCell } from "#domain/lay-out-section";
import { kindWord } from "./block-text.ts";
import type { Citations } from "./number-citations.ts";
import { bold, bulletList, type Inline, italic, joined, link, richText, section, text } from "./rich-text.ts";
import type { BlockContext } from "./words.ts";

/** `findings`: claims that have one are marked. */
export type PrintContext = BlockContext & { citations: Citations; findings: readonly Finding[] };

/** The sign of a claim that somebody should check. */
export const findingMark = "⚠";

/** Laid out claims as blocks; tables as lines, since a phone shows no more than two columns. */
export function printBlocks(blocks: readonly PrintBlock[], context: PrintContext): KnownBlock[] {
  return blocks.filter(headsSomething).flatMap((block) => richText(elementsOf(block, context)));
}

/** A heading above nothing, or above the next heading, says nothing. */
function headsSomething(block: PrintBlock, at: number, blocks: readonly PrintBlock[]): boolean {
  return block.type !== "heading" || (blocks[at + 1] ?? block).type !== "heading";
}

function elementsOf(block: PrintBlock, context: PrintContext): RichTextBlockElement[] {
  switch (block.type) {
    case "heading":
      return section(bold(block.text));
    case "paragraph":
      return section(claimsInline(block.claims, context));
    case "list":
      return bulletList(block.items.map((item) => cellInline(item, context)));
    case "table":
      return block.columns.length > 2 ? wideTable(block, context) : narrowTable(block, context);
  }
}

type Table = Extract<PrintBlock, { type: "table" }>;

/** A block in its smallest parts that say something alone: a claim, an item, a row. Headings say nothing. */
export function statementsOf(block: PrintBlock): PrintBlock[] {
  switch (block.type) {
    case "heading":
      return [];
    case "paragraph":
      return block.claims.map((claim) => ({ ...block, claims: [claim] }));
    case "list":
      return block.items.map((item) => ({ ...block, items: [item] }));
    case "table":
      return block.rows.map((row) => ({ ...block, rows: [row] }));
  }
}

/** Such a part on a line. */
export function statementInline(block: PrintBlock, context: PrintContext): Inline {
  switch (block.type) {
    case "heading":
      return text(block.text);
    case "paragraph":
      return claimsInline(block.claims, context);
    case "list":
      return joined(
        block.items.map((item) => cellInline(item, context)),
        " ",
      );
    case "table":
      return joined(
        block.rows.map((row) => rowInline(row, block.columns, context)),
        " ",
      );
  }
}

/** `**first cell** — label: value · label: value`, a line for each row. */
function wideTable({ columns, rows }: Table, context: PrintContext): RichTextBlockElement[] {
  return bulletList(rows.map((row) => rowInline(row, columns, context)));
}

function rowInline(row: PrintCell[], columns: readonly string[], context: PrintContext): Inline {
  const shared = sharedEvidence(row);
  const [first, ...others] = shared === null ? row : row.map(withoutEvidence);
  const separator = context.lang === "zh" ? "：" : ": ";
  const cells = others.map((cell, at) => {
    const said = cellInline(cell, context);
    const label = columns[at + 1] ?? "";
    return said.length > 0 && label !== "" ? [...text(`${label}${separator}`), ...said] : said;
  });
  const said = joined([first ? emphasised(cellInline(first, context)) : [], joined(cells, " · ")], " — ");
  return shared === null ? said : [...said, ...citationsInline(shared, context)];
}

/** What every claim of a row cites, where there are several and all cite the same: then the row says it once. */
function sharedEvidence(row: readonly PrintCell[]): readonly string[] | null {
  const [first, ...others] = row.flatMap((cell) => ("claims" in cell ? cell.claims : []));
  if (!first || others.length === 0) return null;
  return others.every(({ evidence }) => evidence.join("|") === first.evidence.join("|")) ? first.evidence : null;
}

function withoutEvidence(cell: PrintCell): PrintCell {
  return "claims" in cell ? { ...cell, claims: cell.claims.map((claim) => ({ ...claim, evidence: [] })) } : cell;
}

/** A line for each row, under a line that names the columns. */
function narrowTable({ columns, rows }: Table, context: PrintContext): RichTextBlockElement[] {
  const head = italic(columns.filter((column) => column.trim() !== "").join(" — "));
  const items = rows.map((row) =>
    joined(
      row.map((cell, at) =>
        at === 0 && row.length > 1 ? emphasised(cellInline(cell, context)) : cellInline(cell, context),
      ),
      " — ",
    ),
  );
  return [...section(head), ...bulletList(items)];
}

function emphasised(inline: Inline): Inline {
  return inline.map((element) =>
    element.type === "text" ? { ...element, style: { ...element.style, bold: true } } : element,
  );
}

function cellInline(cell: PrintCell, context: PrintContext): Inline {
  return "label" in cell ? text(cell.label) : claimsInline(cell.claims, context, cell.isPlain);
}

export function claimsInline(claims: readonly Claim[], context: PrintContext, isPlain = false): Inline {
  return joined(
    claims.map((claim) => claimInline(claim, context, isPlain)),
    " ",
  );
}

function claimInline(claim: Claim, context: PrintContext, isPlain: boolean): Inline {
  const { kind, id, evidence } = claim;
  const { lang, findings } = context;
  const mark = claimMarks[kind] === "" ? [] : text(`${claimMarks[kind]} `);
  const isAsked = kind === "question" && !isPlain;
  const lead = isAsked
    ? [...bold(kindWord(lang, "kind.question")), ...text(kindWord(lang, "kind.question.lead"))]
    : mark;
  const warning = findings.some(({ claimId }) => claimId === id) ? text(` ${findingMark}`) : [];
  return [...lead, ...text(claim.text), ...citationsInline(evidence, context), ...warning];
}

/** ` [1][2]`, each a link to what it cites. */
function citationsInline(ids: readonly string[], context: PrintContext): Inline {
  const cited = ids.flatMap((id) => context.citations.find(id) ?? []);
  if (cited.length === 0) return [];
  const links = cited.flatMap(({ number, entry }) => link(entry && context.linkTo.evidence(entry), `[${number}]`));
  return [...text(" "), ...links];
}
