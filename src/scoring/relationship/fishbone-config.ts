import { z } from "zod";
import { decisionRoleSchema } from "#domain/contact";

/** The stages of a customer's decision and the roles that act in each (`10-method.md §9`). */
export const fishboneConfigSchema = z.strictObject({
  stages: z
    .array(z.strictObject({ id: z.string().min(1), roles: z.array(decisionRoleSchema).min(1) }))
    .min(1)
    .refine((stages) => new Set(stages.map(({ id }) => id)).size === stages.length, "a stage stands in the list twice"),
});
export type FishboneConfig = z.infer<typeof fishboneConfigSchema>;

export const fishboneDefaults: FishboneConfig = {
  stages: [
    { id: "need", roles: ["E", "I"] },
    { id: "evaluation", roles: ["E", "S", "I"] },
    { id: "decision", roles: ["D", "S"] },
    { id: "approval", roles: ["A"] },
    { id: "contract", roles: ["A", "D"] },
  ],
};
