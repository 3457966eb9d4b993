import { z } from "zod";

const percentPoints = z.number().min(0).max(100);
const weight = z.number().positive();

/** The needs iceberg (`10-method.md §10`). */
export const icebergConfigSchema = z.strictObject({
  /** What one supported need of a layer counts in the depth index. */
  depths: z
    .strictObject({ explicit: weight, latent: weight, deep: weight })
    .refine(({ explicit, latent, deep }) => explicit <= latent && latent <= deep, "must rise: explicit, latent, deep"),
  /** Lowest value of each band; below `partial` is `surface`. */
  bands: z
    .strictObject({ understood: percentPoints, partial: percentPoints })
    .refine(({ understood, partial }) => understood > partial, "cut-offs must fall: understood, partial"),
});
export type IcebergConfig = z.infer<typeof icebergConfigSchema>;

/** Explicit needs alone, all of them supported, come to 33.3: that is still the surface. */
export const icebergDefaults: IcebergConfig = {
  depths: { explicit: 1, latent: 2, deep: 3 },
  bands: { understood: 60, partial: 40 },
};
