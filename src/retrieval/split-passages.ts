import { type Stretch, splitSentences } from "./split-sentences.ts";

/** `text` is exactly `note.slice(start, end)`. */
export type TextPassage = { start: number; end: number; text: string };

type Span = { start: number; end: number };
type Piece = Span & { isHeading: boolean };
type Block = Piece & { sentences: Stretch[] };

/** Room in a passage: 400 Chinese characters, or 900 others, or a mixture in proportion. */
const room = 3600;
const chineseTakes = 9;
const otherTakes = 4;
/** A heading opens a new passage unless the one before it is still emptier than this. */
const minBeforeHeading = room / 4;

const isChinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const clauseEnd = /[，,、：:\s]/u;

/**
 * Cuts a note into passages along its structure: headings first, then blank lines and speaker turns, then sentences.
 * A passage holds at most 400 Chinese or 900 other characters; a sentence is cut only when it alone is longer.
 * A short note is one passage. Blank space around a passage belongs to none.
 */
export function splitPassages(text: string): TextPassage[] {
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (whole.end <= whole.start) return [];
  const spans =
    taken(text, whole) <= room
      ? [whole]
      : pack(
          text,
          blocksOf(splitSentences(text)).flatMap((block) => piecesOf(text, block)),
        );
  return spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

function taken(text: string, { start, end }: Span): number {
  let units = 0;
  for (const character of text.slice(start, end)) units += unitsOf(character);
  return units;
}

const unitsOf = (character: string): number =>
  isChinese.test(character) ? chineseTakes : otherTakes * character.length;

/** Paragraphs and speaker turns, each with its sentences and the headings in front of it. */
function blocksOf(sentences: Stretch[]): Block[] {
  const blocks: Block[] = [];
  for (const sentence of sentences) {
    const open = blocks.at(-1);
    if (open && (sentence.before === "sentence" || isOnlyHeadings(open))) {
      open.sentences.push(sentence);
      open.end = sentence.end;
    } else {
      blocks.push({ ...sentence, isHeading: sentence.before === "heading", sentences: [sentence] });
    }
  }
  return blocks;
}

const isOnlyHeadings = (block: Block): boolean => block.sentences.every(({ before }) => before === "heading");

/** A block whole if it fits a passage, else as few runs of its sentences as hold it. */
function piecesOf(text: string, block: Block): Piece[] {
  if (taken(text, block) <= room) return [block];
  const sentences = block.sentences.flatMap((sentence) => cutLong(text, sentence));
  const runs = pack(text, sentences.map(withoutHeading));
  return runs.map((run, i) => ({ ...run, isHeading: block.isHeading && i === 0 }));
}

const withoutHeading = (span: Span): Piece => ({ ...span, isHeading: false });

/** Joins neighbours as long as they fit one passage. */
function pack(text: string, pieces: Piece[]): Span[] {
  const packed: Span[] = [];
  for (const piece of pieces) {
    const last = packed.at(-1);
    if (last && joins(text, last, piece)) last.end = piece.end;
    else packed.push({ start: piece.start, end: piece.end });
  }
  return packed;
}

function joins(text: string, last: Span, piece: Piece): boolean {
  if (piece.isHeading && taken(text, last) >= minBeforeHeading) return false;
  return taken(text, { start: last.start, end: piece.end }) <= room;
}

/** Pieces of a sentence that is longer than a passage: at the last clause in the second half, else between characters. */
function cutLong(text: string, sentence: Span): Span[] {
  const pieces: Span[] = [];
  let start = sentence.start;
  for (;;) {
    const cut = cutPoint(text, start, sentence.end);
    if (cut === null) return [...pieces, { start, end: sentence.end }];
    pieces.push({ start, end: start + text.slice(start, cut).trimEnd().length });
    start = cut;
    while (/\s/u.test(text.charAt(start))) start += 1;
  }
}

/** Null when the rest of the sentence fits one passage. */
function cutPoint(text: string, start: number, limit: number): number | null {
  let units = 0;
  let end = start;
  let clause: number | null = null;
  for (const character of text.slice(start, Math.min(limit, start + room / otherTakes + 2))) {
    units += unitsOf(character);
    if (units > room) return clause ?? end;
    end += character.length;
    if (units > room / 2 && clauseEnd.test(character)) clause = end;
  }
  return null;
}
