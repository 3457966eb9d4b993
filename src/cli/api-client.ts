import { createParser, type EventSourceMessage } from "eventsource-parser";
import { z } from "zod";

/** Where the CLI asks: the server that owns the data directory, or the application inside this very process. */
export type Connection = { fetch: (request: Request) => Promise<Response>; close: () => Promise<void> };

const problemSchema = z.object({
  title: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() })),
});

/** What the API refused, told as it told it. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly errors: { field: string; reason: string }[],
  ) {
    super(detail);
  }
}

export type ApiClient = ReturnType<typeof createApiClient>;

/** Asks the API in the reader's language; every answer that is no success throws ApiProblem. */
export function createApiClient({ fetch }: Connection, lang: string) {
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("accept-language", lang);
    const response = await fetch(new Request(new URL(path, "http://127.0.0.1"), { ...init, headers }));
    if (response.ok) return response;
    const problem = problemSchema.safeParse(await response.json().catch(() => null));
    if (!problem.success) throw new ApiProblem(response.status, `HTTP ${response.status}`, []);
    throw new ApiProblem(response.status, problem.data.detail, problem.data.errors);
  };
  return {
    get: async <T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> =>
      schema.parse(await (await send(path)).json()),
    post: async <T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.infer<T>> =>
      schema.parse(await (await send(path, { method: "POST", ...bodyOf(body) })).json()),
    put: async <T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.infer<T>> =>
      schema.parse(await (await send(path, { method: "PUT", ...bodyOf(body) })).json()),
    delete: async (path: string): Promise<void> => void (await send(path, { method: "DELETE" })),
    bytes: async (path: string): Promise<Uint8Array> => new Uint8Array(await (await send(path)).arrayBuffer()),
    /** What is told at the path; asked with a body, as the answer to a POST. */
    events: async function* (path: string, body?: unknown): AsyncGenerator<{ event: string; data: unknown }> {
      const accept = { accept: "text/event-stream" };
      const posted = { method: "POST", headers: { ...accept, "content-type": "application/json" } };
      const asked = body === undefined ? { headers: accept } : { ...posted, body: JSON.stringify(body) };
      const response = await send(path, asked);
      if (!response.body) return;
      const told: EventSourceMessage[] = [];
      const parser = createParser({ onEvent: (message) => told.push(message) });
      const decoder = new TextDecoder();
      for await (const chunk of response.body) {
        parser.feed(decoder.decode(chunk, { stream: true }));
        for (const { event, data } of told.splice(0)) yield { event: event ?? "message", data: JSON.parse(data) };
      }
    },
  };
}

function bodyOf(body: unknown): RequestInit {
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { "content-type": "application/json", accept: "application/json" } };
}
