import { printableText } from "../printable-text.ts";

/** Parts of the size of the letters as Noto Sans SC has them, rather too much than too little; the first that fits. */
const widths = [
  [/ /u, 0.23],
  [/[ijlI.,:;!'|]/u, 0.3],
  [/[frt()[\]{}/-]/u, 0.4],
  [/[aceksvxyz0-9+=?"$¥<>_]/u, 0.57],
  [/[mMwW%@—]/u, 0.93],
  [/[\p{Lu}&#]/u, 0.73],
  [/[·“”‘’…]/u, 1],
  [/[\u0021-\u024F–−]/u, 0.63],
] as const;
const widest = 1;

function widthOf(character: string): number {
  return widths.find(([characters]) => characters.test(character))?.[1] ?? widest;
}

/** Pixels that one line takes, estimated upwards. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((width, character) => width + widthOf(character), 0) * fontSize;
}

/** `text` on one line, cut with `…` to at most so many pixels. */
export function fitText(text: string, fontSize: number, mostWidth: number): string {
  const line = printableText(text);
  if (textWidth(line, fontSize) <= mostWidth) return line;
  const room = mostWidth / fontSize - widest;
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
