import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";

const bodySchema = z.object({
  model: z.string(),
  input: z.array(z.string()).min(1),
  dimensions: z.int().positive().default(16),
  encoding_format: z.enum(["float", "base64"]).default("float"),
});
export type EmbeddingsRequest = z.infer<typeof bodySchema>;

/** What goes wrong with one request. */
export type Fault =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** The connection breaks: before the answer, or in the middle of it. */
  | "reset"
  | "cut";

export type EmbeddingsServer = {
  /** Goes into `baseUrl`. */
  url: string;
  requests: EmbeddingsRequest[];
  /** Answers the next request with this status and body instead. */
  failNext: (status: number, body?: unknown, headers?: Record<string, string>) => void;
  breakNext: (how: "reset" | "cut") => void;
  close: () => Promise<void>;
};

export type EmbeddingsOptions = {
  always?: "base64";
  /** False: does not tell how many tokens it counted. Else one for each character. */
  countsTokens?: boolean;
  /** What a request is answered with because of one of its texts; null: nothing against it. */
  refuse?: (text: string, request: EmbeddingsRequest) => Fault | null;
  /** Gives vectors of this length whatever it was asked for. */
  dimensions?: number;
};

/**
 * Speaks the wire format of `POST /v1/embeddings` on loopback. Vectors follow from the text alone: every character adds
 * to one dimension, so texts that share characters lie close.
 */
export async function startEmbeddingsServer(options: EmbeddingsOptions = {}): Promise<EmbeddingsServer> {
  const requests: EmbeddingsRequest[] = [];
  const faults: Fault[] = [];
  const server = createServer(async (request, response) => {
    const body = bodySchema.parse(JSON.parse(await textOf(request)));
    requests.push(body);
    const refused = body.input.map((text) => options.refuse?.(text, body) ?? null).find((fault) => fault !== null);
    const fault = faults.shift() ?? refused;
    if (fault) return fail(response, fault, answerTo(body, options));
    send(response, 200, answerTo(body, options));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    failNext: (status, body, headers = {}) => faults.push({ status, body, headers }),
    breakNext: (how) => faults.push(how),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function answerTo(
  { model, input, dimensions, encoding_format }: EmbeddingsRequest,
  { always, countsTokens = true, dimensions: fixed }: EmbeddingsOptions,
) {
  const base64 = always === "base64" || encoding_format === "base64";
  const data = input.map((text, index) => {
    const vector = vectorOf(text, fixed ?? dimensions);
    return { object: "embedding", index, embedding: base64 ? encode(vector) : vector };
  });
  const tokens = input.join("").length;
  const usage = countsTokens ? { prompt_tokens: tokens, total_tokens: tokens } : {};
  // Endpoints need not answer in the order of the texts; the index says which is which.
  return { object: "list", model, data: data.toReversed(), usage };
}

function fail(response: ServerResponse, fault: Fault, whole: unknown): void {
  if (fault === "reset") return void response.socket?.resetAndDestroy();
  if (fault === "cut") {
    const text = JSON.stringify(whole);
    response.writeHead(200, { "content-type": "application/json", "content-length": String(text.length) });
    response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
    return;
  }
  send(response, fault.status, fault.body ?? { error: { message: "scripted failure" } }, fault.headers);
}

export function vectorOf(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const character of text) {
    const at = (createHash("sha256").update(character).digest()[0] ?? 0) % dimensions;
    vector[at] = (vector[at] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => Math.fround(value / length));
}

function encode(vector: number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString("base64");
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
