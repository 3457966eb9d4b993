import { numeralCharacters, parseChineseDigits, parseChineseNumeral } from "./chinese-numeral.ts";
import { type EnglishNumeral, readEnglishNumeral } from "./english-numeral.ts";
import { matchAt } from "./match-at.ts";
import { readVague } from "./read-vague.ts";
import { chineseMagnitudes, englishMagnitudes, unitAfterThousand } from "./units.ts";
import type { Approximation, ReadNumber } from "./value.ts";

const arabic =
  /(\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,3}(?:['’]\d{3}){1,6}(?!\d)|\d{1,3}(?: \d{3}){1,6}(?![\d'’]|[.,]\d{3}(?!\d))|\d{1,18})(?:\.(\d{1,12}))?/y;
/** 1 200,50 and 1.200,50: a comma before the cents. */
const commaDecimals = /(\d{1,3}(?:[ .]\d{3}){1,6}),(\d{1,2})(?!\d)/y;
/** A number too long to be one, or a version such as 1.2.3. */
const goesOn = /^\d|^\.\d/;
const chineseRun = new RegExp(`([${numeralCharacters}]{1,20})(?:点([零〇一二三四五六七八九]{1,6}))?`, "y");
const magnitudeWord = /[\s-]?(hundred|thousand|million|billion|trillion|bn|mn|tn)(?![A-Za-z0-9])/iy;
const magnitudeLetter = /(?:\s?M|[kKB])(?![A-Za-z0-9])/y;
const smallMillion = /\s?(?:m|b)(?![A-Za-z0-9])/y;

/** 20 多, 3 万余, 20-odd: more than the figure says, and of the same size. */
const odd = /\s?[多余](?!半)|-odd\b/y;

/** 20+ orders, 30 or more orders: before what is counted. */
const orMore = /\+(?=\s?[A-Za-z\u4e00-\u9fa5])| or more(?= [a-z])/y;

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

/** The magnitude after a figure, and the hedge before or after it: 20 多万, 3 万多. */
function readScale(text: string, at: number, money: boolean): { power: number; end: number; approx?: Approximation } {
  const before = matchAt(odd, text, at);
  const { power, end } = readMagnitude(text, at + (before?.[0].length ?? 0), money);
  if (before) return { power, end, approx: "odd" };
  const after = matchAt(odd, text, end);
  if (after) return { power, end: end + after[0].length, approx: "odd" };
  const more = matchAt(orMore, text, end);
  return more ? { power, end: end + more[0].length, approx: "least" } : { power, end };
}

function matchArabic(
  text: string,
  at: number,
): { end: number; digits: string; decimals: string; written: string } | null {
  const match = matchAt(commaDecimals, text, at) ?? matchAt(arabic, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  if (goesOn.test(text.slice(end, end + 2))) return null;
  return { end, digits: (match[1] ?? "").replace(/\D/g, ""), decimals: match[2] ?? "", written: match[0] };
}

function readArabic(text: string, at: number, money: boolean): ReadNumber | null {
  const match = matchArabic(text, at);
  if (!match) return null;
  const { digits, decimals, written } = match;
  const { power, ...scale } = readScale(text, match.end, money);
  const value = Number(`${digits}.${decimals || "0"}e${power}`);
  const precision = Number(`1e${power - decimals.length}`);
  return { value, precision, scaled: power > 0, script: "digits", mantissa: written, ...scale };
}

function readChinese(text: string, at: number): ReadNumber | null {
  const match = matchAt(chineseRun, text, at);
  const run = match?.[1];
  if (!match || run === undefined) return null;
  const whole = parseChineseNumeral(run);
  if (!whole) return null;
  const decimals = match[2] ?? "";
  const { power, ...scale } = readScale(text, at + match[0].length, false);
  const fraction = (parseChineseDigits(decimals) ?? 0) * 10 ** -decimals.length;
  const precision = decimals === "" ? whole.precision * 10 ** power : Number(`1e${power - decimals.length}`);
  const value = Number(((whole.value + fraction) * 10 ** power).toPrecision(15));
  return { value, precision, scaled: power > 0 || /[万亿]/.test(run), script: "chinese", mantissa: match[0], ...scale };
}

const pointWords = /[ -]point((?:[ -](?:zero|oh|one|two|three|four|five|six|seven|eight|nine)){1,6})\b/iy;
const digitWords = "zero one two three four five six seven eight nine".split(" ");

/** Thirty-one point two million. */
function withPoint(text: string, whole: EnglishNumeral): EnglishNumeral {
  const match = whole.scaled ? null : matchAt(pointWords, text, whole.end);
  if (!match) return whole;
  const digits = (match[1] ?? "").trim().toLowerCase().replace("oh", "zero").split(/[ -]/);
  const decimals = digits.map((word) => digitWords.indexOf(word)).join("");
  const { power, end } = readMagnitude(text, whole.end + match[0].length, false);
  const value = Number(`${whole.value}.${decimals}e${power}`);
  return { ...whole, value, precision: Number(`1e${power - decimals.length}`), end, scaled: power > 0 };
}

function readWords(text: string, at: number): ReadNumber | null {
  const whole = readEnglishNumeral(text, at);
  if (!whole) return null;
  const { value, precision, end, scaled } = withPoint(text, whole);
  const hedge = matchAt(odd, text, end);
  const mantissa = text.slice(at, end);
  const read: ReadNumber = { value, precision, end, scaled, script: "words", mantissa };
  return hedge ? { ...read, end: end + hedge[0].length, approx: "odd" } : read;
}

/** 3万5 = 35,000: a single digit straight after the magnitude reads one place lower. */
const nextPlace = /[1-9](?![\d.,:%/-]|\s?[万千百成折倍月日号年点])/y;

/** 1亿2,000万, 3万5千: a smaller magnitude written straight after a larger one is added. */
function withRest(text: string, head: ReadNumber): ReadNumber {
  if (head.script !== "digits" || !/[亿万]/.test(text[head.end - 1] ?? "")) return head;
  const tenth = matchAt(nextPlace, text, head.end);
  if (tenth) {
    const precision = head.precision / 10;
    return { ...head, value: head.value + Number(tenth[0]) * precision, precision, end: head.end + 1 };
  }
  const rest = readArabic(text, head.end, false);
  if (!rest?.scaled || rest.value >= head.precision || !/[万千百]/.test(text[rest.end - 1] ?? "")) return head;
  return { ...rest, value: head.value + rest.value };
}

/** The figure at `at`, magnitude included, or null. `money` also reads 20m and 3b as millions and billions. */
export function readNumber(text: string, at: number, money = false): ReadNumber | null {
  const digits = readArabic(text, at, money);
  if (digits) return withRest(text, digits);
  return readVague(text, at) ?? readChinese(text, at) ?? readWords(text, at);
}
