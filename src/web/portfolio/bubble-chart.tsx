import { ScatterChart } from "echarts/charts";
import { use } from "echarts/core";
import { useCallback, useMemo, useState } from "react";
import { axisStyle, tooltipStyle } from "../chart/axis-style.ts";
import { ChartCanvas } from "../chart/chart-canvas.tsx";
import { tooltipLines } from "../chart/tooltip-lines.ts";
import { formatNumber } from "../format/format-number.ts";
import { bandOutlines, bandTokens } from "../score/win-bands.ts";
import { useText } from "../text/language-context.tsx";
import { readToken } from "../theme/read-token.ts";
import { useTheme } from "../theme/theme-context.tsx";
import type { Bubble } from "./bubble.ts";
import { type Area, type LabelSide, placeLabels, ringGap } from "./place-labels.ts";
import { shortLabel } from "./short-label.ts";

use([ScatterChart]);

type BubbleChartProps = {
  bubbles: Bubble[];
  /** What is chosen; the others fade. Null: nothing is. */
  chosen: ReadonlySet<string> | null;
  onPress: (id: string) => void;
};

/** High and low of both dimensions are cut here. */
const cut = 50;
const margins = { left: 44, right: 28, top: 44, bottom: 44 };

/** Bubbles shrink with the picture, so that a phone shows more than one heap. */
function fitTo({ width }: Area, bubbles: readonly Bubble[]): Bubble[] {
  const scale = Math.min(1, Math.max(0.5, width / 900));
  return bubbles.map((bubble) => ({ ...bubble, size: Math.max(10, bubble.size * scale) }));
}

/** The size of an element, followed as it changes; null until it is known. */
function useSize() {
  const [size, setSize] = useState<Area | null>(null);
  const follow = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const read = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { size, follow };
}

function bubbleItem(bubble: Bubble, side: LabelSide | undefined, isFaded: boolean) {
  const colour = readToken(bandTokens[bubble.band]);
  const isHollow = bubble.band === "none";
  return {
    name: bubble.id,
    value: [bubble.x, bubble.y],
    symbol: `path://${bandOutlines[bubble.band]}`,
    symbolSize: bubble.size,
    label: { show: side !== undefined, position: side },
    itemStyle: {
      color: isHollow ? "transparent" : colour,
      borderColor: isHollow ? colour : readToken("--paper"),
      borderWidth: isHollow ? 2 : 1,
      borderType: isHollow ? "dashed" : "solid",
      opacity: isFaded ? 0.2 : 0.8,
    },
  };
}

function ringItem(bubble: Bubble, isFaded: boolean) {
  return {
    name: bubble.id,
    value: [bubble.x, bubble.y],
    symbolSize: bubble.size + ringGap,
    itemStyle: {
      color: "transparent",
      borderColor: readToken("--warn"),
      borderWidth: 2,
      opacity: isFaded ? 0.2 : 1,
    },
  };
}

/** Where the name of each quadrant stands, in the corner farthest from the cuts. */
const quadrants = [
  { id: "far-large", value: [0, 100], align: "left", offset: [6, 14] },
  { id: "close-large", value: [100, 100], align: "right", offset: [-6, 14] },
  { id: "far-small", value: [0, 0], align: "left", offset: [6, -14] },
  { id: "close-small", value: [100, 0], align: "right", offset: [-6, -14] },
] as const;

function useBubbleOption(all: Bubble[], chosen: ReadonlySet<string> | null, { width, height }: Area) {
  const { word } = useText();
  const { isDark } = useTheme();
  return useMemo(() => {
    const area = { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
    const bubbles = fitTo(area, all);
    const labels = placeLabels(bubbles, area);
    const byId = new Map(bubbles.map((bubble) => [bubble.id, bubble]));
    const isFaded = ({ id }: Bubble) => chosen !== null && !chosen.has(id);
    const tooltip = ({ name }: { name: string }) => {
      const bubble = byId.get(name);
      if (!bubble) return "";
      return tooltipLines(bubble.name, [
        `${word("dimension", "closeness")} ${formatNumber(bubble.x)}`,
        `${word("dimension", "potential")} ${formatNumber(bubble.y)}`,
        word("band", bubble.band),
      ]);
    };
    const style = axisStyle();
    const axis = { ...style, type: "value", min: 0, max: 100, interval: cut };
    return {
      // Every colour below is read from the page, so a change of theme must make a new option.
      darkMode: isDark,
      grid: margins,
      tooltip: { ...tooltipStyle(), formatter: tooltip },
      xAxis: { ...axis, name: word("dimension", "closeness"), nameLocation: "middle", nameGap: 26 },
      yAxis: {
        ...axis,
        name: word("dimension", "potential"),
        nameGap: 20,
        nameTextStyle: { ...style.nameTextStyle, align: "left" },
      },
      series: [
        {
          type: "scatter",
          silent: true,
          symbolSize: 0,
          data: quadrants.map(({ id, value, align, offset }) => ({
            value,
            label: { show: true, formatter: word("quadrant", id), position: "inside", align, offset },
          })),
          label: { color: readToken("--ink-soft"), fontSize: 12 },
        },
        {
          type: "scatter",
          silent: true,
          clip: false,
          symbol: "circle",
          data: bubbles.filter(({ isFlagged }) => isFlagged).map((bubble) => ringItem(bubble, isFaded(bubble))),
        },
        {
          type: "scatter",
          clip: false,
          data: bubbles.map((bubble) => bubbleItem(bubble, labels.get(bubble.id), isFaded(bubble))),
          label: {
            formatter: ({ name }: { name: string }) => shortLabel(byId.get(name)?.name ?? ""),
            color: readToken("--ink"),
            textBorderColor: readToken("--paper"),
            textBorderWidth: 2,
            fontSize: 12,
          },
          emphasis: { scale: 1.08 },
        },
      ],
    };
  }, [all, chosen, width, height, word, isDark]);
}

/** Closeness against potential, cut at 50; pressing an account chooses it. */
export default function BubbleChart({ bubbles, chosen, onPress }: BubbleChartProps) {
  const { size, follow } = useSize();
  return (
    <div ref={follow} className="chart">
      {size && <SizedChart bubbles={bubbles} chosen={chosen} onPress={onPress} size={size} />}
    </div>
  );
}

function SizedChart({ bubbles, chosen, onPress, size }: BubbleChartProps & { size: Area }) {
  const { t } = useText();
  const option = useBubbleOption(bubbles, chosen, size);
  return <ChartCanvas option={option} label={t("matrix.label", { count: bubbles.length })} onPress={onPress} />;
}
