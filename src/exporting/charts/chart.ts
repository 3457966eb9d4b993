import type { EChartsCoreOption } from "echarts/core";

/** Most characters of a description: what Slack takes of an image. */
export const longestAltText = 2_000;

/** A picture that is not yet drawn. */
export type Chart = {
  /** File name without ending: `scorecard-2026-11-15`. */
  name: string;
  title: string;
  /** The same in words, at most `longestAltText` characters. */
  altText: string;
  /** In CSS pixels; the picture has twice as many each way. */
  width: number;
  height: number;
  option: EChartsCoreOption;
};
