import { parseSmall } from "./chinese-numeral.ts";
import { matchAt } from "./match-at.ts";
import type { OrdinalValue, Read } from "./value.ts";

const chinese =
  /第\s?(\d{1,4}|[二三四五六七八九十]{1,3})(?![方曲一手]|季度?|[章节])\s?(?:个|次|名|位|家|届|期|轮|步|批|项)?/y;
const numbered = /(?:[Nn]o\.|[Nn]umber|#)\s?(\d{1,4})(?![\d,.:/-]*\d|[%A-Za-z])/y;
const words =
  /(?:(twenty|thirty|forty|fifty)-(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))\b(?![-,]| part(?:y|ies)\b)/iy;

const names = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };

function ordinal(value: number, end: number): Read<OrdinalValue> | null {
  return Number.isFinite(value) ? { value: { kind: "ordinal", value, precision: 1 }, end } : null;
}

/** 第三, No. 3, #3, third: a place in an order. First and second are words of speech too often. 3rd is read as a figure. */
export function readOrdinal(text: string, at: number): Read<OrdinalValue> | null {
  const match = matchAt(text[at] === "第" ? chinese : numbered, text, at);
  if (match) return ordinal(parseSmall(match[1] ?? ""), at + match[0].length);
  const word = matchAt(words, text, at);
  if (!word) return null;
  const place = names.indexOf((word[2] ?? word[3] ?? "").toLowerCase());
  return ordinal((tens[(word[1] ?? "").toLowerCase()] ?? 0) + place, at + word[0].length);
}
