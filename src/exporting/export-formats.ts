import type { Draft } from "#domain/draft";
import { draftToJson } from "./draft-to-json.ts";
import { draftToMarkdown } from "./draft-to-markdown.ts";
import type { Renderers } from "./renderers.ts";

export type ExportFormat = {
  contentType: string;
  /** Without the dot. */
  extension: string;
  render: (draft: Draft, renderers: Renderers) => Promise<Uint8Array>;
};

const utf8 = new TextEncoder();

/** Every format a draft can be taken out in. */
export const exportFormats = {
  md: {
    contentType: "text/markdown; charset=utf-8",
    extension: "md",
    render: async (draft, renderers) => utf8.encode(draftToMarkdown(draft, renderers)),
  },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    // The library is large, and most of the time nobody exports.
    render: async (draft, renderers) => (await import("./draft-to-docx.ts")).draftToDocx(draft, renderers),
  },
  json: {
    contentType: "application/json; charset=utf-8",
    extension: "json",
    render: async (draft) => utf8.encode(draftToJson(draft)),
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;
