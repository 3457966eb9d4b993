import { chartColours, chartWidth, fontSizes, written } from "./chart-theme.ts";
import type { ChartWords } from "./chart-words.ts";
import { fitText, textWidth } from "./fit-text.ts";
import type { MatchModel, MatchPoint, Quadrant } from "./match-model.ts";
import { type Area, type Circle, type Offset, placeNames, textBox } from "./place-names.ts";

const margins = { left: 56, right: 28, top: 100, bottom: 76 } as const;
const longestName = 150;

/** The option of the picture but for its title. */
export function matchSeries(model: MatchModel, height: number, words: ChartWords) {
  const area = {
    width: chartWidth - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
  };
  const circles = new Map([...model.others, model.own].map((point) => [point.id, circleOf(point, model, area)]));
  const corners = cornersOf(area, words);
  const named = [model.own, ...model.near].flatMap((point) => {
    const circle = circles.get(point.id);
    return circle ? [{ circle, text: nameOf(point, model, words), fontSize: fontSizes.label }] : [];
  });
  const boxes = corners.map(({ text, middle }) => textBox(text, fontSizes.label, middle));
  const offsets = placeNames(named, [...circles.values()], area, boxes);
  const texts = new Map(named.map(({ circle, text }) => [circle.id, text]));
  const item = (point: MatchPoint, style: typeof ownStyle | typeof otherStyle) => ({
    value: [point.closeness, point.potential],
    symbolSize: circles.get(point.id)?.diameter ?? 0,
    label: labelOf(texts.get(point.id), offsets.get(point.id)),
    itemStyle: style,
  });
  return {
    grid: margins,
    xAxis: { ...axisOf(model.cut), name: words.say("match.closeness"), nameLocation: "middle", nameGap: 28 },
    yAxis: { ...axisOf(model.cut), name: words.say("match.potential"), nameLocation: "middle", nameGap: 32 },
    series: [
      {
        type: "scatter",
        symbolSize: 0,
        data: corners.map(({ item: corner }) => corner),
        markLine: cutLines(model.cut),
      },
      scatterOf(model.others.map((point) => item(point, otherStyle))),
      scatterOf([item(model.own, ownStyle)]),
    ],
  };
}

function scatterOf(data: readonly unknown[]) {
  return {
    type: "scatter",
    clip: false,
    label: {
      position: "inside",
      align: "center",
      verticalAlign: "middle",
      color: chartColours.ink,
      opacity: 1,
      fontSize: fontSizes.label,
      textBorderColor: chartColours.paper,
      textBorderWidth: 3,
    },
    data,
  };
}

const ownStyle = {
  color: chartColours.accent,
  borderColor: chartColours.ink,
  borderWidth: 2,
  opacity: 1,
} as const;
const otherStyle = {
  color: chartColours.others,
  borderColor: chartColours.paper,
  borderWidth: 1,
  opacity: 0.55,
} as const;

function labelOf(text: string | undefined, offset: Offset | undefined) {
  return text !== undefined && offset ? { show: true, formatter: written(text), offset } : { show: false };
}

function nameOf(point: MatchPoint, { own }: MatchModel, words: ChartWords): string {
  const name = fitText(point.name, fontSizes.label, longestName);
  if (point !== own) return name;
  const { figure } = words.scoring;
  return words.say("match.own", { name, closeness: figure(own.closeness), potential: figure(own.potential) });
}

const sizes = { least: 10, most: 48, leastOfCrowd: 6, crowd: 60 } as const;

/** Area in proportion to the revenue; in a crowd all are smaller, so that it shows more than one heap. */
function circleOf(point: MatchPoint, { own, others }: MatchModel, area: Area): Circle {
  const largest = Math.max(own.revenue, others[0]?.revenue ?? 0);
  const share = largest > 0 ? Math.sqrt(point.revenue / largest) : 0;
  const room = Math.min(1, Math.sqrt(sizes.crowd / (others.length + 1)));
  const diameter = Math.max(room < 1 ? sizes.leastOfCrowd : sizes.least, share * sizes.most * room);
  return {
    id: point.id,
    x: (point.closeness / 100) * area.width,
    y: (1 - point.potential / 100) * area.height,
    diameter: point === own ? Math.max(diameter, sizes.least + 4) : diameter,
  };
}

/** 0, the cut and 100 are written; the rest is to be read from the values at the marks. */
function axisOf(cut: number) {
  const customValues = [0, cut, 100];
  return {
    type: "value",
    min: 0,
    max: 100,
    axisLabel: { color: chartColours.inkSoft, fontSize: fontSizes.label, customValues },
    axisTick: { show: false, customValues },
    axisLine: { show: true, onZero: false, lineStyle: { color: chartColours.ruleStrong } },
    splitLine: { show: false },
    nameTextStyle: { color: chartColours.ink, fontSize: fontSizes.label },
  };
}

function cutLines(cut: number) {
  return {
    // Below the names, which it would cross out.
    z: 1,
    symbol: "none",
    label: { show: false },
    lineStyle: { color: chartColours.ruleStrong, width: 1.5, type: "dashed" },
    data: [{ xAxis: cut }, { yAxis: cut }],
  };
}

const quadrantPlaces = [
  { id: "far-large", value: [0, 100], align: "left" },
  { id: "close-large", value: [100, 100], align: "right" },
  { id: "far-small", value: [0, 0], align: "left" },
  { id: "close-small", value: [100, 0], align: "right" },
] as const satisfies readonly { id: Quadrant; value: readonly [number, number]; align: "left" | "right" }[];
const inset = { x: 8, y: 14 } as const;

/** What to do in each quarter, written in its outermost corner. */
function cornersOf(area: Area, words: ChartWords) {
  return quadrantPlaces.map(({ id, value, align }) => {
    const text = words.say(`match.${id}`);
    const isTop = value[1] === 100;
    const half = textWidth(text, fontSizes.label) / 2;
    const label = {
      show: true,
      formatter: written(text),
      position: "inside",
      align,
      color: chartColours.inkSoft,
      opacity: 1,
      fontSize: fontSizes.label,
      offset: [align === "left" ? inset.x : -inset.x, isTop ? inset.y : -inset.y],
    };
    const middle = {
      x: align === "left" ? inset.x + half : area.width - inset.x - half,
      y: isTop ? inset.y : area.height - inset.y,
    };
    return { text, middle, item: { value, label } };
  });
}
