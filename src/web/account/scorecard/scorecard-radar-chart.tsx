import { BarChart, LineChart } from "echarts/charts";
import { PolarComponent } from "echarts/components";
import { use } from "echarts/core";
import { useMemo } from "react";
import { axisStyle } from "../../chart/axis-style.ts";
import { ChartCanvas } from "../../chart/chart-canvas.tsx";
import { readToken } from "../../theme/read-token.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import type { Spoke } from "./radar-spokes.ts";

use([PolarComponent, BarChart, LineChart]);

type ScorecardRadarChartProps = { spokes: readonly Spoke[]; label: string; onPress: (id: string) => void };

/** Points per factor as a line around the centre; what nobody knows is a hatched spoke and breaks the line: it is not 0. */
export default function ScorecardRadarChart({ spokes, label, onPress }: ScorecardRadarChartProps) {
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
      series: [missingBars(spokes), knownLine(spokes), closingLine(spokes)],
    };
  }, [spokes, isDark]);
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

function knownLine(spokes: readonly Spoke[]) {
  return {
    ...lineStyle(),
    data: spokes.map(({ id, factor }) => ({ name: id, value: factor ? factor.points : null })),
  };
}

/** From the last factor round to the first, which a line along an axis does not draw. */
function closingLine(spokes: readonly Spoke[]) {
  const ends = [spokes.at(-1), spokes[0]].flatMap((spoke) => (spoke?.factor ? [[spoke.factor.points, spoke.id]] : []));
  return { ...lineStyle(), symbol: "none", silent: true, data: ends.length === 2 && spokes.length > 2 ? ends : [] };
}

function lineStyle() {
  const accent = readToken("--accent");
  return {
    type: "line",
    coordinateSystem: "polar",
    connectNulls: false,
    clip: false,
    symbol: "circle",
    symbolSize: 7,
    lineStyle: { color: accent, width: 2 },
    itemStyle: { color: accent },
    areaStyle: { color: accent, opacity: 0.14 },
  };
}
