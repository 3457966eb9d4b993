import type { IncomingMessage } from "node:http";

export type Args = Record<string, unknown>;
export type UploadedPart = { filename: string; bytes: Buffer };
/** A request as it came: `args` of any of the three encodings, `parts` of a multipart one, and the bytes. */
export type ReadBody = { args: Args; parts: UploadedPart[]; bytes: Buffer };

/** Arguments that are sent as JSON inside of a form. */
const nested = new Set(["blocks", "attachments", "view", "files", "metadata", "message", "file_ids"]);

function decoded([key, value]: [string, string]): [string, unknown] {
  if (!nested.has(key)) return [key, value];
  try {
    return [key, JSON.parse(value)];
  } catch {
    return [key, value];
  }
}

export async function readBody(incoming: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = incoming.headers["content-type"] ?? "";
  const query = new URL(incoming.url ?? "/", "http://127.0.0.1").searchParams;
  const fromQuery = Object.fromEntries([...query].map(decoded));
  if (type.startsWith("application/json")) return { args: { ...fromQuery, ...readJson(bytes) }, parts: [], bytes };
  if (type.startsWith("application/x-www-form-urlencoded")) {
    const form = Object.fromEntries([...new URLSearchParams(bytes.toString("utf8"))].map(decoded));
    return { args: { ...fromQuery, ...form }, parts: [], bytes };
  }
  if (type.startsWith("multipart/form-data")) return readMultipart(bytes, type, fromQuery);
  return { args: fromQuery, parts: [], bytes };
}

function readJson(bytes: Buffer): Args {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

async function readMultipart(bytes: Buffer, type: string, fromQuery: Args): Promise<ReadBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const args: Args = { ...fromQuery };
  const parts: UploadedPart[] = [];
  for (const [key, value] of form) {
    if (typeof value === "string") Object.assign(args, Object.fromEntries([decoded([key, value])]));
    else parts.push({ filename: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { args, parts, bytes };
}
