import { z } from "zod";
import { winRateChecklist } from "#domain/opportunity";

export const winElements = ["relationship", "solution", "commercial", "delivery"] as const;

const percentPoints = z.number().min(0).max(100);
const items = z
  .array(z.string().min(1))
  .refine((ids) => new Set(ids).size === ids.length, "an item stands in the list twice");
const weight = z.number().nonnegative();

/** `10-method.md §7`. */
export const winRateConfigSchema = z
  .strictObject({
    weights: z.strictObject({ relationship: weight, solution: weight, commercial: weight, delivery: weight }),
    checklist: z.strictObject({ relationship: items, solution: items, commercial: items, delivery: items }),
    answers: z.strictObject({ yes: percentPoints, partly: percentPoints, no: percentPoints }),
    /** Taken off per point that the strongest competitor's base is ahead of ours. */
    competitorShare: z.number().min(0).max(1),
    /** KR level from which a contact counts as a supporter. */
    supporterLevel: z.int().min(1).max(5),
    /** Highest win rate while the named condition holds. */
    caps: z.strictObject({
      "no-contact": percentPoints,
      "no-supporter": percentPoints,
      "competitor-requirement": percentPoints,
      "budget-unconfirmed": percentPoints,
    }),
    /** Lowest value of each band; below D is E. */
    bands: z
      .strictObject({ A: percentPoints, B: percentPoints, C: percentPoints, D: percentPoints })
      .refine(({ A, B, C, D }) => A > B && B > C && C > D, "cut-offs must fall from A to D"),
    /** Closed deals' worth of weight that the whole history has against the deals that are alike. */
    historyPriorStrength: z.number().positive(),
    /** Closed deals below which a calibration is a `small-sample`, and the z of its intervals (1.96: 95 %). */
    calibration: z.strictObject({ minSample: z.int().positive(), z: z.number().positive() }),
  })
  .refine(({ weights, checklist }) => winElements.some((id) => weights[id] > 0 && checklist[id].length > 0), {
    path: ["weights"],
    message: "at least one element needs a weight above 0 and a checklist item",
  });
export type WinRateConfig = z.infer<typeof winRateConfigSchema>;
export const winCapIds = ["no-contact", "no-supporter", "competitor-requirement", "budget-unconfirmed"] as const;
export type WinCapId = (typeof winCapIds)[number];

export const winRateDefaults: WinRateConfig = {
  weights: { relationship: 0.35, solution: 0.3, commercial: 0.2, delivery: 0.15 },
  checklist: {
    relationship: [...winRateChecklist.relationship],
    solution: [...winRateChecklist.solution],
    commercial: [...winRateChecklist.commercial],
    delivery: [...winRateChecklist.delivery],
  },
  answers: { yes: 100, partly: 50, no: 0 },
  competitorShare: 0.25,
  supporterLevel: 3,
  caps: { "no-contact": 19, "no-supporter": 59, "competitor-requirement": 59, "budget-unconfirmed": 79 },
  bands: { A: 80, B: 60, C: 40, D: 20 },
  historyPriorStrength: 10,
  calibration: { minSample: 20, z: 1.96 },
};
