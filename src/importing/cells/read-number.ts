import { type Read, refuse } from "../reason.ts";

const numberForm = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

function toNumber(text: string): number | null {
  const found = numberForm.exec(text);
  if (!found) return null;
  const value = Number(`${found[1]}${found[2]?.replaceAll(",", "")}${found[3] ?? ""}`);
  return Number.isFinite(value) ? value + 0 : null;
}

const plainText = (cell: string) => cell.normalize("NFKC").replaceAll("−", "-").trim();

/** A cell → finite number, thousands separators allowed. Reason: `not-a-number`. */
export function readNumber(cell: string): Read<number> {
  const value = toNumber(plainText(cell));
  return value === null ? refuse("not-a-number", { value: cell }) : { value };
}

/** A cell → whole number ≥ 0; a counting word behind it (人, 名, 次) is dropped. Reason: `not-a-whole-number`. */
export function readCount(cell: string): Read<number> {
  const value = toNumber(plainText(cell).replace(/\s*[人名次个起]$/u, ""));
  if (value === null || value < 0 || !Number.isSafeInteger(value)) return refuse("not-a-whole-number", { value: cell });
  return { value };
}

/** A cell → year 1000–2199; `1996年` and a whole date give their year. Reason: `not-a-year`. */
export function readYear(cell: string): Read<number> {
  const found = /^(\d{4})(?:\s*年.*|[-/.]\d{1,2}.*|\.0+)?$/.exec(plainText(cell));
  const year = Number(found?.[1]);
  return year >= 1000 && year <= 2199 ? { value: year } : refuse("not-a-year", { value: cell });
}

/** A cell → rating 1–5. Reason: `not-a-rating`. */
export function readRating(cell: string): Read<number> {
  const found = /^([1-5])(?:\.0+)?\s*(?:分|级)?$/.exec(plainText(cell));
  return found ? { value: Number(found[1]) } : refuse("not-a-rating", { value: cell });
}

/**
 * A cell → percent points: `30%` and `30` are 30. A bare `0.3` stays 0.3 points: whether a fraction was meant cannot be
 * known from the cell (a quality loss of 0.3 % is as likely as a margin of 30 %), so the caller reports it.
 * Reason: `not-a-percent`.
 */
export function readPercent(cell: string): Read<number> {
  const value = toNumber(plainText(cell).replace(/\s*%$/, ""));
  return value === null || Math.abs(value) > 1_000_000 ? refuse("not-a-percent", { value: cell }) : { value };
}

/** True for a bare figure between −1 and 1 that may have been meant as a fraction. */
export function looksLikeFraction(cell: string, value: number): boolean {
  return !/[%％]/.test(cell) && value !== 0 && Math.abs(value) < 1;
}
