import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Json } from "#domain/json";

export type StreamEvent = { id: number; event: string; data: Json };

const keepAliveMs = 15_000;

export function wantsEvents(c: Context): boolean {
  return (c.req.header("accept") ?? "").includes("text/event-stream");
}

/** Where a reader that was cut off wants to go on. */
export function lastEventId(c: Context): number {
  const given = Number(c.req.header("last-event-id") ?? 0);
  return Number.isInteger(given) && given > 0 ? given : 0;
}

/** Server-sent events with ids, and a comment line now and then so that no proxy thinks the line is dead. */
export function eventStream(c: Context, events: (signal: AbortSignal) => AsyncIterable<StreamEvent>): Response {
  return streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const keepAlive = setInterval(() => void stream.write(": alive\n\n"), keepAliveMs);
    try {
      for await (const { id, event, data } of events(gone.signal)) {
        await stream.writeSSE({ id: String(id), event, data: JSON.stringify(data) });
      }
    } finally {
      clearInterval(keepAlive);
    }
  });
}
