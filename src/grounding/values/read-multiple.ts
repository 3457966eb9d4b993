import { parseChineseDigits, parseSmall } from "./chinese-numeral.ts";
import { matchAt } from "./match-at.ts";
import type { DiscountValue, MultipleValue, Read } from "./value.ts";

/** 翻一番 doubles, 翻两番 doubles twice; 翻三倍 is counted by its 倍. */
const fold = /翻(?:了)?(?:(?:([一两二三四])番)|番|(?:一)?倍)/y;
const halved = /减半|腰斩|减少一半|下降一半/y;
const verbs = /(doubled|tripled|trebled|quadrupled|halved)\b(?! (?:down|back|over|up)\b)/iy;
const folds = /(two|three|four|five|six|seven|eight|nine|ten)fold\b/iy;
const twice = /(twice|double|triple)(?= (?:as|the|that|what)\b)/iy;

const factors: Readonly<Record<string, number>> = {
  doubled: 2,
  double: 2,
  twice: 2,
  tripled: 3,
  triple: 3,
  trebled: 3,
  quadrupled: 4,
  halved: 0.5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

function multiple(value: number, end: number): Read<MultipleValue> {
  return { value: { kind: "multiple", value, precision: 0.1 }, end };
}

const twoDigits = /([一二三四五六七八九][一二三四五六七八九])折(?![扣线叠旧])/y;

/** 八五折 leaves 85 % to pay. */
export function readDiscount(text: string, at: number): Read<DiscountValue> | null {
  const match = matchAt(twoDigits, text, at);
  const value = parseChineseDigits(match?.[1] ?? "");
  return match && value !== null
    ? { value: { kind: "discount", value, precision: 1 }, end: at + match[0].length }
    : null;
}

/** 翻一番, 减半, doubled, halved, threefold, twice as many: so many times as much; or null. */
export function readMultiple(text: string, at: number): Read<MultipleValue> | null {
  if (text.charCodeAt(at) > 127) {
    const match = matchAt(fold, text, at);
    if (match) return multiple(2 ** (match[1] === undefined ? 1 : parseSmall(match[1])), at + match[0].length);
    const cut = matchAt(halved, text, at);
    return cut && multiple(0.5, at + cut[0].length);
  }
  const match = matchAt(verbs, text, at) ?? matchAt(folds, text, at) ?? matchAt(twice, text, at);
  const factor = factors[(match?.[1] ?? "").toLowerCase()];
  return match && factor !== undefined ? multiple(factor, at + match[0].length) : null;
}
