import { currencySchema } from "#domain/money";
import { foldSpelling } from "../fold-text.ts";

/** Signs and words for currencies, longest first so that `US$` is not read as `$`. Folded spelling. */
const words: readonly (readonly [word: string, currency: string])[] = [
  ["人民币", "CNY"],
  ["renminbi", "CNY"],
  ["新加坡元", "SGD"],
  ["us$", "USD"],
  ["hk$", "HKD"],
  ["nt$", "TWD"],
  ["s$", "SGD"],
  ["a$", "AUD"],
  ["c$", "CAD"],
  ["cn¥", "CNY"],
  ["jp¥", "JPY"],
  ["rmb", "CNY"],
  ["美元", "USD"],
  ["美金", "USD"],
  ["港元", "HKD"],
  ["港币", "HKD"],
  ["欧元", "EUR"],
  ["英镑", "GBP"],
  ["日元", "JPY"],
  ["韩元", "KRW"],
  ["euro", "EUR"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["₩", "KRW"],
  ["₹", "INR"],
  ["元", "CNY"],
];
const byWord = new Map(words);

/** Signs that several currencies share: the company's own currency wins where it is one of them. */
const sharedSigns: ReadonlyMap<string, readonly [usual: string, ...others: string[]]> = new Map([
  ["¥", ["CNY", "JPY"]],
  ["$", ["USD", "HKD", "SGD", "AUD", "CAD", "NZD", "TWD", "MXN"]],
]);

const isoCodes = new Set(Intl.supportedValuesOf("currency"));

/** `US$`, `人民币`, `eur`, `￥` → ISO 4217 code; null where it is none. `home`: the organisation's currency. */
export function findCurrency(text: string, home: string): string | null {
  const folded = foldSpelling(text);
  const shared = sharedSigns.get(folded);
  if (shared) return shared.includes(home) ? home : shared[0];
  const code = currencySchema.safeParse(folded.toUpperCase());
  if (code.success && isoCodes.has(code.data)) return code.data;
  return byWord.get(folded) ?? null;
}
