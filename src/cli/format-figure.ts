import { type Lang, localeOf } from "#domain/lang";

/** A figure with at most one decimal; a dash where it is not known. */
export function figure(value: number | null): string {
  return value === null ? "–" : String(Math.round(value * 10) / 10);
}

/** Money in short form for a table: ¥2,368万, CN¥23.7M. */
export function money(amount: { amount: string; currency: string } | null, lang: Lang): string {
  if (!amount) return "–";
  const format = new Intl.NumberFormat(localeOf[lang], {
    style: "currency",
    currency: amount.currency,
    notation: "compact",
    maximumFractionDigits: 1,
  });
  return format.format(Number(amount.amount));
}
