import type { z } from "zod";
import type { scoringPreviewSchema, scoringProfileViewSchema } from "#api/schemas/scoring-profile";

export type ScoringProfile = z.infer<typeof scoringProfileViewSchema>;
export type ScoringPreview = z.infer<typeof scoringPreviewSchema>;
export type MovedAccount = ScoringPreview["changes"][number];
/** Parts of a scoring config. */
export type Overrides = ScoringProfile["own"];
export type FieldProblem = { field: string; reason: string };
export type Doctor = { ok: boolean; checks: { id: string; state: "ok" | "off" | "warn" | "fail"; message: string }[] };
