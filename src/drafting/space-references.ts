import type { Render } from "./render-source.ts";

const reference = /\{\{[^{}]+\}\}/g;
/** A reference right behind another. */
const followed = /^\{\{[^{}]+\}\}/;
const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u;
const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9¥€$£+\-−()]/u;

/**
 * Puts the space that Chinese typography wants between Chinese and Latin letters or digits around each reference, and the one
 * that two Latin words want where references meet, by what the reference will read as; catalogues cannot know whether a name
 * is 陈建国 or Katrin Vogel.
 */
export function spaceReferences(source: string, render: Render): string {
  return source.replace(reference, (whole: string, offset: number) => {
    const { text } = render(whole);
    const before = source[offset - 1] ?? "";
    const after = source[offset + whole.length] ?? "";
    const left = touch(before, text.at(0) ?? "") ? " " : "";
    const next = followed.exec(source.slice(offset + whole.length))?.[0];
    const meets = next !== undefined && meet(text.at(-1) ?? "", render(next).text.at(0) ?? "");
    const right = meets || touch(text.at(-1) ?? "", after) ? " " : "";
    return `${left}${whole}${right}`;
  });
}

function touch(left: string, right: string): boolean {
  const endsLatin = latin.test(left) || left === "%";
  return (han.test(left) && latin.test(right)) || (endsLatin && han.test(right));
}

/** Words of two references: a title and a name of the same script run together, as do 陈建国 and a Latin title. */
function meet(left: string, right: string): boolean {
  return (letter.test(left) && letter.test(right)) || touch(left, right);
}
