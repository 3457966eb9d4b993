import type { Draft } from "#domain/draft";
import { jsonSchema } from "#domain/json";
import type { StreamEvent } from "./sse.ts";

/** The events of a draft that was written earlier, or by another process: the same as if one had watched. */
export async function* finishedDraftEvents(draft: Draft, lastId: number): AsyncGenerator<StreamEvent> {
  const told = [
    ...draft.sections.map((section) => ({ event: "section", data: { section } })),
    ...draft.findings.map((finding) => ({ event: "finding", data: { finding } })),
    { event: draft.status === "failed" ? "error" : "done", data: { status: draft.status } },
  ];
  for (const [index, { event, data }] of told.entries()) {
    if (index >= lastId) yield { id: index + 1, event, data: jsonSchema.parse(data) };
  }
}
