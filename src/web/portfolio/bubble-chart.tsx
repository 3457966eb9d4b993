import { ScatterChart } from "echarts/charts";
import { use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { useMemo } from "react";
import { axisStyle, tooltipStyle } from "../chart/axis-style.ts";
import { ChartCanvas } from "../chart/chart-canvas.tsx";
import { tooltipLines } from "../chart/tooltip-lines.ts";
import { formatMoney } from "../format/format-money.ts";
import { formatNumber } from "../format/format-number.ts";
import { bandOutlines, bandTokens } from "../score/win-bands.ts";
import { useText } from "../text/language-context.tsx";
import { readToken } from "../theme/read-token.ts";
import { useTheme } from "../theme/theme-context.tsx";
import type { Bubble } from "./bubble.ts";
import { shortLabel } from "./short-label.ts";

use([ScatterChart, LabelLayout]);

type BubbleChartProps = {
  bubbles: Bubble[];
  currency: string;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
};

/** Where accounts stand whose scorecard has too little to go on. */
const unknownAt = -10;

function bubbleItem(bubble: Bubble, middle: number, selectedId: string | null) {
  const colour = readToken(bandTokens[bubble.band]);
  const isHollow = bubble.band === "none";
  const isFaded = selectedId !== null && selectedId !== bubble.id;
  return {
    name: bubble.id,
    value: [bubble.x, bubble.y ?? unknownAt],
    symbol: `path://${bandOutlines[bubble.band]}`,
    symbolSize: bubble.size,
    // Names point to the middle, so that none runs out of the picture.
    label: { position: bubble.x > middle ? ("left" as const) : ("right" as const) },
    itemStyle: {
      color: isHollow ? "transparent" : colour,
      borderColor: isHollow ? colour : readToken("--paper"),
      borderWidth: isHollow ? 2 : 1,
      borderType: isHollow ? "dashed" : "solid",
      opacity: isFaded ? 0.25 : 0.8,
    },
  };
}

/** Always the whole scale: 60 stands at the same place in every picture. What is not known has a strip of its own below it. */
const fitScale = { min: -20, max: 100, interval: 20 };

/** Whole decades around the revenues, so that the marks of the axis are round. */
function decades(bubbles: readonly Bubble[]): { min: number; max: number } {
  const revenues = bubbles.map(({ x }) => x);
  const low = Math.floor(Math.log10(Math.min(...revenues)));
  const high = Math.ceil(Math.log10(Math.max(...revenues)));
  return revenues.length === 0 ? { min: 1, max: 10 } : { min: 10 ** low, max: 10 ** Math.max(high, low + 1) };
}

function useBubbleOption(bubbles: Bubble[], currency: string, selectedId: string | null) {
  const { t, word, lang } = useText();
  const { isDark } = useTheme();
  return useMemo(() => {
    const money = (amount: number) => formatMoney({ amount: String(amount), currency }, lang);
    const scale = decades(bubbles);
    const middle = Math.sqrt(scale.min * scale.max);
    const byId = new Map(bubbles.map((bubble) => [bubble.id, bubble]));
    const nameOf = ({ name }: { name: string }) => byId.get(name)?.name ?? "";
    const tooltip = ({ name }: { name: string }) => {
      const bubble = byId.get(name);
      if (!bubble) return "";
      return tooltipLines(bubble.name, [
        `${t("chart.x")} ${money(bubble.x)}`,
        `${t("chart.y")} ${bubble.y === null ? t("chart.unknown") : formatNumber(bubble.y)}`,
        word("band", bubble.band),
      ]);
    };
    const style = axisStyle();
    return {
      // Every colour below is read from the page, so a change of theme must make a new option.
      darkMode: isDark,
      grid: { left: 52, right: 48, top: 48, bottom: 48 },
      tooltip: { ...tooltipStyle(), formatter: tooltip },
      xAxis: {
        ...style,
        ...scale,
        type: "log",
        axisLabel: { ...style.axisLabel, formatter: money },
        name: t("chart.x"),
        nameLocation: "middle",
        nameGap: 28,
      },
      yAxis: {
        ...style,
        ...fitScale,
        axisLabel: {
          ...style.axisLabel,
          formatter: (value: number) => (value < 0 ? t("chart.unknown") : String(value)),
        },
        name: t("chart.y"),
        nameLocation: "end",
        nameGap: 24,
        nameTextStyle: { ...style.nameTextStyle, align: "left" },
      },
      series: [
        {
          type: "scatter",
          data: bubbles.map((bubble) => bubbleItem(bubble, middle, selectedId)),
          label: {
            show: true,
            formatter: (item: { name: string }) => shortLabel(nameOf(item)),
            color: readToken("--ink"),
            fontSize: 12,
          },
          labelLayout: { hideOverlap: true, moveOverlap: "shiftY" },
          emphasis: { scale: 1.08 },
        },
      ],
    };
  }, [bubbles, currency, selectedId, t, word, lang, isDark]);
}

/** Value against fit; pressing an account chooses it, pressing it again lets go. */
export default function BubbleChart({ bubbles, currency, selectedId, onSelect }: BubbleChartProps) {
  const { t } = useText();
  const option = useBubbleOption(bubbles, currency, selectedId);
  return (
    <ChartCanvas
      option={option}
      label={t("chart.label", { count: bubbles.length })}
      onPress={(id) => onSelect(id === selectedId ? null : id)}
    />
  );
}
