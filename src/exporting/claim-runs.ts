import { InternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { Claim } from "#domain/claim";
import { claimMarks } from "#domain/claim-marks";
import type { Lang } from "#domain/lang";
import { colours } from "./docx-theme.ts";
import { exportText } from "./export-text.ts";
import { printableText } from "./printable-text.ts";

/** What the blocks of one document share: its language and the bookmark of each cited ledger entry. */
export type DocxContext = { lang: Lang; bookmarkOf: ReadonlyMap<string, string> };

/** Claims as runs: mark or lead word, text, citations as superscript links into the evidence list. */
export function claimRuns(claims: readonly Claim[], context: DocxContext, isPlain = false): ParagraphChild[] {
  return claims.flatMap((claim, index) => [
    ...(index > 0 ? [new TextRun(" ")] : []),
    ...(isPlain ? [] : leadRuns(claim, context.lang)),
    new TextRun(printableText(claim.text)),
    ...claim.evidence.map((id) => citation(id, context.bookmarkOf.get(id))),
  ]);
}

function leadRuns({ kind }: Claim, lang: Lang): ParagraphChild[] {
  if (kind === "question") {
    const lead = exportText(lang, "kind.question") + exportText(lang, "kind.question.lead");
    return [new TextRun({ text: lead, bold: true, color: colours.question })];
  }
  return claimMarks[kind] ? [new TextRun({ text: `${claimMarks[kind]} `, color: colours.accent })] : [];
}

/** An id that the ledger does not hold stays visible, but leads nowhere. */
function citation(id: string, anchor: string | undefined): ParagraphChild {
  const run = new TextRun({ text: `[${printableText(id)}]`, superScript: true, color: colours.accent });
  return anchor ? new InternalHyperlink({ anchor, children: [run] }) : run;
}
