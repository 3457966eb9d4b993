import type { Draft } from "#domain/draft";
import { draftToMarkdown } from "./draft-to-markdown.ts";
import { exportFileName } from "./export-file-name.ts";
import { type ExportFormatName, exportFormats } from "./export-formats.ts";
import type { Renderers } from "./renderers.ts";

export type ExportedFile = { fileName: string; contentType: string; bytes: Uint8Array };
export type DraftExporter = {
  /** For answers that carry the text itself; the same text as the `md` file. */
  toMarkdown: (draft: Draft) => string;
  toFile: (draft: Draft, format: ExportFormatName) => Promise<ExportedFile>;
};

/** Drafts as files, values written by the renderers given here. */
export function createDraftExporter(renderers: Renderers): DraftExporter {
  return {
    toMarkdown: (draft) => draftToMarkdown(draft, renderers),
    toFile: async (draft, format) => {
      const { contentType, extension, render } = exportFormats[format];
      return { fileName: exportFileName(draft, extension), contentType, bytes: await render(draft, renderers) };
    },
  };
}
