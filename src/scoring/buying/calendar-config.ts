import { z } from "zod";

/** Phases of a customer's buying year, in its order (`10-method.md §16`). */
export const buyingPhases = ["planning", "selection", "samples", "bulk", "season", "fair"] as const;
export type BuyingPhase = (typeof buyingPhases)[number];

const month = z.int().min(1).max(12);
const weight = z.number().nonnegative();

/** The buying calendar (`10-method.md §16`). */
export const calendarConfigSchema = z
  .strictObject({
    /** Yearly windows, first day of `fromMonth` to last day of `toMonth`; a window may run over New Year. */
    template: z.array(z.strictObject({ phase: z.enum(buyingPhases), fromMonth: month, toMonth: month })),
    /** What knowing a phase's window counts in the coverage. */
    weights: z.strictObject({
      planning: weight,
      selection: weight,
      samples: weight,
      bulk: weight,
      season: weight,
      fair: weight,
    }),
    /** Days before a window opens from which it is to be prepared. */
    leadDays: z.int().nonnegative(),
    /** Days before a window closes from which that is said. */
    closingDays: z.int().nonnegative(),
  })
  .refine(({ weights }) => buyingPhases.some((phase) => weights[phase] > 0), {
    path: ["weights"],
    message: "at least one weight must be above 0",
  });
export type CalendarConfig = z.infer<typeof calendarConfigSchema>;

export const calendarDefaults: CalendarConfig = {
  template: [
    { phase: "planning", fromMonth: 10, toMonth: 12 },
    { phase: "selection", fromMonth: 1, toMonth: 3 },
    { phase: "bulk", fromMonth: 3, toMonth: 6 },
    { phase: "season", fromMonth: 4, toMonth: 12 },
  ],
  weights: { planning: 1, selection: 1, samples: 1, bulk: 1, season: 1, fair: 1 },
  leadDays: 30,
  closingDays: 14,
};
