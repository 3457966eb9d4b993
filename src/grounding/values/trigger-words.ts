import { matchAt } from "./match-at.ts";
import { englishNumbers } from "./units.ts";

const months = "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august";
const others = "september october november december half first second third fourth last q h fy rmb cn";
const marked = "step figure table section chapter part appendix http https www";
const triggers: ReadonlySet<string> = new Set([
  ...`${months} ${others} ${marked}`.split(" "),
  ...Object.keys(englishNumbers),
]);
const letters = /[A-Za-z]{1,40}/y;
const part = /an? (?:third|quarter|fifth|tenth)/iy;

/** Whether a value may start with the word at `at`; most words are passed over by this one look. */
export function mayBeTrigger(text: string, at: number, codes: ReadonlySet<string>): boolean {
  const word = matchAt(letters, text, at)?.[0] ?? "";
  if (triggers.has(word.toLowerCase()) || codes.has(word) || /^[A-Z]{3}$/.test(word)) return true;
  const next = text[at + word.length];
  return next === "$" || next === "¥" || (word.length < 3 && matchAt(part, text, at) !== null);
}
