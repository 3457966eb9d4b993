import { useFormat } from "../../format/use-format.ts";
import { useText } from "../../text/language-context.tsx";
import { type GridCell, moneyOf, type WhiteSpaceGrid } from "./read-grid.ts";

/** Who, what and how much of a cell in the reader's words. */
export function useCellWords({ units, series, currency }: WhiteSpaceGrid) {
  const { t } = useText();
  const format = useFormat();
  const products = new Map(series.flatMap((one) => one.products.map(({ id, name }) => [id, name] as const)));
  return {
    unit: (id: string) => units.find((unit) => unit.id === id)?.name ?? t("whiteSpace.wholeAccount"),
    product: (id: string) => products.get(id) ?? id,
    rival: ({ competitors }: GridCell) => competitors.join(t("common.listJoin")) || t("whiteSpace.someRival"),
    yearly: ({ yearlyMinor }: GridCell) =>
      yearlyMinor === null ? t("whiteSpace.noAmount") : format.money(moneyOf(yearlyMinor, currency)),
  };
}
