import { BarChart } from "echarts/charts";
import { use } from "echarts/core";
import { useMemo } from "react";
import type { AccountPage } from "../api/types.ts";
import { axisStyle, tooltipStyle } from "../chart/axis-style.ts";
import { ChartCanvas } from "../chart/chart-canvas.tsx";
import { tooltipLines } from "../chart/tooltip-lines.ts";
import { formatAxisMonth, formatDay } from "../format/format-day.ts";
import { formatMoney, formatMoneyCell, moneyColumnUnit } from "../format/format-money.ts";
import { useText } from "../text/language-context.tsx";
import { readToken } from "../theme/read-token.ts";
import { useTheme } from "../theme/theme-context.tsx";

use([BarChart]);

type RevenueChartProps = { months: AccountPage["months"]; currency: string };

/** Revenue by month; the last twelve, which the scores count, in the accent colour. */
export default function RevenueChart({ months, currency }: RevenueChartProps) {
  const { lang, t } = useText();
  const { isDark } = useTheme();
  const option = useMemo(() => {
    const counted = months.length - 12;
    const byMonth = new Map(months.map((month) => [month.month, month]));
    const tooltip = ({ name }: { name: string }) => {
      const month = byMonth.get(name);
      if (!month) return "";
      return tooltipLines(formatDay(name, lang), [
        formatMoney({ amount: month.amount, currency }, lang),
        t("value.orders", { n: month.orders }),
      ]);
    };
    const style = axisStyle();
    const [accent, other] = [readToken("--accent"), readToken("--hatch")];
    return {
      darkMode: isDark,
      grid: { left: 52, right: 8, top: 28, bottom: 40 },
      tooltip: { ...tooltipStyle(), trigger: "item", formatter: tooltip },
      xAxis: {
        ...style,
        type: "category",
        data: months.map(({ month }) => month),
        axisLabel: { ...style.axisLabel, formatter: (month: string) => formatAxisMonth(month, lang) },
        axisTick: { show: false },
      },
      yAxis: {
        ...style,
        name: moneyColumnUnit(currency, lang),
        axisLabel: {
          ...style.axisLabel,
          formatter: (value: number) => formatMoneyCell({ amount: String(value) }, lang),
        },
        splitNumber: 3,
      },
      series: [
        {
          type: "bar",
          barCategoryGap: "28%",
          data: months.map(({ amount }, at) => ({
            value: Number(amount),
            itemStyle: { color: at >= counted ? accent : other },
          })),
        },
      ],
    };
  }, [months, currency, lang, t, isDark]);
  return (
    <div className="chart-low">
      <ChartCanvas option={option} label={chartLabel(months, currency, lang)} />
      <p className="note">{t("value.revenueNote")}</p>
    </div>
  );
}

/** The figures themselves, for those who do not see the bars. */
function chartLabel(months: AccountPage["months"], currency: string, lang: "zh" | "en"): string {
  return months
    .map(({ month, amount }) => `${formatDay(month, lang)} ${formatMoney({ amount, currency }, lang)}`)
    .join("; ");
}
