import { z } from "zod";
import { createTextBuilder, type EvalDocument, type EvalQuestion, type RetrievalSet } from "./retrieval-set.ts";

const reportSchema = z.object({
  table: z.object({ table: z.array(z.array(z.string())) }),
  paragraphs: z.array(z.object({ order: z.int(), text: z.string() })),
  questions: z.array(
    z.object({
      uid: z.string(),
      question: z.string(),
      answer_from: z.enum(["table", "text", "table-text"]),
      rel_paragraphs: z.array(z.coerce.number().int()),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

/**
 * TAT-QA (Zhu et al. 2021): pieces of English financial reports, each one table and the paragraphs around it. A document
 * is such a piece, the table first, cells parted by bars; chunks are the table and every paragraph; a question is answered
 * by the table, by the paragraphs it names, or by both.
 */
export function parseTatqa(json: string): RetrievalSet {
  const made = z
    .array(reportSchema)
    .parse(JSON.parse(json))
    .map((report, at) => pieceOf(`report-${at}`, report));
  return {
    name: "tatqa",
    lang: "en",
    documents: made.map(({ document }) => document),
    questions: made.flatMap(({ questions }) => questions),
  };
}

function pieceOf(id: string, report: Report): { document: EvalDocument; questions: EvalQuestion[] } {
  const text = createTextBuilder("\n\n");
  const table = text.add(report.table.table.map((row) => row.join(" | ")).join("\n"));
  const paragraphs = report.paragraphs.map((paragraph) => ({ order: paragraph.order, ...text.add(paragraph.text) }));
  const questions = report.questions.map(({ uid, question, answer_from: from, rel_paragraphs: orders }) => {
    const named = from === "table" ? [] : paragraphs.filter(({ order }) => orders.includes(order));
    const spans = [...(from === "text" ? [] : [table]), ...named];
    return { id: uid, text: question, answers: spans.map(({ start, end }) => ({ documentId: id, start, end })) };
  });
  const chunks = [table, ...paragraphs].map(({ start, end }) => ({ start, end }));
  return { document: { id, title: id, text: text.text(), chunks }, questions };
}
