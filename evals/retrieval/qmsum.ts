import { z } from "zod";
import { readJsonLines } from "../read-json-lines.ts";
import {
  around,
  createTextBuilder,
  type EvalDocument,
  type EvalQuestion,
  type RetrievalSet,
  type Span,
} from "./retrieval-set.ts";

const turn = z.coerce.number().int().nonnegative();
const meetingSchema = z.object({
  meeting_transcripts: z.array(z.object({ speaker: z.string(), content: z.string() })),
  specific_query_list: z.array(z.object({ query: z.string(), relevant_text_span: z.array(z.tuple([turn, turn])) })),
});
type Meeting = z.infer<typeof meetingSchema>;

const turnsPerChunk = 5;

/**
 * QMSum (Zhong et al. 2021): English meetings, one JSON object per line. A document is a meeting, written as its speakers
 * speak; chunks are five turns; the answer to a specific query are the turns it names.
 */
export function parseQmsum(jsonLines: string): RetrievalSet {
  const meetings = readJsonLines(jsonLines, meetingSchema).map((meeting, at) => meetingOf(`meeting-${at}`, meeting));
  return {
    name: "qmsum",
    lang: "en",
    documents: meetings.map(({ document }) => document),
    questions: meetings.flatMap(({ questions }) => questions),
  };
}

function meetingOf(id: string, meeting: Meeting): { document: EvalDocument; questions: EvalQuestion[] } {
  const text = createTextBuilder("\n");
  const turns = meeting.meeting_transcripts.map(({ speaker, content }) => text.add(`${speaker}: ${content}`));
  const chunks: Span[] = [];
  for (let at = 0; at < turns.length; at += turnsPerChunk) {
    const chunk = around(turns.slice(at, at + turnsPerChunk));
    if (chunk) chunks.push(chunk);
  }
  const questions = meeting.specific_query_list.map(({ query, relevant_text_span: spans }, at) => {
    const answers = spans.flatMap(([from, to]) => {
      const span = around(turns.slice(from, to + 1));
      return span ? [{ documentId: id, ...span }] : [];
    });
    return { id: `${id}/${at}`, text: query, answers };
  });
  return { document: { id, title: id, text: text.text(), chunks }, questions };
}
