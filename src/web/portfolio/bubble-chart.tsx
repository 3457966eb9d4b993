import { ScatterChart } from "echarts/charts";
import { use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { useMemo } from "react";
import { axisStyle, tooltipStyle } from "../chart/axis-style.ts";
import { ChartCanvas } from "../chart/chart-canvas.tsx";
import { tooltipLines } from "../chart/tooltip-lines.ts";
import { formatNumber } from "../format/format-number.ts";
import { bandOutlines, bandTokens } from "../score/win-bands.ts";
import { useText } from "../text/language-context.tsx";
import { readToken } from "../theme/read-token.ts";
import { useTheme } from "../theme/theme-context.tsx";
import type { Bubble } from "./bubble.ts";
import { shortLabel } from "./short-label.ts";

use([ScatterChart, LabelLayout]);

type BubbleChartProps = { bubbles: Bubble[]; selectedId: string | null; onSelect: (id: string | null) => void };

function bubbleItem(bubble: Bubble, selectedId: string | null) {
  const colour = readToken(bandTokens[bubble.band]);
  const isHollow = bubble.band === "none";
  const isFaded = selectedId !== null && selectedId !== bubble.id;
  return {
    name: bubble.id,
    value: [bubble.x, bubble.y],
    symbol: `path://${bandOutlines[bubble.band]}`,
    symbolSize: bubble.size,
    // Names point to the middle, so that none runs out of the picture.
    label: { position: bubble.x > 60 ? ("left" as const) : ("right" as const) },
    itemStyle: {
      color: isHollow ? "transparent" : colour,
      borderColor: isHollow ? colour : readToken("--paper"),
      borderWidth: isHollow ? 2 : 1,
      borderType: isHollow ? "dashed" : "solid",
      opacity: isFaded ? 0.25 : 0.8,
    },
  };
}

/** Both axes always show the whole scale: 60 stands at the same place in every picture. RFM starts at 20. */
const fitScale = { min: 0, max: 100, interval: 20 };
const valueScale = { ...fitScale, min: 20 };

function useBubbleOption(bubbles: Bubble[], selectedId: string | null) {
  const { t, word } = useText();
  const { isDark } = useTheme();
  return useMemo(() => {
    const byId = new Map(bubbles.map((bubble) => [bubble.id, bubble]));
    const nameOf = ({ name }: { name: string }) => byId.get(name)?.name ?? "";
    const tooltip = ({ name }: { name: string }) => {
      const bubble = byId.get(name);
      if (!bubble) return "";
      return tooltipLines(bubble.name, [
        `${t("chart.x")} ${formatNumber(bubble.x)}`,
        `${t("chart.y")} ${formatNumber(bubble.y)}`,
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
        ...valueScale,
        name: t("chart.x"),
        nameLocation: "middle",
        nameGap: 28,
      },
      yAxis: {
        ...style,
        ...fitScale,
        name: t("chart.y"),
        nameLocation: "end",
        nameGap: 24,
        nameTextStyle: { ...style.nameTextStyle, align: "left" },
      },
      series: [
        {
          type: "scatter",
          data: bubbles.map((bubble) => bubbleItem(bubble, selectedId)),
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
  }, [bubbles, selectedId, t, word, isDark]);
}

/** Value against fit; pressing an account chooses it, pressing it again lets go. */
export default function BubbleChart({ bubbles, selectedId, onSelect }: BubbleChartProps) {
  const { t } = useText();
  const option = useBubbleOption(bubbles, selectedId);
  return (
    <ChartCanvas
      option={option}
      label={t("chart.label", { count: bubbles.length })}
      onPress={(id) => onSelect(id === selectedId ? null : id)}
    />
  );
}
