import { z } from "zod";

/** Something that must stand in an answer, in whatever form people write it. */
type Fact =
  | { number: number; unit?: string | undefined; tolerance?: number | undefined }
  | { percent: number }
  | { date: string }
  | { text: string[] }
  | { anyOf: Fact[] };

const factSchema: z.ZodType<Fact> = z.lazy(() =>
  z.union([
    z.strictObject({
      number: z.number(),
      unit: z.string().optional(),
      /** Relative, for figures that people round: 0.006 is 0.6 %. */
      tolerance: z.number().positive().max(0.02).optional(),
    }),
    z.strictObject({ percent: z.number() }),
    z.strictObject({ date: z.iso.date() }),
    z.strictObject({ text: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ anyOf: z.array(factSchema).min(2) }),
  ]),
);

const mustNot = z.array(z.string().min(1)).optional();

export const chatQuestionSchema = z.strictObject({
  id: z.string(),
  lang: z.enum(["zh", "en"]),
  category: z.string(),
  /** A conversation; the answer to its last line is scored. */
  turns: z.array(z.string().min(1)).min(1),
  expected: z.union([
    z.strictObject({ facts: z.array(factSchema).min(1), cites: z.array(z.string()).min(1), mustNot }),
    z.strictObject({ unanswerable: z.literal(true), mustNot }),
    z.strictObject({ asks: z.literal(true) }),
  ]),
});

export type ExpectedFact = Fact;
export type ChatQuestion = z.infer<typeof chatQuestionSchema>;
