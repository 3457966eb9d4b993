import { matchAt } from "./match-at.ts";
import { type Measure, type UnitNames, type Units, unitNames } from "./physical-units.ts";

/** A unit as it is written, what it may measure, and what stands under its stroke: `lm` and `W` of 140 lm/W. */
export type ReadUnit = { unit: string; measures: readonly Measure[]; per?: readonly Measure[]; end: number };
type ReadName = { measures: readonly Measure[]; end: number };

/** Symbols of more than one word first; digits and signs of powers belong to a symbol. */
const symbol =
  /(?:sq\.? ?(?:km|m|ft|mi)|cu\.? ?(?:m|ft)|k?N m|k?N[·.]m|dB ?\(A\)|[a-zA-Zµμ°ºΩ㎡℃℉㎏㎜㎝㎞]{1,5}(?:[²³]|[23](?![\d.,]*\d))?(?:\/(?:s|min)(?![a-z]))?)(?![A-Za-z0-9])/y;
const spaced = /sq\.? ?|cu\.? ?/;

function symbolKeys(written: string): string[] {
  if (written.startsWith("dB")) return ["dB"];
  const plain = written.replace(spaced, (part) => `${part.slice(0, 2)} `);
  const over = plain.includes("/") ? [plain.slice(0, plain.indexOf("/"))] : [];
  return [plain, ...over];
}

/** Capitals of symbols are not always kept: KG, Kwh, HA. Only where nothing else is spelled alike. */
function spelledAlike(symbols: Units): Units {
  const found = new Map<string, readonly Measure[] | null>();
  for (const [name, measures] of symbols) {
    const key = name.toLowerCase();
    const other = found.get(key);
    const same = other?.every((one, at) => one.size === measures[at]?.size) ?? other === undefined;
    if (name.length > 1) found.set(key, same ? measures : null);
  }
  for (const word of ["pa", "ms", "us", "mi", "mt", "cc", "um"]) found.delete(word);
  return new Map([...found].flatMap(([key, measures]) => (measures ? [[key, measures] as const] : [])));
}

const alike = { over: spelledAlike(unitNames.over.symbols), under: spelledAlike(unitNames.under.symbols) };
type Side = keyof typeof unitNames;

function readSymbol(text: string, at: number, side: Side): ReadName | null {
  const match = matchAt(symbol, text, at);
  if (!match) return null;
  for (const key of symbolKeys(match[0])) {
    const measures = unitNames[side].symbols.get(key) ?? alike[side].get(key.toLowerCase());
    if (!measures) continue;
    const isWhole = key.length + 2 > match[0].length || !match[0].includes("/");
    return { measures, end: isWhole ? at + match[0].length : at + key.length };
  }
  return null;
}

const englishWords = /([A-Za-z]{2,12})(?:[ -]([A-Za-z]{2,12})(?:[ -]([A-Za-z]{2,12})(?:[ -]([A-Za-z]{2,12}))?)?)?/y;

/** Second-hand, second-rate. */
const rankLike = /^second$/i;

/** The longest name first: square metres before squares, kilowatt hours before kilowatts. */
function readEnglish(text: string, at: number, side: Side): ReadName | null {
  const match = matchAt(englishWords, text, at);
  if (!match) return null;
  const parts = [match[1], match[2], match[3], match[4]].filter((part) => part !== undefined);
  for (let count = parts.length; count > 0; count -= 1) {
    const length = parts.slice(0, count).reduce((sum, part) => sum + part.length + 1, -1);
    const name = text.slice(at, at + length);
    const next = text[at + length] ?? "";
    const isInside = /[A-Za-z0-9]/.test(next) || (next === "-" && rankLike.test(name));
    const measures = isInside ? undefined : unitNames[side].en.get(name.toLowerCase());
    if (measures) return { measures, end: at + length };
  }
  return null;
}

const longestHan = 6;
/** What a unit's character begins that is no unit: 升至, 克服, 度假, 巴士, 米其林, 秒杀, 平方根, 里程. */
const otherHan: Readonly<Record<string, RegExp>> = {
  升: /升[至到高降级值幅温职学任起为]/y,
  克: /克[服制隆]/y,
  度: /度[假过量数]/y,
  巴: /巴[士黎西基掌]/y,
  米: /米[其饭]/y,
  秒: /秒[杀回]/y,
  平: /平方根/y,
  瓦: /瓦[片工解斯]/y,
  伏: /伏[笔击]/y,
  帕: /帕[金萨]/y,
  焦: /焦[虑点急]/y,
  赫: /赫[尔然]/y,
  勒: /勒[令索]/y,
  磅: /磅[礴秤]/y,
  吨: /吨位/y,
};

/** A name of one character with a longer one inside another word is none: 立方 of 立方体. */
function readHan(text: string, at: number, names: UnitNames): ReadName | null {
  const other = otherHan[text[at] ?? ""];
  if (other && matchAt(other, text, at)) return null;
  for (let length = longestHan; length > 0; length -= 1) {
    const measures = names.zh.get(text.slice(at, at + length));
    if (measures) return { measures, end: at + length };
  }
  return null;
}

