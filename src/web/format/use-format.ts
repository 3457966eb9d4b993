import { useMemo } from "react";
import type { Money } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { formatDay, formatPeriod } from "./format-day.ts";
import { formatMoney } from "./format-money.ts";

/** Money and days as the reader of this page writes them; what is not known is a dash. */
export function useFormat() {
  const { lang, t } = useText();
  return useMemo(
    () => ({
      money: (money: Money | null) => (money ? formatMoney(money, lang) : t("common.none")),
      day: (day: string | null) => (day ? formatDay(day, lang) : t("common.none")),
      period: (period: string) => formatPeriod(period, lang),
    }),
    [lang, t],
  );
}
