import { headingOf, labelOf } from "./note-structure.ts";

/** How strongly the text itself is divided in front of a stretch. */
export type Break = "sentence" | "paragraph" | "heading";
/** A stretch of text; `start` and `end` are UTF-16 offsets, blank space at both ends left out. */
export type Stretch = { start: number; end: number; before: Break };

type Line = { start: number; end: number; text: string };

const listItem = /^(?:[-*•·▪]\s|\d{1,2}[.)、]\s?|[（(]\d{1,2}[)）]|[（(][一二三四五六七八九十]{1,3}[)）]|\|)/;
/** A line of running Latin text that was only wrapped. */
const wrapped = /[\p{Script=Latin}\p{N},–-]$/u;
const wrapWidth = 60;

const chineseEnd = /[。！？；…]+[”’」』）)"']*/u;
const latinEnd = /[.!?;]+[”’"')\]]*(?=\s)/u;
const sentenceEnd = new RegExp(`${chineseEnd.source}|${latinEnd.source}`, "gu");
const abbreviation =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|vs|inc|ltd|co|corp|approx|e\.g|i\.e|etc|fig|(?:\p{L}\.)*\p{L})\.$/iu;
const longestAbbreviation = 10;

/**
 * The sentences of a text in order, each told apart by what stands in front of it: a heading (Markdown, 一、…, 【…】),
 * a paragraph (blank line, speaker turn), or only the sentence before. List items and table rows count as sentences.
 */
export function splitSentences(text: string): Stretch[] {
  const found: Stretch[] = [];
  let before: Break = "paragraph";
  let previous: Line | null = null;
  for (const line of linesOf(text)) {
    if (line.text === "") {
      before = "paragraph";
      previous = null;
      continue;
    }
    addLine(line, previous, strongest(before, breakBefore(line)), found);
    before = "sentence";
    previous = line;
  }
  return found;
}

function* linesOf(text: string): Generator<Line> {
  for (const { 0: raw, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const trimmed = raw.trim();
    const start = index + raw.indexOf(trimmed);
    yield { start, end: start + trimmed.length, text: trimmed };
  }
}

function breakBefore({ text }: Line): Break {
  if (headingOf(text)) return "heading";
  return labelOf(text) === null ? "sentence" : "paragraph";
}

const strength = { sentence: 0, paragraph: 1, heading: 2 } satisfies Record<Break, number>;
const strongest = (a: Break, b: Break): Break => (strength[a] >= strength[b] ? a : b);

function addLine(line: Line, previous: Line | null, before: Break, found: Stretch[]): void {
  const last = found.at(-1);
  const [first, ...rest] = sentencesOf(line);
  if (!first) return;
  if (last && previous && before === "sentence" && continues(previous, line)) last.end = first.end;
  else found.push({ ...first, before });
  found.push(...rest.map((sentence) => ({ ...sentence, before: "sentence" as const })));
}

function continues(previous: Line, line: Line): boolean {
  if (listItem.test(line.text) || !wrapped.test(previous.text)) return false;
  return previous.text.length >= wrapWidth || /^\p{Ll}/u.test(line.text);
}

function sentencesOf(line: Line): { start: number; end: number }[] {
  const cuts = [...line.text.matchAll(sentenceEnd)]
    .map((match) => match.index + match[0].length)
    .filter(
      (cut) =>
        cut < line.text.length && !abbreviation.test(line.text.slice(Math.max(0, cut - longestAbbreviation), cut)),
    );
  return [0, ...cuts].map((from, i) => {
    const piece = line.text.slice(from, cuts[i] ?? line.text.length);
    const start = line.start + from + (piece.length - piece.trimStart().length);
    return { start, end: start + piece.trim().length };
  });
}
