import { z } from "zod";
import { daySchema } from "#domain/day";
import { classOrder } from "../scorecard/scorecard.ts";
import { scorecardConfigSchema } from "../scorecard/scorecard-config.ts";
import { configMembers, defineScoringMethod } from "../scoring-method.ts";
import { scoreReRating } from "./re-rating.ts";

const { classes, falseKeyCap } = scorecardConfigSchema.shape;
const classSchema = z.enum(classOrder).nullable();
/** Further members of a score's factors are let through and not used. */
const factorsSchema = z.array(z.object({ id: z.string().min(1), contribution: z.number() })).default([]);

const inputSchema = z.object({
  asOf: daySchema,
  ...configMembers,
  /** `standing` of the last review's answer; null or absent at the first one. */
  last: z
    .object({
      asOf: daySchema,
      accounts: z.array(
        z.object({
          id: z.string().min(1),
          class: classSchema,
          /** The class the value earned by the cut-offs alone; absent: read from `value` by today's cut-offs. */
          earned: classSchema.optional(),
          value: z.number().nullable(),
          factors: factorsSchema,
        }),
      ),
    })
    .nullable()
    .default(null),
  accounts: z.array(
    z.object({
      id: z.string().min(1),
      /** The account's scorecard (`scorecard` method), or what of it matters here. */
      score: z.object({
        value: z.number().nullable(),
        class: classSchema,
        factors: factorsSchema,
        flags: z.array(z.string()).default([]),
      }),
      /** Cut-offs and false-key cap of the account's industry; absent: those of the config. */
      rules: z.object({ classes, falseKeyCap }).optional(),
    }),
  ),
});

const factors = (revenue12m: number, cooperation: number, growth: number) => [
  { id: "revenue12m", contribution: revenue12m },
  { id: "cooperation", contribution: cooperation },
  { id: "growth", contribution: growth },
];

/** `POST /v1/score/re-rating`: who enters and leaves the key-account list since the last review. */
export const reRatingMethod = defineScoringMethod({
  inputSchema,
  example: {
    asOf: "2026-11-15",
    last: {
      asOf: "2026-08-15",
      accounts: [
        { id: "A1", class: "nurture", earned: "nurture", value: 66, factors: factors(30, 20, 16) },
        { id: "A2", class: "key", earned: "key", value: 74, factors: factors(40, 20, 14) },
        { id: "A3", class: "key", earned: "nurture", value: 69, factors: factors(36, 19, 14) },
        { id: "A4", class: "watch", earned: "watch", value: 41, factors: factors(20, 15, 6) },
      ],
    },
    accounts: [
      { id: "A1", score: { value: 75, class: "key", factors: factors(33, 20, 22) } },
      { id: "A2", score: { value: 68.5, class: "nurture", factors: factors(40, 20, 8.5) } },
      { id: "A3", score: { value: 69.5, class: "nurture", factors: factors(37, 18, 14.5) } },
      { id: "A4", score: { value: 44, class: "watch", factors: factors(20, 15, 9) } },
      { id: "A5", score: { value: 55, class: "nurture", factors: factors(25, 18, 12) } },
    ],
  },
  score: ({ asOf, last, accounts }, config) => scoreReRating({ asOf, last, accounts }, config),
});
