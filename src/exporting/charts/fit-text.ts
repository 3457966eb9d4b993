import { printableText } from "../printable-text.ts";

const narrow = /[ijlftrI.,:;!'|()[\]{} -]/u;
const wide = /[mwMW%@]/u;
const latin = /[\u0021-\u024F]/u;
/** Parts of the size of the letters, as Noto Sans SC has them, rather too much than too little. */
const widths = { narrow: 0.36, wide: 0.93, capital: 0.72, latin: 0.61, other: 1 } as const;

function widthOf(character: string): number {
  if (narrow.test(character)) return widths.narrow;
  if (wide.test(character)) return widths.wide;
  if (/\p{Lu}/u.test(character) && latin.test(character)) return widths.capital;
  return latin.test(character) && character !== "·" ? widths.latin : widths.other;
}

/** Pixels that one line takes, estimated upwards. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, character) => width + widthOf(character), 0) * fontSize;
}

/** `text` on one line, cut with `…` to at most so many pixels. */
export function fitText(text: string, fontSize: number, mostWidth: number): string {
  const line = printableText(text);
  if (textWidth(line, fontSize) <= mostWidth) return line;
  const room = mostWidth / fontSize - widths.other;
  let width = 0;
  let kept = "";
  for (const character of line) {
    width += widthOf(character);
    if (width > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Where a line may end: after a space, and before and after every Chinese character. */
const breakable = /[^\s\p{Script=Han}]+\s*|\p{Script=Han}[，。、：；）]?\s*/gu;

/** `text` on at most so many lines of so many pixels, the last one cut with `…`. */
export function wrapText(text: string, fontSize: number, mostWidth: number, mostLines: number): string[] {
  const lines: string[] = [];
  let rest = printableText(text);
  while (rest !== "" && lines.length < mostLines - 1 && textWidth(rest, fontSize) > mostWidth) {
    const line = firstLine(rest, fontSize, mostWidth);
    lines.push(fitText(line, fontSize, mostWidth));
    rest = rest.slice(line.length);
  }
  return rest === "" ? lines : [...lines, fitText(rest, fontSize, mostWidth)];
}

/** As many words as fit, at least one. */
function firstLine(text: string, fontSize: number, mostWidth: number): string {
  let line = "";
  for (const [word] of text.matchAll(breakable)) {
    if (line !== "" && textWidth((line + word).trimEnd(), fontSize) > mostWidth) break;
    line += word;
  }
  return line === "" ? text : line;
}
