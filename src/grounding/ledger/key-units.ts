import { chineseRuns, splitKey } from "../records/split-key.ts";
import { commonCurrencies } from "../values/currencies.ts";

/** Units in keys that are spelled in small letters there, or mean something else elsewhere. */
const spellings: Readonly<Record<string, string>> = {
  ...{ kw: "kW", mw: "MW", gw: "GW", kwp: "kWp", mwp: "MWp", hz: "Hz", ms: "ms", sqm: "m²", m2: "m²", sqft: "ft²" },
  ...{ m3: "m³", cbm: "m³", pct: "percent", percent: "percent", percentage: "percent" },
  ...{ days: "day", weeks: "week", months: "month", quarters: "quarter", years: "year", hours: "hour" },
  ...{ hrs: "hour", minutes: "minute", mins: "minute", seconds: "s", secs: "s", yrs: "year", wks: "week" },
};

const times = /^(?:time|duration|delay|latency|timeout|response|interval|wait|age|life|lifetime|runtime|uptime)$/;
const weights = /^(?:weight|mass|load|payload|output|tonnage|quantity|qty)$/;
const lengths = /^(?:length|height|width|depth|distance|altitude|span|radius|diameter|thickness|level)$/;
const temperatures = /^(?:temp|temperature|cct)$/;

/** Letters that are a unit only after a word of what they measure: `heightM`, `voltageV`; `orderMin` is no time. */
const letters: Readonly<Record<string, readonly [RegExp, string]>> = {
  m: [lengths, "m"],
  t: [weights, "t"],
  g: [weights, "g"],
  l: [/^(?:volume|tank|content|displacement)$/, "L"],
  w: [/^(?:power|wattage|load|consumption)$/, "W"],
  v: [/^(?:voltage|supply)$/, "V"],
  a: [/^(?:current|fuse)$/, "A"],
  s: [times, "s"],
  h: [times, "hour"],
  d: [times, "day"],
  min: [times, "minute"],
  c: [temperatures, "°C"],
  f: [temperatures, "°F"],
  k: [temperatures, "K"],
};

/** Names of units in full, and symbols that no word of a key is. */
const named =
  /^(?:(?:square |cubic )?(?:kilo|milli|centi|micro|nano)?met(?:re|er)s|(?:kilo|milli)?grams|tonn?es?|tons|kilos|miles|feet|inches|yards|hectares|acres|(?:milli)?lit(?:re|er)s|gallons|barrels|(?:kilo|mega|giga)?watts|(?:kilo|mega|giga)?watt hours|volts|lumens|lux|decibels|degrees celsius|kg|mg|lbs?|oz|km|cm|mm|ha|ml|kwh|mwh|gwh|wh|khz|mhz|ghz|db|kpa|mpa|bar|psi|rpm|gb|tb|mb|lm|lx|kv|ma|mah|ppm)$/;

function unitOfWords(words: readonly string[]): string | undefined {
  for (const count of [2, 1]) {
    const unit = unitOfName(words.slice(-count).join(" "));
    if (unit !== undefined && words.length >= count) return unit;
  }
  const [before = "", last = ""] = words.slice(-2);
  const [after, unit] = letters[last] ?? [];
  return after?.test(before) ? unit : undefined;
}

function unitOfName(name: string): string | undefined {
  const code = name.toUpperCase();
  if (commonCurrencies.has(code)) return code;
  return spellings[name] ?? (named.test(name) ? name : undefined);
}

/** A magnitude before a currency (`revenueMillionEur`) makes the figure another: it stays a bare one. */
const magnitude = /^(?:million|mio|mn|m|thousand|k|billion|bn|wan)$/;
const spanFirst: ReadonlySet<string> = new Set(["days", "weeks", "months", "years", "hours", "minutes"]);

function unitOfLatin(words: readonly string[]): string | undefined {
  const per = words.indexOf("per");
  const over = per > 0 ? words.slice(0, per) : words;
  const unit = unitOfWords(over) ?? unitOfFirst(words);
  if (unit === undefined || words.some((word) => magnitude.test(word) && word !== words.at(-1))) return undefined;
  const under =
    per > 0
      ? unitOfName(
          words
            .slice(per + 1)
            .join(" ")
            .replace(/s?$/, "s"),
        )
      : undefined;
  const alone = per > 0 ? unitOfName(words.slice(per + 1).join(" ")) : undefined;
  const stroke = alone ?? under;
  return stroke === undefined || commonCurrencies.has(unit) ? unit : `${unit}/${stroke}`;
}

/** `daysOverdue`, `monthsOfStock`, `usdPerTonne`. */
function unitOfFirst([first = "", ...rest]: readonly string[]): string | undefined {
  return rest.length > 0 && spanFirst.has(first) ? unitOfName(first) : undefined;
}

const hanSpans: Readonly<Record<string, string>> = {
  ...{ 天: "day", 日: "day", 周: "week", 星期: "week", 月: "month", 季度: "quarter", 年: "year" },
  ...{ 小时: "hour", 分钟: "minute", 秒: "s" },
};
/** 质保月数, 账期（天）, 响应小时数, 面积（平方米）, 保修期_月. */
const hanCount = /(?:^|[^\u4e00-\u9fff]|[\u4e00-\u9fff])(天|日|周|月|季度|年|小时|分钟)数$/;
const hanBracket = /[（([［_·/]\s?([\u4e00-\u9fff]{1,4}|[A-Za-z²³/%]{1,6})\s?[）)\]］]?$/;

function unitOfHan(key: string): string | undefined {
  const span = hanSpans[hanCount.exec(key)?.[1] ?? ""];
  if (span !== undefined) return span;
  const written = hanBracket.exec(key)?.[1];
  return written === undefined ? undefined : (hanSpans[written.replace(/^个/, "")] ?? written);
}

const listIndex = /^\d{1,3}$/;

/** The unit that a record's key carries: `warrantyMonths`, `weightKg`, `areaSqm`, `priceEur`, 质保月数; by the path of its leaf. */
export function unitOfKey(path: string): string | undefined {
  const key = path.split(".").findLast((segment) => !listIndex.test(segment)) ?? "";
  if (chineseRuns(key).length > 0) return unitOfHan(key);
  const words = splitKey(key);
  return words.length > 0 ? unitOfLatin(words) : undefined;
}

const unitKeys = ["unit", "units", "uom", "currency", "单位", "币种"] as const;
const figureKeys: ReadonlySet<string> = new Set("value amount quantity qty figure number 数值 数量 金额".split(" "));

/** The unit that stands beside a figure: `{ "value": 61, "unit": "kg" }`, `{ "amount": 5, "currency": "EUR" }`. */
export function unitBeside(members: object, key: string): string | undefined {
  const entries = Object.entries(members);
  const unit = unitKeys.flatMap((name) => entries.find(([other]) => other === name)?.[1] ?? [])[0];
  if (typeof unit !== "string") return undefined;
  const figures = entries.filter(([, value]) => typeof value === "number");
  return figureKeys.has(key) || figures.length === 1 ? unit : undefined;
}
