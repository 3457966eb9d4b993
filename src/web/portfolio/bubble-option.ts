import { axisStyle, tooltipStyle } from "../chart/axis-style.ts";
import { tooltipLines } from "../chart/tooltip-lines.ts";
import { formatNumber } from "../format/format-number.ts";
import { readToken } from "../theme/read-token.ts";
import type { Bubble } from "./bubble.ts";
import { bubbleItem, quadrantNames, ringItem } from "./bubble-items.ts";
import { fitBubbles, namedBubbles } from "./fit-bubbles.ts";
import { type Area, crowd, lineHeight, placeLabels } from "./place-labels.ts";

type Word = (group: string, id: string) => string;
export type BubbleView = {
  bubbles: readonly Bubble[];
  /** High and low of both dimensions are cut here. */
  cut: number;
  /** What is chosen; the others fade. Null: nothing is. */
  chosen: ReadonlySet<string> | null;
  /** Of the whole picture, axes and all. */
  size: Area;
};

const margins = { left: 44, right: 28, top: 44, bottom: 44 };

/** The match matrix for echarts, in the colours that the page has now. */
export function bubbleOption({ bubbles: all, cut, chosen, size }: BubbleView, word: Word) {
  const area = {
    width: size.width - margins.left - margins.right,
    height: size.height - margins.top - margins.bottom,
  };
  const bubbles = fitBubbles(all, area);
  const quadrants = quadrantNames((id) => word("quadrant", id), area);
  const labels = placeLabels(bubbles, area, { named: namedBubbles(bubbles, chosen), taken: quadrants.boxes });
  const isFaded = ({ id }: Bubble) => chosen !== null && !chosen.has(id);
  const standingOf = (bubble: Bubble) => ({ isFaded: isFaded(bubble), isCrowd: bubbles.length > crowd });
  // What is chosen lies over what is not.
  const drawn = [...bubbles.filter(isFaded), ...bubbles.filter((bubble) => !isFaded(bubble))];
  const rings = drawn.filter(({ isFlagged }) => isFlagged).map((bubble) => ringItem(bubble, standingOf(bubble)));
  const items = drawn.map((bubble) => bubbleItem(bubble, labels.get(bubble.id), standingOf(bubble)));
  return {
    grid: margins,
    tooltip: { ...tooltipStyle(), formatter: tooltipOf(bubbles, word) },
    ...axes(cut, word),
    series: [
      {
        type: "scatter",
        silent: true,
        symbolSize: 0,
        data: quadrants.items,
        label: { color: readToken("--ink-soft"), fontSize: 12 },
      },
      { type: "scatter", silent: true, clip: false, symbol: "circle", data: rings },
      { type: "scatter", clip: false, data: items, label: nameStyle(), emphasis: liftedStyle() },
    ],
  };
}

/** Both axes from 0 to 100, with a line where high begins. */
function axes(cut: number, word: Word) {
  const style = axisStyle();
  const customValues = [0, cut, 100];
  const axisLabel = { ...style.axisLabel, customValues };
  const axis = { ...style, type: "value", min: 0, max: 100, axisLabel, axisTick: { show: false, customValues } };
  const nameTextStyle = { ...style.nameTextStyle, align: "left" };
  return {
    xAxis: { ...axis, name: word("dimension", "closeness"), nameLocation: "middle", nameGap: 26 },
    yAxis: { ...axis, name: word("dimension", "potential"), nameGap: 20, nameTextStyle },
  };
}

function tooltipOf(bubbles: readonly Bubble[], word: Word) {
  const byId = new Map(bubbles.map((bubble) => [bubble.id, bubble]));
  return ({ name }: { name: string }) => {
    const bubble = byId.get(name);
    if (!bubble) return "";
    return tooltipLines(bubble.name, [
      `${word("dimension", "closeness")} ${formatNumber(bubble.x)}`,
      `${word("dimension", "potential")} ${formatNumber(bubble.y)}`,
      word("band", bubble.band),
    ]);
  };
}

/** What the pointer or the keys are on stands out from those around it, faded ones too. */
function liftedStyle() {
  return {
    scale: 1.15,
    itemStyle: { opacity: 1, borderColor: readToken("--ink"), borderWidth: 3, borderType: "solid" },
  };
}

/** Placed from the middle of its bubble, which is how `placeLabels` counts. */
function nameStyle() {
  return {
    // Items hide theirs: where the series has none, those that are drawn late have none either.
    show: true,
    position: "inside",
    align: "center",
    verticalAlign: "middle",
    lineHeight,
    color: readToken("--ink"),
    textBorderColor: readToken("--paper"),
    textBorderWidth: 2,
    fontSize: 12,
  };
}
