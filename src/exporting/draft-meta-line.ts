import type { Draft } from "#domain/draft";
import { exportText } from "./export-text.ts";
import { printedDraft } from "./printed-draft.ts";
import type { Renderers } from "./renderers.ts";

/**
 * Account, the day the draft stands at, who wrote it, its version where persons changed it, how many findings it carries
 * and how many sections are left out as rejected, as plain text.
 */
export function draftMetaLine(draft: Draft, { renderValue }: Renderers): string {
  const printed = printedDraft(draft);
  return exportText(draft.lang, "meta", {
    account: draft.accountName,
    day: writtenDay(draft, { renderValue }),
    writer: writerName(draft),
    version: draft.version,
    findings: printed.findings.length,
    rejected: draft.sections.length - printed.sections.length,
  });
}

/** The draft's day in its own language. */
export function writtenDay({ asOf, lang }: Draft, { renderValue }: Renderers): string {
  return renderValue({ type: "date", value: asOf }, lang);
}

function writerName({ provenance: { writer, model }, lang }: Draft): string {
  if (writer === "llm" && model) return exportText(lang, "writer.llm.model", { model });
  return exportText(lang, `writer.${writer}`);
}
