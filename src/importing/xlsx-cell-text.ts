import type { CellValue } from "exceljs";

/** Excel keeps 15 significant digits; beyond them is the noise of binary fractions. */
function numberText(value: number, format: string): string {
  const text = (number: number) => String(Number(number.toPrecision(15)));
  return format.includes("%") ? `${text(value * 100)}%` : text(value);
}

/** The calendar day of a date cell. Excel stores fractions of days, so round to the second before cutting. */
function dayText(value: Date): string {
  const ms = Math.round(value.getTime() / 1000) * 1000;
  return Number.isNaN(ms) ? "" : new Date(ms).toISOString().slice(0, 10);
}

function objectText(value: object, format: string): string {
  if (value instanceof Date) return dayText(value);
  if ("richText" in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text?: unknown }) => String(run.text ?? "")).join("");
  }
  if ("error" in value) return String(value.error);
  if ("formula" in value || "sharedFormula" in value) {
    return "result" in value ? cellText(value.result, format) : "";
  }
  if ("text" in value) return cellText(value.text, format);
  return "";
}

/**
 * What a reader sees in a cell, as text: dates `YYYY-MM-DD`, percent-formatted numbers with `%`, the result of a formula,
 * rich text and links without their dress, errors as `#REF!`.
 */
export function cellText(value: CellValue | unknown, format: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return objectText(value, format);
  return String(value);
}
