import { parseChineseDigits, parseChineseNumeral } from "./chinese-numeral.ts";
import { matchAt } from "./match-at.ts";
import { chineseMagnitudes, englishMagnitudes, englishNumbers, unitAfterThousand } from "./units.ts";

/** A bare figure. `scaled`: a magnitude (万, million) was written. `script` tells which units it may stand with. */
export type ReadNumber = {
  value: number;
  precision: number;
  end: number;
  scaled: boolean;
  script: "digits" | "chinese" | "words";
  /** The figure as written, without its magnitude. */
  mantissa: string;
};

const arabic = /(\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,18})(?:\.(\d{1,12}))?/y;
/** A number too long to be one, or a version such as 1.2.3. */
const goesOn = /^\d|^\.\d/;
const chineseRun = /([零〇一二两三四五六七八九十百千万亿]{1,20})(?:点([零〇一二三四五六七八九]{1,6}))?/y;
const words =
  /(?:(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](one|two|three|four|five|six|seven|eight|nine))?)\b/iy;
const magnitudeWord = /[\s-]?(hundred|thousand|million|billion|trillion|bn|mn|tn)(?![A-Za-z0-9])/iy;
const magnitudeLetter = /(?:\s?M|[kKB])(?![A-Za-z0-9])/y;
const smallMillion = /\s?(?:m|b)(?![A-Za-z0-9])/y;

/** `10 ** power` of the magnitude at `at`, and where it ends; power 0 where there is none. */
function readMagnitude(text: string, at: number, money: boolean): { power: number; end: number } {
  const spaced = text[at] === " " ? at + 1 : at;
  for (const [word, power] of chineseMagnitudes) {
    if (!text.startsWith(word, spaced)) continue;
    const next = text[spaced + word.length] ?? "";
    if (word.endsWith("千") && unitAfterThousand.test(next)) break;
    return { power, end: spaced + word.length };
  }
  const match =
    matchAt(magnitudeWord, text, at) ??
    matchAt(magnitudeLetter, text, at) ??
    (money ? matchAt(smallMillion, text, at) : null);
  if (!match) return { power: 0, end: at };
  const power = englishMagnitudes[match[0].replace(/[\s-]/g, "").toLowerCase()] ?? 0;
  return { power, end: at + match[0].length };
}

function readArabic(text: string, at: number, money: boolean): ReadNumber | null {
  const match = matchAt(arabic, text, at);
  if (!match) return null;
  const afterDigits = at + match[0].length;
  if (goesOn.test(text.slice(afterDigits, afterDigits + 2))) return null;
  const digits = (match[1] ?? "").replaceAll(",", "");
  const decimals = match[2] ?? "";
  const { power, end } = readMagnitude(text, afterDigits, money);
  const value = Number(`${digits}.${decimals || "0"}e${power}`);
  const precision = Number(`1e${power - decimals.length}`);
  return { value, precision, end, scaled: power > 0, script: "digits", mantissa: match[0] };
}

function readChinese(text: string, at: number): ReadNumber | null {
  const match = matchAt(chineseRun, text, at);
  const run = match?.[1];
  if (!match || run === undefined) return null;
  const whole = parseChineseNumeral(run);
  if (!whole) return null;
  const decimals = match[2];
  if (decimals === undefined) {
    const scaled = /[万亿]/.test(run);
    return { ...whole, end: at + match[0].length, scaled, script: "chinese", mantissa: run };
  }
  const fraction = parseChineseDigits(decimals) ?? 0;
  const { power, end } = readMagnitude(text, at + match[0].length, false);
  const precision = Number(`1e${power - decimals.length}`);
  const value = whole.value * 10 ** power + fraction * precision;
  return { value, precision, end, scaled: power > 0, script: "chinese", mantissa: match[0] };
}

function readWords(text: string, at: number): ReadNumber | null {
  const match = matchAt(words, text, at);
  if (!match) return null;
  const parts = [match[1], match[2], match[3]];
  const base = parts.reduce((sum, part) => sum + (part ? (englishNumbers[part.toLowerCase()] ?? 0) : 0), 0);
  const magnitude = matchAt(magnitudeWord, text, at + match[0].length);
  const power = englishMagnitudes[(magnitude?.[1] ?? "").toLowerCase()] ?? 0;
  const end = at + match[0].length + (magnitude?.[0].length ?? 0);
  const precision = 10 ** power;
  return { value: base * precision, precision, end, scaled: power > 0, script: "words", mantissa: match[0] };
}

/** 1亿2,000万, 3万5千: a smaller magnitude written straight after a larger one is added. */
function withRest(text: string, head: ReadNumber): ReadNumber {
  if (head.script !== "digits" || !/[亿万]/.test(text[head.end - 1] ?? "")) return head;
  const rest = readArabic(text, head.end, false);
  if (!rest?.scaled || rest.value >= head.precision || !/[万千百]/.test(text[rest.end - 1] ?? "")) return head;
  return { ...rest, value: head.value + rest.value };
}

/** The figure at `at`, magnitude included, or null. `money` also reads 20m and 3b as millions and billions. */
export function readNumber(text: string, at: number, money = false): ReadNumber | null {
  const digits = readArabic(text, at, money);
  if (digits) return withRest(text, digits);
  return readChinese(text, at) ?? readWords(text, at);
}
