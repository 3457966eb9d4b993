import { z } from "zod";

const percent = z.number().gt(0).lte(100);

/** `10-method.md §2`. Percents in points (80 = 80 %). */
export const paretoConfigSchema = z.strictObject({
  /** Share of the positive total that the vital few reach. */
  vitalPercent: percent,
  /** Share of revenue from which one account is a dependency. */
  dependencyPercent: percent,
});
export type ParetoConfig = z.infer<typeof paretoConfigSchema>;

export const paretoDefaults: ParetoConfig = { vitalPercent: 80, dependencyPercent: 20 };
