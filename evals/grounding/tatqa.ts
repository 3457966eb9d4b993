import { z } from "zod";

const questionSchema = z.object({
  question: z.string(),
  answer: z.unknown(),
  derivation: z.string(),
  answer_type: z.string(),
  scale: z.string(),
  rel_paragraphs: z.array(z.coerce.number().int()),
});
const reportSchema = z.object({
  table: z.object({ table: z.array(z.array(z.string())) }),
  paragraphs: z.array(z.object({ order: z.int(), text: z.string() })),
  questions: z.array(questionSchema),
});
export type TatqaReport = z.infer<typeof reportSchema>;
export type TatqaQuestion = z.infer<typeof questionSchema>;

/** Reads TAT-QA (Zhu et al. 2021): pieces of financial reports with questions whose answers are calculated from them. */
export function parseTatqaReports(json: string): TatqaReport[] {
  return z.array(reportSchema).parse(JSON.parse(json));
}
