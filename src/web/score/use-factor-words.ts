import type { Factor, Lang } from "../api/types.ts";
import { formatMoney } from "../format/format-money.ts";
import { formatNumber, formatPercent } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import type { Words } from "../text/translate.ts";

type Spoken = Pick<Words, "word"> & { lang: Lang };

/** A measured number with its unit: an ISO 4217 code, `percent`, or a word of the catalogue. */
function figureText(value: number, unit: string, { lang, word }: Spoken): string {
  if (/^[A-Z]{3}$/.test(unit)) return formatMoney({ amount: String(value), currency: unit }, lang);
  if (unit === "percent") return formatPercent(value);
  const figure = formatNumber(value, 2);
  const text = word("unit", unit, { n: value, figure });
  return text === unit ? figure : text;
}

/** Name of a factor and its measured value with unit, in the reader's words. */
export function useFactorWords(method: string) {
  const { lang, t, word } = useText();
  const raw = ({ raw: value, unit }: Pick<Factor, "raw" | "unit">): string => {
    if (value === null) return t("common.none");
    if (typeof value === "number") return figureText(value, unit, { lang, word });
    return unit === "cap" ? word("cap", String(value)) : String(value);
  };
  return { raw, name: (id: string) => word(`factor.${method}`, id) };
}
