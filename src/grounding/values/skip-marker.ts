import { matchAt } from "./match-at.ts";

const reference = /\{\{[^{}\n]{0,200}\}\}/y;
const citation = /[[【](?:[A-Z]\d{1,6})(?:\s?[,，、;；]\s?[A-Z]\d{1,6})*[\]】]/y;
const address = /(?:https?:\/\/|www\.)[^\s<>"“”（）()\]，。；]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/y;
const word = /[A-Za-z][A-Za-z0-9_]{0,40}(?:[-./][A-Za-z0-9_]{1,40}){0,6}/y;
const digitsThenLetters =
  /\d{1,18}(?:[A-Za-z_][A-Za-z0-9_]{0,40})(?:-[A-Za-z0-9]{1,40}){0,4}|\d{1,12}-[A-Z][A-Za-z0-9-]{0,40}/y;
const version = /\d{1,4}(?:\.\d{1,6}){2,6}(?![\d%])/y;
const numbering =
  /(?:[-*+•]\s{1,4}|#{1,6}\s{1,4})?(?:\*\*)?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)、．）](?=\s|\*|[^\d\s])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:[，、：:]|[章节步部条](?=[\s：:，、])))|#{1,6}\s{1,4}\d{1,2}(?:\.\d{1,2}){0,3}(?=\s)/y;
const structural = /(?:Step|Figure|Table|Section|Chapter|Part|Appendix|步骤)\s?\d{1,3}(?![\d.,]*\d|[%A-Za-z万亿])/y;

/** `1.`, `（二）`, `## 3.1` where a line starts: the offset after the numbering, or `at`. */
export function skipNumbering(text: string, at: number): number {
  const match = matchAt(numbering, text, at);
  return match ? at + match[0].length : at;
}

/** Figures of speech: round the clock, one to one. */
const idiom = /(?:7\s?[×xX*]\s?24|24\s?[×xX*/]\s?7|1\s?对\s?1)(?![\d.]*\d)/y;

/** Markers by what they can begin with. */
function markersFrom(character: string): readonly RegExp[] {
  if (character === "{") return [reference];
  if (character === "[" || character === "【") return [citation];
  return /\d/.test(character) ? [address, idiom] : [address, structural];
}

/** Citations `[F1]`, references `{{F1}}`, web and mail addresses: the offset after them, or `at`. */
export function skipMarker(text: string, at: number): number {
  for (const marker of markersFrom(text[at] ?? "")) {
    const match = matchAt(marker, text, at);
    if (match) return at + match[0].length;
  }
  return at;
}

/** `5W2H`, `4S店`, `1.2.3`, `1001-A`: digits that are part of a name. The offset after them, or `at`. */
export function skipDigitName(text: string, at: number): number {
  const match = matchAt(version, text, at) ?? matchAt(digitsThenLetters, text, at);
  return match ? at + match[0].length : at;
}

/** A word at `at`, with digits when they belong to a name (`SO-1001`, `T8`); `mid-2026` ends before its digits. */
export function skipWord(text: string, at: number): number {
  const match = matchAt(word, text, at);
  if (!match) return at + 1;
  const written = match[0];
  const lower = /^[a-z]+(?:-[a-z]+)*-(?=\d)/.exec(written);
  return at + (lower ? lower[0].length : written.length);
}
