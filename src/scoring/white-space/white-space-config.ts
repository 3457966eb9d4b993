import { z } from "zod";

const months = z.int().positive();
const percent = z.number().min(0).max(100);

/** White space (`10-method.md §18`). */
export const whiteSpaceConfigSchema = z.strictObject({
  /** Months for which an order says that a product is ours. */
  orderMonths: months,
  /** Months of net orders that stand for the yearly value of what is ours, where nobody stated one. */
  valueMonths: months,
  /** Months after which a stated position is stale. */
  staleMonths: months,
  /** Lowest share of the known positions of each band; below `partial` is `thin`. */
  bands: z
    .strictObject({ deep: percent, partial: percent })
    .refine(({ deep, partial }) => deep > partial, "cut-offs must fall: deep, partial"),
  /** Products × buying units that one grid may hold. */
  maxCells: z.int().positive(),
});
export type WhiteSpaceConfig = z.infer<typeof whiteSpaceConfigSchema>;

export const whiteSpaceDefaults: WhiteSpaceConfig = {
  orderMonths: 24,
  valueMonths: 12,
  staleMonths: 12,
  bands: { deep: 60, partial: 25 },
  maxCells: 20_000,
};
