import {
  Bookmark,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Draft } from "#domain/draft";
import { layOutSection } from "#domain/lay-out-section";
import { citedEvidence, type EvidenceLine } from "./cited-evidence.ts";
import { marksLegend } from "./claim-marks.ts";
import type { DocxContext } from "./claim-runs.ts";
import { docxBlock } from "./docx-block.ts";
import { colours, contentWidth, docxNumbering, docxStyles, hairline, page, sizes } from "./docx-theme.ts";
import { draftMetaLine, writtenDay } from "./draft-meta-line.ts";
import { exportText } from "./export-text.ts";
import { printableText } from "./printable-text.ts";
import { printedDraft } from "./printed-draft.ts";
import type { Renderers } from "./renderers.ts";

/**
 * A draft as a Word document (ECMA-376, A4): numbered sections, tables with repeating header rows, citations as
 * superscript links to the evidence list at the end, account and day in the header, page numbers in the footer.
 * Characters that XML 1.0 forbids are left out, and so are rejected sections.
 */
export async function draftToDocx(whole: Draft, renderers: Renderers): Promise<Uint8Array> {
  const draft = printedDraft(whole);
  const evidence = citedEvidence(draft, renderers);
  const context: DocxContext = {
    lang: draft.lang,
    bookmarkOf: new Map(evidence.map(({ id }, index) => [id, bookmarkName(index)])),
  };
  const document = new Document({
    title: printableText(draft.title),
    creator: "groundplan",
    styles: docxStyles(draft.lang),
    numbering: docxNumbering,
    sections: [
      {
        properties: { page },
        headers: { default: pageHeader(draft, renderers) },
        footers: { default: pageFooter() },
        children: [
          ...titleBlock(whole, renderers),
          ...draft.sections.flatMap((section, index) => [
            heading(`${index + 1}. ${section.title}`),
            ...layOutSection(section).flatMap((block) => docxBlock(block, context)),
          ]),
          ...evidenceBlock(evidence, exportText(draft.lang, "evidence")),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** By place, not by id: bookmark names take letters, digits and underscores only. */
function bookmarkName(index: number): string {
  return `evidence_${index + 1}`;
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(printableText(text))] });
}

function quietLine(text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: printableText(text), size: sizes.small, color: colours.quiet })],
  });
}

function titleBlock(draft: Draft, renderers: Renderers): FileChild[] {
  const legend = marksLegend(draft);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printableText(draft.title))] }),
    quietLine(draftMetaLine(draft, renderers)),
    ...(legend ? [quietLine(legend)] : []),
  ];
}

function pageHeader(draft: Draft, renderers: Renderers): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: contentWidth }],
        border: { bottom: { ...hairline, space: 4 } },
        children: [
          new TextRun({
            children: [printableText(draft.accountName), new Tab(), printableText(writtenDay(draft, renderers))],
            size: sizes.small,
            color: colours.quiet,
          }),
        ],
      }),
    ],
  });
}

function pageFooter(): Footer {
  const numbers = new TextRun({
    children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
    size: sizes.small,
    color: colours.quiet,
  });
  return new Footer({ children: [new Paragraph({ alignment: "center", children: [numbers] })] });
}

function evidenceBlock(evidence: readonly EvidenceLine[], title: string): FileChild[] {
  if (evidence.length === 0) return [];
  const lines = evidence.map(({ id, text }, index) => {
    const mark = new TextRun({ text: `[${printableText(id)}]`, size: sizes.small, color: colours.accent });
    return new Paragraph({
      indent: { left: 480, hanging: 480 },
      spacing: { after: 40 },
      children: [
        new Bookmark({ id: bookmarkName(index), children: [mark] }),
        new TextRun({ text: ` ${printableText(text)}`, size: sizes.small }),
      ],
    });
  });
  return [heading(title), ...lines];
}
