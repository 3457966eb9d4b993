import { analyse } from "chardet";
import { commonHanShare, frequentHanShare } from "./common-han.ts";

/** How the bytes of a text file were read, by its usual name. */
export type TextEncodingName = "UTF-8" | "UTF-16" | "GB18030" | "Big5" | "Windows-1252";

export type Candidate = { encoding: TextEncodingName; text: string };

const maxSampleBytes = 64 * 1024;
const maxSampleLength = 20_000;
/** Fewer bytes happen to make common characters. */
const minUtf16Bytes = 8;
/** Text in the right encoding scores nearly 1, Chinese read as something else seldom half. */
const minCommonShare = 0.6;
/** Per point of chardet's confidence (0 to 100), which is next to a guess on a short text: it settles what the characters leave open. */
const detectorWeight = 0.0025;

/** Null where the bytes are not valid in that encoding. `label`: a name of the WHATWG Encoding Standard. */
export function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function candidate(bytes: Uint8Array, encoding: TextEncodingName, label: string): Candidate[] {
  const text = tryDecode(bytes, label);
  return text === null ? [] : [{ encoding, text }];
}

const sampleOf = ({ text }: Candidate) => text.slice(0, maxSampleLength);

/**
 * UTF-16 without a mark, known by its characters: every other pair of bytes makes a Chinese character of some kind, but
 * not one that people write.
 */
export function readUnmarkedUtf16(bytes: Uint8Array): Candidate | null {
  if (bytes.length % 2 !== 0 || bytes.length < minUtf16Bytes) return null;
  const found = ["utf-16le", "utf-16be"]
    .flatMap((label) => candidate(bytes, "UTF-16", label))
    .filter((read) => !sampleOf(read).includes("\0"))
    .map((read) => ({ read, share: commonHanShare(sampleOf(read)) }))
    .sort((a, b) => b.share - a.share);
  const [best] = found;
  return best && best.share > 0.9 ? best.read : null;
}

/**
 * GB18030 or Big5. Nearly any Chinese text is valid in both; chardet's confidence and how usual the characters
 * are tell them apart. `share` comes back so that a caller can doubt the better one.
 */
export function readChinese(bytes: Uint8Array): (Candidate & { share: number }) | null {
  const matches = analyse(bytes.subarray(0, maxSampleBytes));
  const confidence = (encoding: string) => matches.find(({ name }) => name === encoding)?.confidence ?? 0;
  const rated = [...candidate(bytes, "GB18030", "gb18030"), ...candidate(bytes, "Big5", "big5")].map((read) => {
    const share = commonHanShare(sampleOf(read));
    const rating = share + frequentHanShare(sampleOf(read)) + confidence(read.encoding) * detectorWeight;
    return { ...read, share, rating };
  });
  const [first, second] = rated;
  return (second && first && second.rating > first.rating ? second : first) ?? null;
}

/** In Western text a byte beyond ASCII stands alone among letters; in Chinese text they come in pairs. */
function standAlone(bytes: Uint8Array): boolean {
  let runs = 0;
  let alone = 0;
  const sample = bytes.subarray(0, maxSampleBytes);
  for (let at = 0; at < sample.length; at += 1) {
    const isRunStart = (sample[at] ?? 0) >= 0x80 && (at === 0 || (sample[at - 1] ?? 0) < 0x80);
    if (!isRunStart) continue;
    runs += 1;
    if ((sample[at + 1] ?? 0) < 0x80) alone += 1;
  }
  return alone > runs * 0.7;
}

const control = /\p{Cc}/u;
const usualControls = new Set(["\t", "\n", "\f", "\r"]);

/** Whether a text holds characters that no text holds. */
function hasControls(text: string): boolean {
  return Array.from(text).some((character) => control.test(character) && !usualControls.has(character));
}

/** What Excel writes as CSV on a Western Windows. */
export function readWestern(bytes: Uint8Array): Candidate | null {
  if (!standAlone(bytes)) return null;
  const [read] = candidate(bytes, "Windows-1252", "windows-1252");
  return read && !hasControls(sampleOf(read)) ? read : null;
}

/** ICU decodes bytes that mean nothing to private characters, which no two programs show alike. */
const privateUse = /\p{Co}/u;

/** Bytes that are neither UTF-8 nor marked: the encoding under which they read best. */
export function readByScore(bytes: Uint8Array): Candidate | null {
  const chinese = readChinese(bytes);
  if (chinese && chinese.share >= minCommonShare) return chinese;
  const other = readUnmarkedUtf16(bytes) ?? readWestern(bytes);
  return other ?? (chinese && !privateUse.test(chinese.text) ? chinese : null);
}
