import { z } from "zod";
import type { AssessmentItem } from "#domain/assessment-rules";

/** The standard dossier (`10-method.md §12`), in the method's order. */
export const dossierSections = [
  "capacity",
  "productMix",
  "lines",
  "developmentPlan",
  "keyPeople",
  "industryShare",
  "strategy",
  "postKpis",
  "purchasingProcess",
  "finances",
  "investmentPlan",
  "competitors",
] as const satisfies readonly AssessmentItem<"dossier">[];
export type DossierSection = (typeof dossierSections)[number];

const weight = z.number().nonnegative();
const percent = z.number().min(0).max(100);
const count = z.int().positive();

/** Dossier completeness (`10-method.md §12`). */
export const dossierConfigSchema = z.strictObject({
  weights: z
    .strictObject({
      capacity: weight,
      productMix: weight,
      lines: weight,
      developmentPlan: weight,
      keyPeople: weight,
      industryShare: weight,
      strategy: weight,
      postKpis: weight,
      purchasingProcess: weight,
      finances: weight,
      investmentPlan: weight,
      competitors: weight,
    })
    .refine((weights) => Object.values(weights).some((held) => held > 0), "at least one weight must be above 0"),
  /** Percent complete that a partial section counts for. */
  partialPercent: percent,
  /** Months after which a section is stale. */
  staleMonths: count,
  /** Lowest value of each band; below `usable` is `thin`. */
  bands: z
    .strictObject({ full: percent, usable: percent })
    .refine(({ full, usable }) => full > usable, "cut-offs must fall: full, usable"),
  records: z.strictObject({
    /** Power (1–5) from which a contact is one of the key people. */
    keyPower: z.int().min(1).max(5),
    /** Key people, and competitors, from which the records alone make their section complete. */
    keyPeople: count,
    competitors: count,
  }),
});
export type DossierConfig = z.infer<typeof dossierConfigSchema>;

export const dossierDefaults: DossierConfig = {
  weights: {
    capacity: 1,
    productMix: 1,
    lines: 1,
    developmentPlan: 1,
    keyPeople: 1,
    industryShare: 1,
    strategy: 1,
    postKpis: 1,
    purchasingProcess: 1,
    finances: 1,
    investmentPlan: 1,
    competitors: 1,
  },
  partialPercent: 50,
  staleMonths: 12,
  bands: { full: 80, usable: 50 },
  records: { keyPower: 4, keyPeople: 3, competitors: 3 },
};
