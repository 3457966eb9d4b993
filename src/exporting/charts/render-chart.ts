import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Chart } from "./chart.ts";
import { type ChartFonts, readChartFonts } from "./chart-fonts.ts";
import { chartColours, chartFontFamily } from "./chart-theme.ts";
import { drawableText } from "./drawable-text.ts";
import { subsetFont } from "./subset-font.ts";

type Drawn = Pick<Chart, "option" | "width" | "height">;
export type ChartRenderer = {
  toSvg: (chart: Drawn) => Promise<string>;
  /** Twice as many pixels each way as the chart is wide and high. */
  toPng: (chart: Drawn) => Promise<Uint8Array>;
};

const scale = 2;

/**
 * Draws charts with the bundled font and no other. What it draws with costs start-up time and memory, so that it is
 * loaded with the first chart and kept. Each picture has fonts of its own, with the glyphs of its words, in a folder under
 * `folder` that goes with it.
 */
export function createChartRenderer(folder: string = tmpdir()): ChartRenderer {
  let loading: Promise<Tools> | undefined;
  const tools = () => {
    loading ??= loadTools().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    toSvg: async (chart) => drawSvg(chart, await tools()),
    toPng: async (chart) => {
      const held = await tools();
      return drawPng(drawSvg(chart, held), held, folder);
    },
  };
}

type Tools = {
  init: typeof import("echarts/core").init;
  renderAsync: typeof import("@resvg/resvg-js").renderAsync;
  fonts: ChartFonts;
};

async function loadTools(): Promise<Tools> {
  const [core, charts, components, renderers, { renderAsync }, fonts] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/renderers"),
    import("@resvg/resvg-js"),
    readChartFonts(),
  ]);
  const { BarChart, LineChart, ScatterChart } = charts;
  const { GraphicComponent, GridComponent, LegendComponent, MarkLineComponent, PolarComponent, TitleComponent } =
    components;
  core.use([BarChart, LineChart, ScatterChart]);
  core.use([
    GraphicComponent,
    GridComponent,
    LegendComponent,
    MarkLineComponent,
    PolarComponent,
    TitleComponent,
    renderers.SVGRenderer,
  ]);
  return { init: core.init, renderAsync, fonts };
}

function drawSvg({ option, width, height }: Drawn, { init, fonts }: Tools): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    const common = {
      animation: false,
      backgroundColor: chartColours.paper,
      textStyle: { fontFamily: chartFontFamily },
    };
    chart.setOption({ ...common, ...option });
    // Markup is of characters that the font has, so that this changes words alone.
    return drawableText(chart.renderToSVGString(), (codePoint) => fonts.regular.glyphOf(codePoint) !== 0);
  } finally {
    chart.dispose();
  }
}

async function drawPng(svg: string, { renderAsync, fonts }: Tools, folder: string): Promise<Uint8Array> {
  const own = await mkdtemp(join(folder, "groundplan-chart-"));
  try {
    const fontFiles = await Promise.all(
      [fonts.regular, fonts.bold].map(async (font, at) => {
        const path = join(own, `${at}.ttf`);
        await writeFile(path, subsetFont(font, svg));
        return path;
      }),
    );
    const image = await renderAsync(svg, {
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: chartFontFamily },
      fitTo: { mode: "zoom", value: scale },
    });
    return image.asPng();
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
