import type { Claim } from "#domain/claim";
import { claimMarks } from "#domain/claim-marks";
import type { Draft, Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import { layOutSection, type PrintBlock, type PrintCell } from "#domain/lay-out-section";
import { citedEvidence } from "./cited-evidence.ts";
import { marksLegend } from "./claim-marks.ts";
import { draftMetaLine } from "./draft-meta-line.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { exportText } from "./export-text.ts";
import { figureColumns } from "./figure-columns.ts";
import { printedDraft } from "./printed-draft.ts";
import type { Renderers } from "./renderers.ts";

/**
 * A draft as GitHub-flavoured Markdown. The first line is a comment naming draft and account, every claim is
 * followed by its citations `[F1][N2]`, and the list at the end says what each cited entry holds.
 * Text from data is escaped (see `escapeMarkdown`). Rejected sections are left out. Ends with a line feed.
 */
export function draftToMarkdown(whole: Draft, renderers: Renderers): string {
  const draft = printedDraft(whole);
  const head = [
    `<!-- groundplan draft ${commentSafe(draft.id)} account ${commentSafe(draft.accountId)} -->`,
    `# ${escapeMarkdown(draft.title)}`,
    escapeMarkdown(draftMetaLine(whole, renderers)),
    marksLegend(draft),
  ];
  const sections = draft.sections.map((section, index) => sectionMarkdown(section, index + 1, draft.lang));
  return `${[...head, ...sections, evidenceMarkdown(draft, renderers)].filter(Boolean).join("\n\n")}\n`;
}

/** Percent-encodes what could end the comment or the word; ids of ordinary data stand as they are. */
function commentSafe(id: string): string {
  return id.replace(/\p{Cs}/gu, "").replace(/[\s\p{Cc}<>%]/gu, encodeURIComponent);
}

function sectionMarkdown(section: Section, number: number, lang: Lang): string {
  const blocks = layOutSection(section).map((block) => blockMarkdown(block, lang));
  return [`## ${number}. ${escapeMarkdown(section.title)}`, ...blocks].join("\n\n");
}

function blockMarkdown(block: PrintBlock, lang: Lang): string {
  switch (block.type) {
    case "heading":
      return `### ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return claimsMarkdown(block.claims, lang);
    case "list":
      return block.items.map((item) => `- ${cellMarkdown(item, lang)}`).join("\n");
    case "table":
      return tableMarkdown(block.columns, block.rows, lang);
  }
}

function tableMarkdown(columns: readonly string[], rows: readonly PrintCell[][], lang: Lang): string {
  const lines = [
    columns.map(escapeMarkdown),
    figureColumns(rows, columns.length).map((isFigure) => (isFigure ? "---:" : "---")),
    ...rows.map((row) => row.map((cell) => cellMarkdown(cell, lang))),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function cellMarkdown(cell: PrintCell, lang: Lang): string {
  return "label" in cell ? escapeMarkdown(cell.label) : claimsMarkdown(cell.claims, lang, cell.isPlain);
}

function claimsMarkdown(claims: readonly Claim[], lang: Lang, isPlain = false): string {
  return claims.map((claim) => claimMarkdown(claim, lang, isPlain)).join(" ");
}

function claimMarkdown({ kind, text, evidence }: Claim, lang: Lang, isPlain: boolean): string {
  const citations = evidence.map((id) => `[${escapeMarkdown(id)}]`).join("");
  const words = [claimMarks[kind], escapeMarkdown(text), citations].filter(Boolean).join(" ");
  return kind === "question" && !isPlain ? `${questionLead(lang)}${words}` : words;
}

/** The punctuation stays outside the stars: inside, before a Chinese character, CommonMark would not close them. */
function questionLead(lang: Lang): string {
  return `**${exportText(lang, "kind.question")}**${exportText(lang, "kind.question.lead")}`;
}

function evidenceMarkdown(draft: Draft, renderers: Renderers): string {
  const lines = citedEvidence(draft, renderers).map(
    ({ id, text }) => `- [${escapeMarkdown(id)}] ${escapeMarkdown(text)}`,
  );
  return lines.length === 0 ? "" : `## ${exportText(draft.lang, "evidence")}\n\n${lines.join("\n")}`;
}
