import { simplifyChinese } from "#domain/simplify-chinese";

const simplified = new Map<string, string>();
const plain = /^[\u0020-\u007e]*$/;
const foldable = /[\u00a0\u3000\u3400-\u9fff！-～·•・‧]/g;
const dots = /[·•・‧]/;

function foldCharacter(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const folded = readCharacter(character);
  simplified.set(character, folded);
  return folded;
}

function readCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code === 0xa0 || code === 0x3000) return " ";
  if (dots.test(character)) return "·";
  const simple = simplifyChinese(character);
  return simple.length === 1 ? simple : character;
}

/** Half-width, lower case and simplified character by character: as long as the text, so every offset holds. */
export function foldName(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return plain.test(same) ? same : same.replace(foldable, foldCharacter);
}
