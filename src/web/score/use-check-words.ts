import { useFormat } from "../format/use-format.ts";
import { useText } from "../text/language-context.tsx";
import type { CheckFigure } from "./method-members.ts";
import { useFactorWords } from "./use-factor-words.ts";

/** Units of checks that the catalogue counts in another way than those of factors. */
const unitWords: Readonly<Record<string, string>> = {
  day: "days",
  month: "months",
  level: "levels",
  order: "orders",
  record: "records",
  points: "percentPoints",
};

/** Name, measured value and limit of a check's figure, in the reader's words. */
export function useCheckWords() {
  const { t, word } = useText();
  const format = useFormat();
  const factors = useFactorWords("");
  const said = (value: CheckFigure["value"], unit: string): string => {
    if (value === null) return t("common.none");
    if (typeof value === "boolean") return word("truth", String(value));
    if (typeof value === "number") return factors.raw({ raw: value, unit: unitWords[unit] ?? unit });
    return unit === "date" ? format.day(value) : word("answer", value);
  };
  return {
    name: ({ id }: CheckFigure) => word("figure", id),
    value: ({ value, unit }: CheckFigure) => said(value, unit),
    /** Of a yes or no there is nothing to stay under. */
    limit: ({ value, limit, unit }: CheckFigure) =>
      typeof limit === "boolean" || typeof value === "boolean" ? "" : said(limit, unit),
  };
}
