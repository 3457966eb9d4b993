import { simplifyChinese } from "#domain/simplify-chinese";

const noWidth = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/gu;
/** Letters or characters set apart one by one, all by the same sign: `p.l.e.a.s.e`, `请 在 摘 要`. */
const runs: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])[a-z](?:([._·*-])[a-z])(?:\1[a-z])*(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])[a-z](?: [a-z]){2,}(?![\p{L}\p{N}])/giu,
  /\p{Script=Han}(?:([ ._·*-])\p{Script=Han})(?:\1\p{Script=Han})+/giu,
];
const apart = /[ ._·*-]/gu;

/**
 * A text as it is read aloud: letters of full width as usual ones, nothing without width, letters set apart joined again,
 * simplified characters. Offsets do not hold.
 */
export function plainLetters(text: string): string {
  const shown = text.normalize("NFKC").replace(noWidth, "");
  const joined = runs.reduce((whole, run) => whole.replace(run, (letters) => letters.replace(apart, "")), shown);
  return simplifyChinese(joined.replace(/[^\S\n]+/gu, " "));
}
