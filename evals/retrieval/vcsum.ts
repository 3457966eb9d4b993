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

const segmentSchema = z.object({ id: z.string(), agenda: z.string(), context: z.array(z.array(z.string())) });
type Segment = z.infer<typeof segmentSchema>;

/** Characters. */
const chunkRoom = 400;

/**
 * VCSum (Wu et al. 2023), segment file: Chinese meetings, one segment with its headline per line; `13_0` is the first
 * segment of meeting 13. A document is a meeting, a paragraph per turn; chunks are runs of sentences up to 400 characters
 * inside a segment; a headline is answered by its segment.
 */
export function parseVcsum(jsonLines: string): RetrievalSet {
  const segments = readJsonLines(jsonLines, segmentSchema);
  const meetings = new Map<string, Segment[]>();
  for (const segment of segments) {
    const meeting = segment.id.replace(/_\d+$/, "");
    meetings.set(meeting, [...(meetings.get(meeting) ?? []), segment]);
  }
  const made = [...meetings].map(([id, own]) => meetingOf(`meeting-${id}`, own));
  return {
    name: "vcsum",
    lang: "zh",
    documents: made.map(({ document }) => document),
    questions: made.flatMap(({ questions }) => questions),
  };
}

function meetingOf(id: string, segments: readonly Segment[]): { document: EvalDocument; questions: EvalQuestion[] } {
  const text = createTextBuilder("");
  const chunks: Span[] = [];
  const questions: EvalQuestion[] = [];
  for (const segment of segments) {
    const sentences = segment.context.flatMap((turn) => {
      const spans = turn.flatMap((sentence) => pieces(sentence)).map((piece) => text.add(piece));
      text.add("\n");
      return spans;
    });
    chunks.push(...chunksOf(sentences));
    const answer = around(sentences);
    const answers = answer ? [{ documentId: id, ...answer }] : [];
    questions.push({ id: segment.id, text: segment.agenda, answers });
  }
  return { document: { id, title: id, text: text.text(), chunks }, questions };
}

/** A sentence longer than a chunk is cut between characters. */
function pieces(sentence: string): string[] {
  const cuts: string[] = [];
  for (let at = 0; at < sentence.length; at += chunkRoom) cuts.push(sentence.slice(at, at + chunkRoom));
  return cuts;
}

function chunksOf(sentences: readonly Span[]): Span[] {
  const chunks: Span[] = [];
  for (const { start, end } of sentences) {
    const open = chunks.at(-1);
    if (open && end - open.start <= chunkRoom) open.end = end;
    else chunks.push({ start, end });
  }
  return chunks;
}
