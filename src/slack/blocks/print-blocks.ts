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
  return blocks.flatMap((block) => richText(elementsOf(block, context)));
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

/** `**first cell** — label: value · label: value`, a line for each row. */
function wideTable({ columns, rows }: Table, context: PrintContext): RichTextBlockElement[] {
  const separator = context.lang === "zh" ? "：" : ": ";
  const items = rows.map(([first, ...others]) => {
    const cells = others.map((cell, at) => {
      const said = cellInline(cell, context);
      const label = columns[at + 1] ?? "";
      return said.length > 0 && label !== "" ? [...text(`${label}${separator}`), ...said] : said;
    });
    return joined([first ? emphasised(cellInline(first, context)) : [], joined(cells, " · ")], " — ");
  });
  return bulletList(items);
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
