import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * Rules of WCAG 2.2 A and AA that the page breaks, with the first place of each. Seen from the top: elsewhere the header
 * lies over part of something.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  await page.evaluate("window.scrollTo(0, 0)");
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
    const { violations } = await run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
