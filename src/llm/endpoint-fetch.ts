import { z } from "zod";
import type { Rest } from "./endpoint-rest.ts";
import { type RequestQuirks, readBody } from "./request-quirks.ts";

type Fetch = typeof fetch;
type Endpoint = { quirks: RequestQuirks; rest: Pick<Rest, "assertRested" | "note"> };

/** A refusal for what was sent, not for who sent it or when. */
const badRequest: ReadonlySet<number> = new Set([400, 422]);

/**
 * What the client sends, as the endpoint takes it: parameters that it does not know are left out after its first refusal, and
 * an answer that comes in one piece though a stream was asked for is handed on as a stream of one piece. Between the moment a
 * request is begun and the moment it leaves, another may have been told to wait: it is asked here, at the door.
 * @param headers sent with every request
 */
export function createEndpointFetch({ quirks, rest }: Endpoint, headers: Readonly<Record<string, string>>): Fetch {
  return async (url, init) => {
    const asked = init?.body;
    const sent = { ...init, headers: withHeaders(init?.headers, headers) };
    rest.assertRested();
    if (typeof asked !== "string") return fetch(url, sent);
    const answered = (response: Response) => (asked.includes(streamed) ? asStream(response) : response);
    const send = async (): Promise<Response> => {
      const body = quirks.isEmpty() ? asked : JSON.stringify(quirks.apply(readBody(asked)));
      const response = await fetch(url, { ...sent, body });
      if (response.ok) return answered(response);
      rest.note(response);
      const text = await response.text();
      const isNews = badRequest.has(response.status) && quirks.learn(text, readBody(body));
      return isNews ? send() : refusal(text, response);
    };
    return send();
  };
}

/** Quotes inside of a prompt are escaped, so this stands for the member alone; a prompt is too long to be parsed for it. */
const streamed = '"stream":true';

const worded = z.looseObject({ error: z.unknown().refine((error) => error !== undefined) });

/** As it came, its text decoded; what it says under other names than the API's (`detail`, `message`) the client would drop. */
function refusal(text: string, { status, statusText, headers: given }: Response): Response {
  const headers = new Headers(given);
  headers.delete("content-length");
  headers.delete("content-encoding");
  const isOfApi = worded.safeParse(readJson(text)).success || readJson(text) === null;
  const body = isOfApi ? text : JSON.stringify({ error: { message: text } });
  return new Response(body, { status, statusText, headers });
}

function withHeaders(given: ConstructorParameters<typeof Headers>[0], more: Readonly<Record<string, string>>): Headers {
  const headers = new Headers(given);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return headers;
}

const completionSchema = z.looseObject({
  choices: z.array(
    z.looseObject({
      index: z.int().default(0),
      message: z.looseObject({ tool_calls: z.array(z.looseObject({})).nullish() }),
      finish_reason: z.string().nullish(),
    }),
  ),
});

async function asStream(response: Response): Promise<Response> {
  if (!/\bjson\b/i.test(response.headers.get("content-type") ?? "")) return response;
  const text = await response.text();
  const headers = { "content-type": "text/event-stream" };
  return new Response(`data: ${asChunk(text)}\n\ndata: [DONE]\n\n`, { headers });
}

/** What is no completion goes on as it is: the client says what is wrong with it. */
function asChunk(text: string): string {
  const parsed = completionSchema.safeParse(readJson(text));
  if (!parsed.success) return text.replaceAll(/\s*\n\s*/g, " ");
  const choices = parsed.data.choices.map(({ message, ...choice }) => ({
    ...choice,
    delta: { ...message, tool_calls: message.tool_calls?.map((call, index) => ({ ...call, index })) },
  }));
  return JSON.stringify({ ...parsed.data, object: "chat.completion.chunk", choices });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
