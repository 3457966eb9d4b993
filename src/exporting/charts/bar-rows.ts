import { chartColours, fontSizes, written } from "./chart-theme.ts";
import { fitText, wrapText } from "./fit-text.ts";

/** A bar from `from` on, in percent points; what stands to its right is written there. */
export type BarRow = {
  label: string;
  from: number;
  length: number;
  colour: string;
  mark: string;
  /** Length of a dashed frame around it: what it could be at most. */
  most?: number;
  isBold?: boolean;
};

const top = 84;
const rowHeight = 50;
const bottom = 56;
const labelWidth = 150;
const labelLines = 3;
const markMargin = 12;

export function barsHeight(rows: number): number {
  return top + rows * rowHeight + bottom;
}

/** Lying bars from 0 to 100, the first on top; `markWidth`: pixels kept free at the right for what is written. */
export function barSeries(rows: readonly BarRow[], markWidth: number) {
  return {
    grid: { left: labelWidth + 32, right: markWidth, top, bottom },
    xAxis: {
      type: "value",
      min: 0,
      max: 100,
      interval: 20,
      axisLabel: { color: chartColours.inkSoft, fontSize: fontSizes.note, formatter: "{value}%" },
      splitLine: { lineStyle: { color: chartColours.rule } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map(({ label }) => wrapText(label, fontSizes.label, labelWidth, labelLines).join("\n")),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: chartColours.ruleStrong } },
      axisLabel: { color: chartColours.ink, fontSize: fontSizes.label, lineHeight: 15, interval: 0 },
    },
    series: [
      { ...bar("frame"), data: rows.map(({ from }) => ({ value: from, itemStyle: invisible })) },
      { ...bar("frame"), data: rows.map((row) => frameOf(row, markWidth - markMargin)) },
      { ...bar("value"), barGap: "-100%", data: rows.map(({ from }) => ({ value: from, itemStyle: invisible })) },
      { ...bar("value"), data: rows.map(({ length, colour }) => ({ value: length, itemStyle: { color: colour } })) },
    ],
  };
}

/** Bars of one stack follow each other; both stacks lie over each other. */
function bar(stack: "frame" | "value") {
  return { type: "bar", stack, barWidth: 22, silent: true };
}

const invisible = { color: "transparent" } as const;

function frameOf({ length, most = 0, mark, isBold = false }: BarRow, mostWidth: number) {
  const hasFrame = most > length;
  return {
    value: Math.max(length, most),
    itemStyle: hasFrame
      ? { color: chartColours.sunken, borderColor: chartColours.ruleStrong, borderType: "dashed", borderWidth: 1 }
      : invisible,
    label: {
      show: true,
      position: "right",
      formatter: written(fitText(mark, fontSizes.label, mostWidth)),
      color: chartColours.ink,
      fontSize: fontSizes.label,
      fontWeight: isBold ? "bold" : "normal",
    },
  };
}
