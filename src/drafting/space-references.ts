import type { Render } from "./render-source.ts";

const reference = /\{\{[^{}]+\}\}/g;
const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9¥€$£+\-−()]/u;

/**
 * Puts the space that Chinese typography wants between Chinese and Latin letters or digits around each reference,
 * by what the reference will read as; catalogues cannot know whether a name is 陈建国 or Katrin Vogel.
 */
export function spaceReferences(source: string, render: Render): string {
  return source.replace(reference, (whole: string, offset: number) => {
    const { text } = render(whole);
    const before = source[offset - 1] ?? "";
    const after = source[offset + whole.length] ?? "";
    const left = touch(before, text.at(0) ?? "") ? " " : "";
    const right = touch(text.at(-1) ?? "", after) ? " " : "";
    return `${left}${whole}${right}`;
  });
}

function touch(left: string, right: string): boolean {
  const endsLatin = latin.test(left) || left === "%";
  return (han.test(left) && latin.test(right)) || (endsLatin && han.test(right));
}
