import { type Read, refuse } from "../reason.ts";
import { findCurrency } from "./currency-words.ts";
import { shiftDecimal } from "./decimal.ts";
import { scaleOf } from "./scale-words.ts";

/** `decimal`: major units, the cell's own scale word applied (`scaled`); `currency`: null where the cell names none. */
export type Amount = { decimal: string; scaled: boolean; currency: string | null };

const grouped = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?`;
const plain = String.raw`\d+(?:\.\d+)?|\.\d+`;
const european = String.raw`\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}`;
const number = `(?<number>${grouped}|${plain}|${european})`;
/** Digits as money can have them: 15 before the point and 10 behind, whatever the notation. */
const maxLength = 40;
const amountForm = new RegExp(
  `^(?<sign1>[-+])?\\s*(?<before>[^\\d\\s.,+()-]*)\\s*(?<sign2>[-+])?\\s*${number}\\s*(?<after>[^\\d.,+()-]*)$`,
);

/** `1,234.50`, `1.234,50` and `1234,5` → `1234.50`; a comma before exactly three digits groups thousands. */
function plainDecimal(written: string): string {
  if (new RegExp(`^(?:${grouped})$`).test(written)) return written.replaceAll(",", "");
  const point = written.includes(",") ? written.replaceAll(".", "").replace(",", ".") : written;
  return point.startsWith(".") ? `0${point}` : point;
}

/** The words around the figure: one currency and one scale at most, `人民币 1,200 万元` → CNY, 10^4. */
function readUnit(before: string, after: string, home: string): { exponent: number; currency: string | null } | null {
  const scaled = scaleOf(after);
  const words = [before, scaled.rest].map((word) => word.trim()).filter((word) => word !== "");
  const currencies = new Set(words.map((word) => findCurrency(word, home)));
  if (currencies.has(null) || currencies.size > 1) return null;
  return { exponent: scaled.exponent, currency: [...currencies][0] ?? null };
}

function unwrapParentheses(text: string): { text: string; negative: boolean } {
  const inner = /^\((.*)\)$/.exec(text)?.[1] ?? /^([^\d(]*)\((.*)\)$/.exec(text)?.slice(1).join("");
  return inner === undefined ? { text, negative: false } : { text: inner.trim(), negative: true };
}

/**
 * A cell → amount: thousands separators, full-width digits, currency signs and words, 万 亿 K M, negatives by sign or in
 * parentheses. Reason: `not-an-amount`.
 */
export function readAmount(cell: string, home: string): Read<Amount> {
  const refused = refuse("not-an-amount", { value: cell });
  const folded = cell.normalize("NFKC").replaceAll("−", "-").trim().toLowerCase();
  if (folded.length > maxLength) return refused;
  const { text, negative } = unwrapParentheses(folded);
  const found = amountForm.exec(text)?.groups;
  const unit = found && readUnit(found.before ?? "", found.after ?? "", home);
  const signs = `${found?.sign1 ?? ""}${found?.sign2 ?? ""}`;
  if (!found || !unit || signs.length > 1 || (negative && signs !== "")) return refused;
  const sign = negative || signs === "-" ? "-" : "";
  const decimal = shiftDecimal(`${sign}${plainDecimal(found.number ?? "")}`, unit.exponent);
  return { value: { decimal, scaled: unit.exponent !== 0, currency: unit.currency } };
}
