import { BarChart, LineChart } from "echarts/charts";
import { PolarComponent } from "echarts/components";
import { use } from "echarts/core";
import { useMemo } from "react";
import { axisStyle } from "../../chart/axis-style.ts";
import { ChartCanvas } from "../../chart/chart-canvas.tsx";
import { readToken } from "../../theme/read-token.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import type { KnownMedians } from "./radar-peers.ts";
import type { Spoke } from "./radar-spokes.ts";

use([PolarComponent, BarChart, LineChart]);

type ScorecardRadarChartProps = {
  spokes: readonly Spoke[];
  /** Of the accounts it is held against: a second, dashed outline. */
  medians: KnownMedians;
  label: string;
  onPress: (id: string) => void;
};

/** Points per factor as a line around the centre; what nobody knows is a hatched spoke and breaks the line: it is not 0. */
export default function ScorecardRadarChart({ spokes, medians, label, onPress }: ScorecardRadarChartProps) {
  const { isDark } = useTheme();
  const option = useMemo(() => {
    const style = axisStyle();
    const rule = { lineStyle: { color: readToken("--rule") } };
    return {
      darkMode: isDark,
      polar: { center: ["50%", "50%"], radius: "66%" },
      angleAxis: {
        type: "category",
        data: spokes.map(({ id }) => id),
        axisLabel: { show: false },
        axisTick: { show: false },
        axisLine: style.axisLine,
      },
      radiusAxis: {
        type: "value",
        min: 0,
        max: 100,
        interval: 25,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...style.axisLabel, fontSize: 12, showMinLabel: false },
        splitLine: rule,
        z: 3,
      },
      series: [
        missingBars(spokes),
        ...outline(medianPoints(spokes, medians), medianStyle()),
        ...outline(ownPoints(spokes), ownStyle()),
      ],
    };
  }, [spokes, medians, isDark]);
  return <ChartCanvas option={option} label={label} onPress={onPress} />;
}

function missingBars(spokes: readonly Spoke[]) {
  const decal = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: -Math.PI / 4, symbolSize: 1 };
  return {
    type: "bar",
    coordinateSystem: "polar",
    barCategoryGap: "28%",
    cursor: "pointer",
    data: spokes.map(({ id, factor }) => ({ name: id, value: factor ? null : 100 })),
    itemStyle: {
      color: readToken("--sunken"),
      borderColor: readToken("--rule-strong"),
      borderType: "dashed",
      decal: { ...decal, color: readToken("--rule-strong") },
    },
  };
}

type Point = { id: string; points: number | null };

const ownPoints = (spokes: readonly Spoke[]): Point[] =>
  spokes.map(({ id, factor }) => ({ id, points: factor ? factor.points : null }));
const medianPoints = (spokes: readonly Spoke[], medians: KnownMedians): Point[] =>
  spokes.map(({ id }) => ({ id, points: medians.get(id)?.points ?? null }));

/** A line along the factors, and from the last round to the first, which a line along an axis does not draw. */
function outline(points: readonly Point[], style: ReturnType<typeof ownStyle | typeof medianStyle>) {
  const ends = [points.at(-1), points[0]].flatMap((end) => (end && end.points !== null ? [[end.points, end.id]] : []));
  return [
    { ...style, data: points.map(({ id, points: value }) => ({ name: id, value })) },
    { ...style, symbol: "none", silent: true, data: ends.length === 2 && points.length > 2 ? ends : [] },
  ];
}

const polarLine = { type: "line", coordinateSystem: "polar", connectNulls: false, clip: false } as const;

function ownStyle() {
  const accent = readToken("--accent");
  return {
    ...polarLine,
    symbol: "circle",
    symbolSize: 7,
    lineStyle: { color: accent, width: 2 },
    itemStyle: { color: accent },
    areaStyle: { color: accent, opacity: 0.14 },
  };
}

function medianStyle() {
  const ink = readToken("--ink-soft");
  return {
    ...polarLine,
    silent: true,
    symbol: "emptyCircle",
    symbolSize: 4,
    lineStyle: { color: ink, width: 1.5, type: "dashed" },
    itemStyle: { color: ink },
  };
}
