import type { TypedValue } from "#domain/evidence";
import type { Random } from "./random.ts";
import { figureSlots, replaceLiterals, replaceSlot, type Vary, type WordPair } from "./variation.ts";

/** One digit becomes another; the leading one never zero. What is shown then differs by a unit of that digit at least. */
function otherDigit(written: string, random: Random): string | null {
  const places = [...written.matchAll(/\d/g)].map(({ index }) => index);
  const at = random.pick(places);
  if (at === undefined) return null;
  const held = Number(written[at]);
  const leading = at === places[0];
  const choices = [1, 2, 3, 4, 5, 6, 7, 8, 9, ...(leading ? [] : [0])].filter((digit) => digit !== held);
  return written.slice(0, at) + random.pick(choices) + written.slice(at + 1);
}

export const changeDigit: Vary = (site, random) =>
  figureSlots(site).flatMap((slot) => {
    const other = otherDigit(slot.written, random);
    return other === null ? [] : [replaceSlot(site, slot, other)];
  });

const magnitudes: readonly WordPair[] = [
  ["万", "亿"],
  ["亿", "万"],
  ["M", "B"],
  ["B", "M"],
  ["K", "M"],
];

const isZero = (written: string) => !/[1-9]/.test(written);

/** 89.9 → 899; 12 → 120. */
function tenfold(written: string): string {
  return written.replace(/\d[\d,]*(?:\.\d+)?/, (figure) => {
    const [whole = "", decimals = ""] = figure.replaceAll(",", "").split(".");
    const moved = `${whole}${decimals[0] ?? "0"}`.replace(/^0+(?=\d)/, "");
    return decimals.length > 1 ? `${moved}.${decimals.slice(1)}` : moved;
  });
}

export const changeMagnitude: Vary = (site) =>
  figureSlots(site).flatMap((slot) => {
    const { written, value } = slot;
    if (isZero(written)) return [];
    const pair = value?.type === "money" ? magnitudes.find(([from]) => written.endsWith(from)) : undefined;
    const other = pair ? written.slice(0, -1) + pair[1] : tenfold(written);
    return [replaceSlot(site, slot, other), ...(pair ? [replaceSlot(site, slot, written.slice(0, -1))] : [])];
  });

const units: Partial<Record<TypedValue["type"], readonly WordPair[]>> = {
  duration: [
    ["个月", "天"],
    ["个月", "年"],
    ["天", "周"],
    ["天", "个月"],
    ["months", "days"],
    ["months", "years"],
    ["month", "week"],
    ["days", "weeks"],
    ["days", "months"],
  ],
  count: [
    ["笔订单", "位联系人"],
    ["个商机", "笔订单"],
    ["位联系人", "个部门"],
    ["人", "家门店"],
    ["orders", "contacts"],
    ["order", "contact"],
    ["opportunities", "departments"],
    ["opportunity", "department"],
    ["contacts", "orders"],
    ["contact", "order"],
    ["people", "plants"],
  ],
  percent: [
    ["%", "‰"],
    ["%", "万元"],
    ["%", " months"],
  ],
};

export const changeUnit: Vary = (site) =>
  figureSlots(site).flatMap((slot) => {
    const { written, value } = slot;
    if (value === null || isZero(written)) return [];
    return (units[value.type] ?? [])
      .filter(([from, to]) => isFigureOf(written, from) && fitsLanguage(to, site.of.lang))
      .map(([from, to]) => replaceSlot(site, slot, written.slice(0, -from.length) + to));
  });

/** A figure and this unit alone: 2,400 人 is no 位联系人. */
function isFigureOf(written: string, unit: string): boolean {
  return written.endsWith(unit) && /^-?[\d,.]+ ?$/.test(written.slice(0, -unit.length));
}

function fitsLanguage(word: string, lang: string): boolean {
  if (word === "‰") return true;
  return /\p{Script=Han}/u.test(word) === (lang === "zh");
}

const currencies: readonly WordPair[] = [
  ["¥", "US$"],
  ["¥", "€"],
  ["US$", "¥"],
  ["€", "US$"],
  ["SAR", "US$"],
  ["CNY", "USD"],
  ["CNY", "EUR"],
  ["USD", "CNY"],
  ["EUR", "USD"],
  ["SAR", "CNY"],
];

export const changeCurrency: Vary = (site) =>
  figureSlots(site).flatMap((slot) => {
    const { written, value } = slot;
    if (value?.type !== "money" || isZero(written)) return [];
    const known = currencies.filter(([from]) => written.startsWith(from));
    return known.map(([from, to]) => replaceSlot(site, slot, to + written.slice(from.length)));
  });

const spans: readonly WordPair[] = [
  ["每年", "每季度"],
  ["年采购额", "月采购额"],
  ["年营业额", "季度营业额"],
  ["a year", "a quarter"],
  ["a year", "a month"],
  ["Yearly turnover", "Quarterly turnover"],
  ["yearly value", "monthly value"],
];
const windows: readonly WordPair[] = [
  ["12", "6"],
  ["12", "24"],
  ["12", "3"],
];

/** Another length of the window, another year for what a period covers, a yearly figure said of a month. */
export const changePeriod: Vary = (site) => {
  const framed = site.slots.filter(({ entry }) => entry.kind === "fact" && entry.path === "plan.window");
  const covered = figureSlots(site).filter(
    ({ entry, value }) => value?.type === "money" && entry.kind === "fact" && entry.period,
  );
  const years = covered.flatMap(({ entry }) => (entry.kind === "fact" ? [Number(entry.period?.slice(0, 4)) - 2] : []));
  return [
    ...replaceLiterals(site, spans),
    ...framed.flatMap((slot) =>
      windows
        .filter(([from]) => slot.written.startsWith(from))
        .map(([from, to]) => replaceSlot(site, slot, slot.written.replace(from, to))),
    ),
    ...covered.map((slot, at) =>
      replaceSlot(
        site,
        slot,
        site.of.lang === "zh" ? `${slot.written}（${years[at]}年）` : `${slot.written} in ${years[at]}`,
      ),
    ),
  ];
};
