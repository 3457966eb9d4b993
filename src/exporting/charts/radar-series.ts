import { chartColours, chartFontFamily, chartWidth, fontSizes } from "./chart-theme.ts";
import { wrapText } from "./fit-text.ts";
import type { RadarModel, Spoke } from "./radar-model.ts";

export type RadarText = {
  factor: (id: string) => string;
  /** What stands below the name of a factor. */
  mark: (spoke: Spoke) => string;
  own: string;
  median: string;
  missing: string;
};

const centre = { x: chartWidth / 2, y: 312 } as const;
const radius = 172;
/** At the top and the bottom labels stand above each other: those farthest there are lifted off the next. */
const labels = { gap: 10, lift: 14, margin: 12, most: 170, lines: 3, lineHeight: 16 } as const;

/** The option of the picture but for its title. */
export function radarSeries({ spokes, peers }: RadarModel, text: RadarText) {
  const hasMissing = spokes.some(({ own }) => own === null);
  const shown = [text.own, ...(peers ? [text.median] : []), ...(hasMissing ? [text.missing] : [])];
  return {
    graphic: { elements: spokes.map((spoke, at) => labelOf(spoke, (2 * Math.PI * (at + 0.5)) / spokes.length, text)) },
    legend: {
      data: shown,
      bottom: 14,
      itemWidth: 30,
      itemGap: 22,
      selectedMode: false,
      textStyle: { color: chartColours.ink, fontSize: fontSizes.label },
    },
    polar: { center: [centre.x, centre.y], radius },
    angleAxis: {
      type: "category",
      data: spokes.map(({ id }) => id),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: chartColours.ruleStrong } },
    },
    radiusAxis: {
      type: "value",
      min: 0,
      max: 100,
      interval: 25,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: chartColours.inkSoft, fontSize: 10, showMinLabel: false },
      splitLine: { lineStyle: { color: chartColours.rule } },
      z: 3,
    },
    series: [
      missingBars(spokes, text.missing),
      ...outline(
        spokes.map(({ median }) => median),
        medianStyle(text.median),
      ),
      ...outline(
        spokes.map(({ own }) => own),
        ownStyle(text.own),
      ),
    ],
  };
}

/** Beside the end of its spoke, `angle` clockwise from the top: those of an axis lie over each other there. */
function labelOf(spoke: Spoke, angle: number, text: RadarText) {
  const lines = [text.factor(spoke.id), text.mark(spoke)];
  const [right, up] = [Math.sin(angle), Math.cos(angle)];
  const distance = radius + labels.gap + labels.lift * up ** 4;
  const reach = right * distance;
  const room = Math.min(labels.most, chartWidth / 2 - Math.abs(reach) - labels.margin);
  return {
    type: "text",
    silent: true,
    x: centre.x + reach,
    y: centre.y - up * distance,
    style: {
      text: lines.flatMap((line) => wrapText(line, fontSizes.label, room, labels.lines)).join("\n"),
      textAlign: sideOf(right, ["right", "center", "left"]),
      textVerticalAlign: sideOf(up, ["top", "middle", "bottom"]),
      lineHeight: labels.lineHeight,
      fill: chartColours.ink,
      font: `${fontSizes.label}px ${chartFontFamily}`,
    },
  };
}

/** The word for below, about and above the middle. */
function sideOf(part: number, [below, middle, above]: readonly [string, string, string]): string {
  if (Math.abs(part) < 0.15) return middle;
  return part < 0 ? below : above;
}

function missingBars(spokes: readonly Spoke[], name: string) {
  const decal = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: -Math.PI / 4, symbolSize: 1 };
  return {
    type: "bar",
    name,
    coordinateSystem: "polar",
    barCategoryGap: "28%",
    data: spokes.map(({ own }) => (own === null ? 100 : null)),
    itemStyle: {
      color: chartColours.sunken,
      borderColor: chartColours.ruleStrong,
      borderType: "dashed",
      decal: { ...decal, color: chartColours.ruleStrong },
    },
  };
}

/** A line along the factors, and from the last round to the first, which a line along an axis does not draw. */
function outline(points: readonly (number | null)[], style: ReturnType<typeof ownStyle | typeof medianStyle>) {
  const last = points.length - 1;
  const ends = [points[last] ?? null, points[0] ?? null];
  const isClosed = points.length > 2 && ends.every((end) => end !== null);
  return [
    { ...style, data: points },
    {
      ...style,
      symbol: "none",
      data: isClosed
        ? [
            [ends[0], last],
            [ends[1], 0],
          ]
        : [],
    },
  ];
}

const polarLine = { type: "line", coordinateSystem: "polar", connectNulls: false, clip: false } as const;

function ownStyle(name: string) {
  return {
    ...polarLine,
    name,
    symbol: "circle",
    symbolSize: 8,
    lineStyle: { color: chartColours.accent, width: 2.5 },
    itemStyle: { color: chartColours.accent },
    areaStyle: { color: chartColours.accent, opacity: 0.14 },
  };
}

function medianStyle(name: string) {
  return {
    ...polarLine,
    name,
    symbol: "emptyCircle",
    symbolSize: 5,
    lineStyle: { color: chartColours.inkSoft, width: 1.5, type: "dashed" },
    itemStyle: { color: chartColours.inkSoft },
  };
}
