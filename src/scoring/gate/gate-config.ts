import { z } from "zod";

/** The three questions of the opportunity gate and their items (`10-method.md §8`). */
export const gateItems = {
  opportunity: ["leadReal", "fitsStrategy", "targetCustomer", "resourcesExist"],
  distance: ["problemReal", "painAgreed", "wantsToAct", "buyingModelKnown", "budgetReady"],
  feasibility: ["relationshipSupports", "risksKnown"],
} as const;
export type GateQuestion = keyof typeof gateItems;
export type GateItemId = (typeof gateItems)[GateQuestion][number];

/** Every item with its question, in the method's order. */
export const gateList: readonly { id: GateItemId; question: GateQuestion }[] = [
  ...gateItems.opportunity.map((id) => ({ id, question: "opportunity" as const })),
  ...gateItems.distance.map((id) => ({ id, question: "distance" as const })),
  ...gateItems.feasibility.map((id) => ({ id, question: "feasibility" as const })),
];

const percentPoints = z.number().min(0).max(100);
const weight = z.number().nonnegative();
const itemId = z.enum([...gateItems.opportunity, ...gateItems.distance, ...gateItems.feasibility]);

/** The opportunity gate (`10-method.md §8`). */
export const gateConfigSchema = z
  .strictObject({
    /** Shared out evenly among the items of a question. */
    weights: z.strictObject({ opportunity: weight, distance: weight, feasibility: weight }),
    answers: z.strictObject({ yes: percentPoints, partly: percentPoints, no: percentPoints }),
    /** Items whose `no` stops the opportunity, whatever the rest. */
    knockouts: z.array(itemId),
    /** Lowest value of each decision; below `conditional` is no-go. */
    bands: z
      .strictObject({ go: percentPoints, conditional: percentPoints })
      .refine(({ go, conditional }) => go > conditional, "cut-offs must fall: go, conditional"),
  })
  .refine(({ weights }) => Object.values(weights).some((held) => held > 0), {
    path: ["weights"],
    message: "at least one weight must be above 0",
  });
export type GateConfig = z.infer<typeof gateConfigSchema>;

export const gateDefaults: GateConfig = {
  weights: { opportunity: 1, distance: 1, feasibility: 1 },
  answers: { yes: 100, partly: 50, no: 0 },
  knockouts: ["leadReal", "fitsStrategy", "targetCustomer", "resourcesExist"],
  bands: { go: 75, conditional: 40 },
};
