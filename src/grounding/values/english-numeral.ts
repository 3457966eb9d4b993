import { matchAt } from "./match-at.ts";

const ones = "one two three four five six seven eight nine".split(" ");
const teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Words below one hundred. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, index): [string, number] => [word, index + 1]),
  ...teens.map((word, index): [string, number] => [word, index + 10]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const scales: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** Words that a number in words may start with. */
export const numberStarts: readonly string[] = [...smallNumbers.keys(), "a", "an", "half"];

export type EnglishNumeral = { value: number; precision: number; end: number; scaled: boolean; words: number };

const word = /(?:[ -]|, )?(?:and )?([A-Za-z]{3,9})(?![A-Za-z])/y;
const article = /an? (?=(?:dozen|hundred|thousand|million|billion|trillion)\b)/iy;
const halfScale = /half an? (dozen|million|billion|thousand)\b/iy;
const andHalf = /([a-z]{3,9}) and a half (million|billion|thousand)\b/iy;

type State = { total: number; section: number; scale: number; precision: number; scaled: boolean; words: number };

/** Twenty takes a one after it, a hundred anything below one hundred. */
function takeSmall(state: State, value: number): boolean {
  const open = state.section % 100;
  const fits = open === 0 || (open >= 20 && open % 10 === 0 && value < 10);
  if (!fits) return false;
  state.section += value;
  state.precision = 1;
  return true;
}

function takeScale(state: State, value: number): boolean {
  if (state.section === 0 || (value <= 100 && state.section >= 100) || value >= state.scale) return false;
  if (value <= 100) state.section *= value;
  else {
    Object.assign(state, { total: state.total + state.section * value, section: 0, scale: value, precision: value });
    state.scaled = true;
  }
  return true;
}

function take(state: State, written: string): boolean {
  const small = smallNumbers.get(written);
  if (small !== undefined) return takeSmall(state, small);
  const scale = scales.get(written);
  return scale !== undefined && takeScale(state, scale);
}

const mostWords = 14;

/** Reads on from `at` while the words go on being one number; the offset after the last. */
function takeWords(state: State, text: string, at: number): number {
  let end = at;
  while (state.words < mostWords) {
    const match = matchAt(word, text, end);
    if (!match || !joins(state, match[0])) return end;
    if (!take(state, (match[1] ?? "").toLowerCase())) return end;
    state.words += 1;
    end += match[0].length;
  }
  return end;
}

/** The first word stands alone; "and" goes before the last part of a number only: two hundred and fifty. */
function joins({ words, section, total }: State, joined: string): boolean {
  const joint = /^[ ,-]*/.exec(joined)?.[0] ?? "";
  const and = joined.includes("and ") && !/^[ ,-]*[a-z]*thousand/i.test(joined);
  if (words === 0) return joint === "" && !/^and /i.test(joined);
  return joint !== "" && (!and || section % 100 === 0) && (joint !== ", " || total > 0);
}

function readParts(text: string, at: number): EnglishNumeral | null {
  const half = matchAt(halfScale, text, at);
  if (half) return scaledHalf(0, half[1] ?? "", at + half[0].length);
  const more = matchAt(andHalf, text, at);
  const base = smallNumbers.get((more?.[1] ?? "").toLowerCase());
  return more && base !== undefined ? scaledHalf(base, more[2] ?? "", at + more[0].length) : null;
}

function scaledHalf(base: number, word: string, end: number): EnglishNumeral {
  const scale = scales.get(word.toLowerCase()) ?? 1;
  const precision = scale === 12 ? 1 : scale / 10;
  return { value: (base + 0.5) * scale, precision, end, scaled: scale > 100, words: 3 };
}

/**
 * Twenty-three thousand four hundred and five → 23,405: the number in words at `at`, or null. The precision is the
 * last scale word from thousand on, else 1. A half before a scale word counts (two and a half million, half a dozen).
 */
export function readEnglishNumeral(text: string, at: number): EnglishNumeral | null {
  const parts = readParts(text, at);
  if (parts) return parts;
  const lead = matchAt(article, text, at);
  const section = lead ? 1 : 0;
  const state: State = { total: 0, section, scale: Number.POSITIVE_INFINITY, precision: 1, scaled: false, words: 0 };
  const end = takeWords(state, text, at + (lead?.[0].length ?? 0));
  if (state.words === 0) return null;
  return {
    value: state.total + state.section,
    precision: state.precision,
    end,
    scaled: state.scaled,
    words: state.words,
  };
}
