import { z } from "zod";

/** Visits per year of 12 months; 0 = none planned. */
const visits = z.int().min(0).max(365);
const levels = z.strictObject({ leadership: visits, technical: visits, business: visits });

/** `10-method.md §13`: visits per year by class and level. */
export const cadenceConfigSchema = z.strictObject({
  visitsPerYear: z.strictObject({ key: levels, nurture: levels, watch: levels, exit: levels }),
});
export type CadenceConfig = z.infer<typeof cadenceConfigSchema>;

export const cadenceDefaults: CadenceConfig = {
  visitsPerYear: {
    key: { leadership: 2, technical: 4, business: 12 },
    nurture: { leadership: 1, technical: 2, business: 6 },
    watch: { leadership: 0, technical: 1, business: 4 },
    exit: { leadership: 0, technical: 0, business: 1 },
  },
};
