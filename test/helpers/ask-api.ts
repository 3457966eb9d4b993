import { z } from "zod";
import type { TestProduct } from "./open-test-product.ts";

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() })),
});

/** A JSON body as a request. */
export function jsonPost(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

/** A refused request: its RFC 9457 body, with the content type it came under. */
export async function problemOf({ ask }: TestProduct, path: string, init?: RequestInit) {
  const response = await ask(path, init);
  const problem = problemSchema.parse(await response.json());
  if (problem.status !== response.status) throw new Error(`status ${response.status} says ${problem.status}`);
  return { ...problem, contentType: response.headers.get("content-type") };
}

export type ServerEvent = { id: number; event: string; data: unknown };

/** A whole stream of server-sent events, parsed. */
export async function eventsOf({ ask }: TestProduct, path: string, lastEventId?: number): Promise<ServerEvent[]> {
  const headers = {
    accept: "text/event-stream",
    ...(lastEventId === undefined ? {} : { "last-event-id": String(lastEventId) }),
  };
  const text = await (await ask(path, { headers })).text();
  const frames = text.split("\n\n").filter((frame) => frame.startsWith("id:") || frame.startsWith("event:"));
  return frames.map((frame) => {
    const fields = new Map(frame.split("\n").map((line): [string, string] => cut(line)));
    return {
      id: Number(fields.get("id")),
      event: fields.get("event") ?? "",
      data: JSON.parse(fields.get("data") ?? "null"),
    };
  });
}

function cut(line: string): [string, string] {
  const at = line.indexOf(":");
  return [line.slice(0, at), line.slice(at + 1).trim()];
}
