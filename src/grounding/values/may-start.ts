import { numeralCharacters } from "./chinese-numeral.ts";

/** What can begin at a character: nothing, a digit's, a letter's or a Chinese reading, one behind a symbol. */
export const startClass = { none: 0, digit: 1, letter: 2, han: 3, symbol: 4 } as const;

/** First characters of numerals, dates (上半年, 去年, 周三), times (凌晨), shares (过半) and multiples (翻番). */
const han = `${numeralCharacters}半第上下早晚中人大前去昨今本这当明来后周星礼几数过翻减腰凌清午傍夜深正年月季`;
const symbols = "$¥€£₩₹₫₪₽[【{+-#";

const classes = new Uint8Array(0x10000);
for (let code = 48; code <= 57; code += 1) classes[code] = startClass.digit;
for (let code = 65; code <= 90; code += 1) classes[code] = classes[code + 32] = startClass.letter;
for (const character of han) classes[character.charCodeAt(0)] = startClass.han;
for (const character of symbols) classes[character.charCodeAt(0)] = startClass.symbol;

/** The class of a UTF-16 code unit: one look decides whether anything is tried at it. */
export function mayStart(code: number): number {
  return classes[code] ?? startClass.none;
}
