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

export type EmbeddingsServer = {
  /** Goes into `baseUrl`. */
  url: string;
  requests: EmbeddingsRequest[];
  /** Answers the next request with this status and body instead. */
  failNext: (status: number, body?: unknown) => void;
  close: () => Promise<void>;
};

/**
 * Speaks the wire format of `POST /v1/embeddings` on loopback. Vectors follow from the text alone: every character adds
 * to one dimension, so texts that share characters lie close.
 */
export async function startEmbeddingsServer(options: { always?: "base64" } = {}): Promise<EmbeddingsServer> {
  const requests: EmbeddingsRequest[] = [];
  const failures: { status: number; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const body = bodySchema.parse(JSON.parse(await textOf(request)));
    requests.push(body);
    const failure = failures.shift();
    if (failure) return send(response, failure.status, failure.body);
    const base64 = options.always === "base64" || body.encoding_format === "base64";
    const data = body.input.map((text, index) => {
      const vector = vectorOf(text, body.dimensions);
      return { object: "embedding", index, embedding: base64 ? encode(vector) : vector };
    });
    // Endpoints need not answer in the order of the texts; the index says which is which.
    send(response, 200, { object: "list", model: body.model, data: data.toReversed(), usage: {} });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    failNext: (status, body = { error: { message: "scripted failure" } }) => failures.push({ status, body }),
    close: () => new Promise((done) => server.close(() => done())),
  };
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

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
