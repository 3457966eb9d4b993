import { z } from "zod";
import { daySchema } from "#domain/day";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { dossierAnswers, scoreDossier } from "./dossier.ts";
import { dossierSections } from "./dossier-config.ts";
import { dossierHints } from "./dossier-hints.ts";

const evidence = z.array(z.string()).default([]);
const observedOn = daySchema.nullable().default(null);
const section = z.enum(dossierSections);
const observedSchema = z.strictObject({ observedOn, evidence });

/** What can be read from records; what each makes of its section stands in `dossierHints`. */
const recordsSchema = z.strictObject({
  contacts: z
    .array(z.object({ id: z.string().min(1), power: z.int().min(1).max(5).nullable().default(null) }))
    .optional(),
  competitors: z.array(observedSchema.extend({ name: z.string().min(1) })).optional(),
  annualRevenue: observedSchema.optional(),
  industryShare: observedSchema.optional(),
  buyingCalendar: observedSchema.optional(),
});

/** `POST /v1/score/dossier`: how complete an account's dossier is, and what to collect. */
export const dossierMethod = defineScoringMethod({
  inputSchema: z.object({
    asOf: daySchema,
    ...configMembers,
    account: z.object({
      id: z.string().min(1),
      sections: z
        .array(
          z.strictObject({
            section,
            answer: z.enum(dossierAnswers),
            observedOn,
            source: z.string().nullable().default(null),
            evidence,
          }),
        )
        .default([]),
      records: recordsSchema.default({}),
      /** What other records hold of a section. */
      hints: z
        .array(z.strictObject({ section, answer: z.enum(["complete", "partial"]), observedOn, evidence }))
        .default([]),
    }),
  }),
  example: {
    asOf: "2026-11-01",
    account: {
      id: "A1",
      sections: [
        { section: "capacity", answer: "complete", observedOn: "2026-05-12", source: "工厂考察" },
        { section: "productMix", answer: "complete", observedOn: "2025-03-02" },
        { section: "strategy", answer: "partial", observedOn: "2026-08-20" },
        { section: "investmentPlan", answer: "unknown", observedOn: "2026-09-01" },
      ],
      records: {
        contacts: [
          { id: "C1", power: 5 },
          { id: "C2", power: 4 },
          { id: "C3", power: 2 },
        ],
        competitors: [{ name: "华信", evidence: ["opportunity:P1"] }],
        annualRevenue: { evidence: ["account:A1"] },
      },
    },
  },
  score: ({ asOf, account: { id, sections, records, hints } }, config) =>
    scoreDossier(
      { accountId: id, asOf, sections, hints: [...hints, ...dossierHints(records, config.dossier)] },
      config,
    ),
});