const hanStart = /[\u4e00-\u9fff]/;

function readName(text: string, at: number, side: Side): ReadName | null {
  const first = text[at] ?? "";
  if (hanStart.test(first)) return readHan(text, at, unitNames[side]);
  return readSymbol(text, at, side) ?? readEnglish(text, at, side);
}

const stroke = /\s?(?:\/|／)\s?|\s?每|\sper\s|-per-/y;
const strokeSymbol = /^\s?[/／]/;
const counted = /(\d{1,4}|[百千万十])\s?/y;
const hourOrLonger = 3600;

/** Days, months and years are no units here, and hours in words are not: so much an hour is told by the words of rates. */
function readUnder(text: string, at: number): ReadName | null {
  const lead = matchAt(stroke, text, at);
  if (!lead) return null;
  const from = at + lead[0].length;
  const count = matchAt(counted, text, from);
  const found = readName(text, from + (count?.[0].length ?? 0), "under");
  if (!found) return null;
  const isHour = found.measures.some(({ dimension, size }) => dimension === "time" && size >= hourOrLonger);
  if (isHour && !strokeSymbol.test(lead[0])) return null;
  return { ...found, measures: multiplied(found.measures, count?.[1]) };
}

const hanCounts: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4 };

/** Litres for 100 km. */
function multiplied(measures: readonly Measure[], count: string | undefined): readonly Measure[] {
  const times = count === undefined ? 1 : (hanCounts[count] ?? Number(count));
  return times === 1 ? measures : measures.map(({ dimension, size }) => ({ dimension, size: size * times }));
}

const between = /[\s-]/;
/** A capital that also grades things stands as a unit before no word: 3 A customers, 4A 级. */
const gradeLike = /A(?=[\s-][A-Za-z]|[\s-]?[\u4e00-\u9fff])/y;
/** The nineties. */
const decades = /s(?![A-Za-z0-9])/y;

/** The unit behind a figure that ends at `at` (kg, 平方米, cubic metres, lm/W, L/100 km), or null. */
export function readUnit(text: string, at: number): ReadUnit | null {
  const isApart = between.test(text[at] ?? "");
  const from = isApart ? at + 1 : at;
  if (matchAt(gradeLike, text, from)) return null;
  if (!isApart && matchAt(decades, text, from) && /\d0$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  const found = readName(text, from, "over");
  if (!found) return null;
  const under = readUnder(text, found.end);
  const end = under?.end ?? found.end;
  const unit = text.slice(from, end);
  return { unit, measures: found.measures, end, ...(under && { per: under.measures }) };
}

/** What stands under the stroke of a price that ends at `at`: USD 62 per MWh, 2.5 元/公斤. */
export function readPer(text: string, at: number): readonly Measure[] | undefined {
  return readUnder(text, at)?.measures;
}

const perReach = 24;
const quickPer = /每|\bper\s/i;
/** 每公顷产量约, "per hectare is": what may stand between the unit and its figure. */
const hanPer = /每一?(?=[\u4e00-\u9fffA-Za-z])/g;
const latinPer = /\bper\s(?=[A-Za-z])/gi;
const perLink = /^[^\d，。；,;.、]{0,10}$/;

/** What a figure at `at` is told for by the words before it: 每公顷 3.9 吨, "the price per kWh is USD 62". */
export function perBefore(text: string, at: number): readonly Measure[] | undefined {
  const head = text.slice(Math.max(0, at - perReach), at);
  if (!quickPer.test(head)) return undefined;
  for (const lead of [hanPer, latinPer]) {
    const last = [...head.matchAll(lead)].at(-1);
    const from = last === undefined ? undefined : last.index + last[0].length;
    const found = from === undefined ? null : readName(head, from, "under");
    const isRate = found?.measures.some(({ dimension, size }) => dimension === "time" && size >= hourOrLonger);
    if (found && !isRate && perLink.test(head.slice(found.end))) return found.measures;
  }
  return undefined;
}

const strokes = /[/／]/g;

/** What a price is told for by its name: “Price per kWh”, 每千瓦时单价, 单价（元/公斤）. */
export function perOfName(name: string): readonly Measure[] | undefined {
  const led = perBefore(name, name.length);
  if (led) return led;
  for (const { index } of name.matchAll(strokes)) {
    const found = readUnder(name, index);
    if (found) return found.measures;
  }
  return undefined;
}

const rateBehind = /^(?:\s?[/／每·*]|\s(?:per|a)\s).{1,14}$/i;

/** A unit as a ledger writes it (`m²`, `t/ha`, `kg`, 平方米, `t/a`); null where it is none of these. */
export function unitOf(written: string): Omit<ReadUnit, "end"> | null {
  const text = ` ${written.trim()}`;
  const found = readUnit(text, 0);
  if (!found || (found.end < text.length && !rateBehind.test(text.slice(found.end)))) return null;
  const { end: _end, ...unit } = found;
  return unit;
}
