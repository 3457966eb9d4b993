import { GridComponent, TooltipComponent } from "echarts/components";
import { type ECharts, type EChartsCoreOption, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

// Each chart brings its own kind of series, so that a page loads only what it draws.
use([GridComponent, TooltipComponent, CanvasRenderer]);

export type ChartCanvasProps = {
  option: EChartsCoreOption;
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** `name` of the data item that was pressed. */
  onPress?: ((name: string) => void) | undefined;
  /** `name` of the data item that is lifted out, with its tooltip; null: none. */
  lifted?: string | null;
};

/** A chart on canvas that follows its box in size. Nothing in it is markup, so no policy on inline styles stands in its way. */
export function ChartCanvas({ option, label, onPress, lifted = null }: ChartCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts>(null);
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    drawn.current = chart;
    chart.on("click", ({ name }) => press.current?.(name));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, []);
  useEffect(() => {
    const chart = drawn.current;
    if (!chart || !box.current) return;
    // An option made for a new size may come before the observer has told the chart of it.
    const { clientWidth, clientHeight } = box.current;
    if (chart.getWidth() !== clientWidth || chart.getHeight() !== clientHeight) chart.resize();
    chart.setOption({ animation: false, ...option }, { notMerge: true });
  }, [option]);
  useEffect(() => {
    const chart = drawn.current;
    if (!chart || lifted === null) return;
    // The same item of several series (a ring around a mark) is lifted in the last, which holds what can be pressed.
    const seriesIndex = seriesCount(option) - 1;
    chart.dispatchAction({ type: "highlight", seriesIndex, name: lifted });
    chart.dispatchAction({ type: "showTip", seriesIndex, name: lifted });
    return () => {
      chart.dispatchAction({ type: "downplay", seriesIndex, name: lifted });
      chart.dispatchAction({ type: "hideTip" });
    };
  }, [option, lifted]);
  return <div ref={box} className="chart" role="img" aria-label={label} />;
}

const seriesCount = ({ series }: EChartsCoreOption): number => (Array.isArray(series) ? series.length : 1);
