import type { Page } from "playwright-core";
import type { Portfolio } from "#web/api/types";

/** Where the matrix draws an account, from the corner of the chart: the margins around the plot are the chart's own. */
export async function placeInMatrix(page: Page, name: string): Promise<{ x: number; y: number }> {
  const response = await page.request.get("/v1/portfolio");
  const { rows }: Portfolio = await response.json();
  const { closeness, potential } = rows.find((row) => row.name === name)?.match?.dimensions ?? {};
  const box = await page.getByTestId("portfolio-chart").locator("canvas").boundingBox();
  if (!box || closeness == null || potential == null) throw new Error(`${name} has no place in the matrix`);
  const [x, y] = [(box.width - 72) * closeness, (box.height - 88) * (100 - potential)];
  return { x: 44 + x / 100, y: 44 + y / 100 };
}
