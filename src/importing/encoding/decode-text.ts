import { unreadableFile } from "../unreadable-file.ts";
import {
  type Candidate,
  readByScore,
  readUnmarkedUtf16,
  type TextEncodingName,
  tryDecode,
} from "./encoding-candidates.ts";

/** `isAssumed`: nothing in the file says so; worth telling the reader. */
export type DecodedText = { text: string; encoding: TextEncodingName; isAssumed: boolean };

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

const byteOrderMarks = [
  { mark: [0xff, 0xfe], label: "utf-16le", encoding: "UTF-16" },
  { mark: [0xfe, 0xff], label: "utf-16be", encoding: "UTF-16" },
  { mark: [0x84, 0x31, 0x95, 0x33], label: "gb18030", encoding: "GB18030" },
] as const;

const declaredNames = new Map<string, TextEncodingName>([
  ["utf-8", "UTF-8"],
  ["utf-16le", "UTF-16"],
  ["utf-16be", "UTF-16"],
  ["gbk", "GB18030"],
  ["gb18030", "GB18030"],
  ["big5", "Big5"],
  ["windows-1252", "Windows-1252"],
]);

/** The encoding that a document names itself, where its bytes are valid in it. */
function readDeclared(bytes: Uint8Array, label: string): Candidate | null {
  try {
    const encoding = declaredNames.get(new TextDecoder(label).encoding);
    const text = encoding ? tryDecode(bytes, label) : null;
    return encoding && text !== null && !text.includes("\0") ? { encoding, text } : null;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, declared: string | null): DecodedText | null {
  const marked = byteOrderMarks.find(({ mark }) => startsWith(bytes, mark));
  if (marked) {
    const text = tryDecode(bytes, marked.label);
    return text === null ? null : { text: text.replace(/^\uFEFF/, ""), encoding: marked.encoding, isAssumed: false };
  }
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null && !utf8.includes("\0")) return { text: utf8, encoding: "UTF-8", isAssumed: false };
  const named = declared === null ? null : readDeclared(bytes, declared);
  if (named) return { ...named, isAssumed: false };
  const found = utf8 === null && !bytes.includes(0) ? readByScore(bytes) : readUnmarkedUtf16(bytes);
  return found && { text: found.text, encoding: found.encoding, isAssumed: true };
}

/**
 * Bytes of a text file → text without byte order mark: what a mark says, strict UTF-8, what the document says of itself
 * (`declared`), else the likeliest of UTF-16, GB18030, Big5 and Windows-1252 under which the bytes are valid.
 * @throws AppError `unreadable-file`: `empty`, `binary` (holds NUL), `unknown-encoding`.
 */
export function decodeText(file: string, bytes: Uint8Array, declared: string | null = null): DecodedText {
  if (bytes.length === 0) throw unreadableFile(file, "empty");
  const decoded = decode(bytes, declared);
  if (decoded?.text.includes("\0")) throw unreadableFile(file, "binary");
  if (decoded === null) throw unreadableFile(file, bytes.includes(0) ? "binary" : "unknown-encoding");
  if (decoded.text.trim() === "") throw unreadableFile(file, "empty");
  return decoded;
}
