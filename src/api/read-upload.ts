import type { Context } from "hono";
import { AppError } from "#errors";

type Upload = {
  files: { path: string; bytes: Uint8Array }[];
  mapping: string | undefined;
  account: string | undefined;
};

/** Most files that one import may bring. */
const maxFiles = 20_000;

/**
 * A multipart form: `files` (repeated; the file name is its path), `map` and `account`.
 * @throws AppError `bad-request` for another body, `too-large` for too many files.
 */
export async function readUpload(c: Context): Promise<Upload> {
  const form = await readForm(c);
  const parts = form.getAll("files").flatMap((part) => (typeof part === "string" ? [] : [part]));
  if (parts.length > maxFiles) throw new AppError("too-large", "too many files", { params: { limit: maxFiles } });
  const files = [];
  for (const part of parts) files.push({ path: part.name, bytes: new Uint8Array(await part.arrayBuffer()) });
  return { files, mapping: textOf(form.get("map")), account: textOf(form.get("account")) };
}

async function readForm(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    throw new AppError("bad-request", "not a multipart form", {}, { cause: error });
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
