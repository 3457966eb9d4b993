import { z } from "zod";

const percentPoints = z.number().min(0).max(100);

/** The 5W2H lint (`10-method.md §11`). */
export const actionLintConfigSchema = z.strictObject({
  /** Lowest value of each band; below `partial` is `weak`. */
  bands: z
    .strictObject({ sound: percentPoints, partial: percentPoints })
    .refine(({ sound, partial }) => sound > partial, "cut-offs must fall: sound, partial"),
});
export type ActionLintConfig = z.infer<typeof actionLintConfigSchema>;

export const actionLintDefaults: ActionLintConfig = { bands: { sound: 80, partial: 50 } };
