/** Currency codes that are read without being told (ISO 4217); a ledger's own codes come on top. */
const commonCodes = [
  ..."CNY USD EUR JPY GBP HKD AUD CAD CHF KRW TWD SGD INR NZD SEK NOK DKK THB VND MYR IDR PHP".split(" "),
  ..."BRL MXN RUB ZAR AED SAR PLN CZK HUF ILS KWD".split(" "),
];
export const commonCurrencies: ReadonlySet<string> = new Set(commonCodes);

/** What stands before an amount. Longest first, because the first that fits is taken. */
export const currencyPrefixes: readonly (readonly [string, string])[] = [
  ["人民币", "CNY"],
  ["CN¥", "CNY"],
  ["JP¥", "JPY"],
  ["US$", "USD"],
  ["HK$", "HKD"],
  ["AU$", "AUD"],
  ["CA$", "CAD"],
  ["NZ$", "NZD"],
  ["NT$", "TWD"],
  ["MX$", "MXN"],
  ["RMB", "CNY"],
  ["R$", "BRL"],
  ["A$", "AUD"],
  ["S$", "SGD"],
  ["¥", "¥"],
  ["$", "$"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["₩", "KRW"],
  ["₹", "INR"],
  ["₫", "VND"],
  ["₪", "ILS"],
  ["₽", "RUB"],
];

/** What stands after an amount; `元` is whatever the ledger counts in. */
export const currencySuffixes: readonly (readonly [RegExp, string])[] = [
  [/\s?元?人民币/y, "CNY"],
  [/\s?(?:美元|美金)/y, "USD"],
  [/\s?欧元/y, "EUR"],
  [/\s?日元/y, "JPY"],
  [/\s?(?:港元|港币)/y, "HKD"],
  [/\s?英镑/y, "GBP"],
  [/\s?韩元/y, "KRW"],
  [/\s?(?:新台币|台币)/y, "TWD"],
  [/\s?瑞士法郎/y, "CHF"],
  [/\s?(?:元|块钱)(?!素|旦|件)/y, "元"],
  [/\s?(?:yuan|renminbi|RMB)\b/iy, "CNY"],
  [/\s?(?:US dollars?)\b/iy, "USD"],
  [/\s?dollars?\b/iy, "$"],
  [/\s?euros?\b/iy, "EUR"],
  [/\s?yen\b/iy, "JPY"],
  [/\s?pounds sterling\b/iy, "GBP"],
  [/\s?€/y, "EUR"],
  [/\s?£/y, "GBP"],
];

const dollarCurrencies: ReadonlySet<string> = new Set(["USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD"]);

/** ¥, $ and 元 → an ISO code, as somebody who counts in `home` writes them. */
export function resolveCurrency(written: string, home: string): string {
  if (written === "元") return home;
  if (written === "¥") return home === "JPY" ? "JPY" : "CNY";
  if (written === "$") return dollarCurrencies.has(home) ? home : "USD";
  return written;
}
