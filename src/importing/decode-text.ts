import type { TextEncodingName } from "./table.ts";
import { unreadableFile } from "./unreadable-file.ts";

type Decoded = { text: string; encoding: TextEncodingName };

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

const byteOrderMarks = [
  { mark: [0xff, 0xfe], label: "utf-16le" },
  { mark: [0xfe, 0xff], label: "utf-16be" },
] as const;

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): Decoded | null {
  const marked = byteOrderMarks.find(({ mark }) => startsWith(bytes, mark));
  if (marked) {
    const text = tryDecode(bytes, marked.label);
    return text === null ? null : { text, encoding: "utf-16" };
  }
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const chinese = tryDecode(bytes, "gb18030");
  return chinese === null ? null : { text: chinese, encoding: "gb18030" };
}

/**
 * Bytes of a text file → text without byte order mark: UTF-8, UTF-16 where a mark says so, else GB18030 (what Excel
 * on a Chinese Windows writes as CSV).
 * @throws AppError `unreadable-file`: `empty`, `binary` (holds NUL), `unknown-encoding`.
 */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw unreadableFile(file, "empty");
  const decoded = decode(bytes);
  if (decoded?.text.includes("\0")) throw unreadableFile(file, "binary");
  if (decoded === null) throw unreadableFile(file, bytes.includes(0) ? "binary" : "unknown-encoding");
  if (decoded.text.trim() === "") throw unreadableFile(file, "empty");
  return decoded;
}
