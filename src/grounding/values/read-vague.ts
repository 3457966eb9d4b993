import { parseSmall } from "./chinese-numeral.ts";
import { matchAt } from "./match-at.ts";
import type { ReadNumber } from "./value.ts";

/** What 几 and 数 may multiply; not after a word that ends in 数 (人数, 总数). */
const several =
  /(?:几|(?<![总人次件个多少台户套份函分点指级参复整偶倍约基总岁天页行列对单双位])数)(十万|百万|千万|十亿|百亿|十|百(?!分)|千(?!分)|万|亿)(?![几分])/y;
const somewhatOver = /([二三四五六七八九]?十|[1-9]0)几(万|亿)?(?=\s?[^\s，。；、])/y;
/** 十来个, 三十来家, 两百来人: about so many; 来 before anything that is not counted is the verb. */
const thereabouts =
  /([二三四五六七八九]?十|[一二两三四五六七八九]百)来(?=\s?[个家名位台人条次天年岁件份套元块吨米笔])/y;
const plural =
  /(dozens|(?:tens|hundreds) of (?:thousands|millions|billions)|hundreds|thousands|millions|billions)(?: of(?= [a-z]))?\b/iy;
const couple = /a couple(?: of(?= [a-z]))?\b/iy;

const units: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  dozens: 12,
  tens: 10,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};

type Amount = { value: number; precision: number };

function vague({ value, precision }: Amount, at: number, written: string, script: "chinese" | "words"): ReadNumber {
  const scaled = value >= 1e4;
  return { value, precision, end: at + written.length, scaled, script, mantissa: written, approx: "some" };
}

/** From twice the unit to ten times: 几十 is 20 to below 100. */
function tenfold(unit: number): Amount {
  return { value: 2 * unit, precision: 8 * unit };
}

function readPlural(text: string, at: number): ReadNumber | null {
  const match = matchAt(plural, text, at);
  if (!match?.[1]) return null;
  const unit = match[1]
    .toLowerCase()
    .split(" of ")
    .reduce((size, word) => size * (units[word] ?? 1), 1);
  return vague(tenfold(unit), at, match[0], "words");
}

function readCouple(text: string, at: number): ReadNumber | null {
  const match = matchAt(couple, text, at);
  return match && { ...vague({ value: 2, precision: 1 }, at, match[0], "words"), approx: "about" };
}

function readSeveral(text: string, at: number): ReadNumber | null {
  const match = matchAt(several, text, at);
  return match && vague(tenfold(units[match[1] ?? ""] ?? 1), at, match[0], "chinese");
}

/** 十几 = 11 to 19, 二十几万. */
function readSomewhatOver(text: string, at: number): ReadNumber | null {
  const match = matchAt(somewhatOver, text, at);
  if (!match) return null;
  const scale = units[match[2] ?? ""] ?? 1;
  const amount = { value: (parseSmall(match[1] ?? "") + 1) * scale, precision: 9 * scale };
  return vague(amount, at, match[0], "chinese");
}

/** 十来个 = 10, give or take a fifth of the unit shown. */
function readThereabouts(text: string, at: number): ReadNumber | null {
  const match = matchAt(thereabouts, text, at);
  if (!match) return null;
  const value = parseSmall(match[1] ?? "");
  const precision = value < 100 ? 2 : 20;
  return { ...vague({ value, precision }, at, match[0], "chinese"), approx: "about" };
}

/** 几十, 数百万, 十几, dozens of, hundreds of thousands, a couple of: a figure that gives a size only; or null. */
export function readVague(text: string, at: number): ReadNumber | null {
  const code = text.charCodeAt(at);
  if (code < 128) return readPlural(text, at) ?? readCouple(text, at);
  return readSeveral(text, at) ?? readSomewhatOver(text, at) ?? readThereabouts(text, at);
}
