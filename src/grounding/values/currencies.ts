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

const wordsAfter: readonly (readonly [string, string])[] = [
  ["人民币", "CNY"],
  ["元人民币", "CNY"],
  ["美元", "USD"],
  ["美金", "USD"],
  ["欧元", "EUR"],
  ["日元", "JPY"],
  ["港元", "HKD"],
  ["港币", "HKD"],
  ["英镑", "GBP"],
  ["韩元", "KRW"],
  ["新台币", "TWD"],
  ["台币", "TWD"],
  ["瑞士法郎", "CHF"],
  ["元", "元"],
  ["元整", "元"],
  ["块钱", "元"],
  ["块", "元"],
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["rmb", "CNY"],
  ["us dollar", "USD"],
  ["us dollars", "USD"],
  ["dollar", "$"],
  ["dollars", "$"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["yen", "JPY"],
  ["pounds", "GBP"],
  ["pounds sterling", "GBP"],
  ["€", "EUR"],
  ["£", "GBP"],
];
/** What stands after an amount, in lower case; `元` is whatever the ledger counts in. */
export const currencyWords: ReadonlyMap<string, string> = new Map(wordsAfter);
export const currencyAfter =
  /\s?(元?人民币|美元|美金|欧元|日元|港元|港币|英镑|韩元|新台币|台币|瑞士法郎|块钱|(?<=[万千百亿])块(?!钱)|元整|元(?![素旦件老宵])|[€£]|(?:yuan|renminbi|rmb|us dollars?|dollars?|euros?|yen|pounds sterling|(?<=million |billion )pounds)\b)/iy;

/** Whose own unit is called 元. */
const yuanCurrencies: ReadonlySet<string> = new Set(["CNY", "TWD", "HKD"]);
const dollarCurrencies: ReadonlySet<string> = new Set(["USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD"]);

/** Which currency ¥, $ and 元 mean here, and which further codes are read as currencies. */
export type CurrencyContext = { home: string; codes: ReadonlySet<string> };

/**
 * ¥, $ and 元 → an ISO code, as somebody who counts in `home` writes them. Wherever CNY occurs ¥ is Chinese, and so is 元
 * unless `home` is called 元 itself: who keeps both dollars and yuan writes 美元 for the one and 元 for the other.
 */
export function resolveCurrency(written: string, { home, codes }: CurrencyContext): string {
  if (written === "元") return codes.has("CNY") && !yuanCurrencies.has(home) ? "CNY" : home;
  if (written === "¥") return home === "JPY" && !codes.has("CNY") ? "JPY" : "CNY";
  if (written === "$") return dollarCurrencies.has(home) ? home : "USD";
  return written;
}
