import type { z } from "zod";
import type { visitInputSchema, visitSchema } from "#api/schemas/visits";

export type Visit = z.infer<typeof visitSchema>;
export type VisitInput = z.input<typeof visitInputSchema>;
