import { decodeText } from "../encoding/decode-text.ts";
import { encodingRepairs } from "../encoding/encoding-repairs.ts";
import { assertWithin, type ImportLimits } from "../import-limits.ts";
import type { SourceFile } from "../table.ts";
import { documentTitle, firstHeading } from "./document-title.ts";
import { htmlText, htmlTitle } from "./html-text.ts";
import { emptyDocument, type NoteDocument } from "./note-document.ts";

/** How far into a page its encoding may stand (HTML §13.2.3.2). Bytes. */
const charsetWithin = 1024;

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, charsetWithin));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1] ?? null;
}

/** The content of `<meta name="author">`, which may stand on either side of the name. */
function metaAuthor(html: string): string | null {
  for (const [tag] of html.slice(0, 100_000).matchAll(/<meta\s[^>]{0,500}>/gi)) {
    if (!/name\s*=\s*["']?author\b/i.test(tag)) continue;
    const author = /content\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    return (author?.[1] ?? author?.[2] ?? "").trim() || null;
  }
  return null;
}

/**
 * A saved web page → text with its headings, lists and tables. Nothing that it points to is fetched.
 * @throws AppError `unreadable-file` (see `decodeText`), `too-large`.
 */
export async function readHtml({ path, bytes }: SourceFile, limits: ImportLimits): Promise<NoteDocument> {
  assertWithin(path, bytes.length, limits.maxBytes, "bytes");
  const decoded = decodeText(path, bytes, declaredCharset(bytes));
  const text = htmlText(decoded.text);
  return {
    ...emptyDocument,
    text,
    title: documentTitle(htmlTitle(decoded.text)) ?? firstHeading(text),
    author: metaAuthor(decoded.text),
    repairs: encodingRepairs(path, decoded),
  };
}
