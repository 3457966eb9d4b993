import { ScatterChart } from "echarts/charts";
import { use } from "echarts/core";
import { useMemo, useState } from "react";
import { ChartCanvas } from "../chart/chart-canvas.tsx";
import { formatNumber } from "../format/format-number.ts";
import { useText } from "../text/language-context.tsx";
import { useTheme } from "../theme/theme-context.tsx";
import type { Bubble } from "./bubble.ts";
import { BubbleKeys } from "./bubble-keys.tsx";
import { bubbleOption } from "./bubble-option.ts";
import type { Area } from "./place-labels.ts";
import { useElementSize } from "./use-element-size.ts";

use([ScatterChart]);

type BubbleChartProps = {
  bubbles: Bubble[];
  /** Where high begins on both axes. */
  cut: number;
  /** What is chosen; the others fade. Null: nothing is. */
  chosen: ReadonlySet<string> | null;
  /** Chosen alone. */
  pressed: string | null;
  onPress: (id: string) => void;
};

/** Closeness against potential, cut where high begins; pressing an account chooses it. */
export default function BubbleChart(props: BubbleChartProps) {
  const { size, follow } = useElementSize();
  return (
    <div ref={follow} className="chart">
      {size && <SizedChart {...props} size={size} />}
    </div>
  );
}

function SizedChart({ bubbles, cut, chosen, pressed, onPress, size }: BubbleChartProps & { size: Area }) {
  const { t, word } = useText();
  const { isDark } = useTheme();
  const [focused, setFocused] = useState<string | null>(null);
  const option = useMemo(
    // Every colour is read from the page, so a change of theme must make a new option.
    () => ({ darkMode: isDark, ...bubbleOption({ bubbles, cut, chosen, size }, word) }),
    [bubbles, cut, chosen, size, word, isDark],
  );
  return (
    <>
      <ChartCanvas
        option={option}
        label={t("matrix.label", { count: bubbles.length, cut: formatNumber(cut) })}
        onPress={onPress}
        lifted={focused}
      />
      <BubbleKeys bubbles={bubbles} pressed={pressed} onFocused={setFocused} onPress={onPress} />
    </>
  );
}
