import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import matter from "gray-matter";
import { z } from "zod";
import { contentHash } from "#domain/stable-json";
import { AppError } from "#errors";

const frontMatterSchema = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  kind: z.string().min(1),
  inputs: z.array(z.string().regex(/^[a-z][A-Za-z]*$/)),
  output: z.string().min(1),
  notes: z.string().optional(),
});

/** A prompt as it is used: its parts by heading, and what is stored with a draft to say which text was used. */
export type PromptFile = z.infer<typeof frontMatterSchema> & {
  parts: ReadonlyMap<string, string>;
  /** SHA-256 of the file's text with unix line ends. */
  hash: string;
};

/** `[[name]]`: double braces are taken by references to evidence. */
const placeholder = /\[\[([A-Za-z]+)\]\]/g;

function invalid(file: string, reason: string): AppError {
  return new AppError("prompt-invalid", `${file}: ${reason}`, { params: { file, reason } });
}

/** Text under each `# heading`, trimmed. */
function splitParts(body: string): Map<string, string> {
  const pieces = body.split(/^# (.+)$/m).slice(1);
  const parts = new Map<string, string>();
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    parts.set((pieces[at] ?? "").trim().toLowerCase(), (pieces[at + 1] ?? "").trim());
  }
  return parts;
}

function readFrontMatter(text: string, file: string) {
  try {
    const { data, content } = matter(text, {});
    return { ...frontMatterSchema.parse(data), parts: splitParts(content) };
  } catch (error) {
    throw invalid(file, error instanceof z.ZodError ? z.prettifyError(error) : String(error));
  }
}

/**
 * Front matter (name, version, kind, inputs, output) and parts by `# heading`.
 * @throws AppError `prompt-invalid` when a placeholder is not among the inputs, an input is never used or a part is missing.
 */
export function parsePrompt(raw: string, file: string, requiredParts: readonly string[]): PromptFile {
  const text = raw.replaceAll("\r\n", "\n");
  const prompt = readFrontMatter(text, file);
  const used = new Set(
    [...prompt.parts.values()].flatMap((part) => [...part.matchAll(placeholder)].map((hit) => hit[1])),
  );
  const unknown = [...used].find((name) => name !== undefined && !prompt.inputs.includes(name));
  if (unknown) throw invalid(file, `unknown placeholder [[${unknown}]]`);
  const unused = prompt.inputs.find((name) => !used.has(name));
  if (unused) throw invalid(file, `input ${unused} is never used`);
  const missing = requiredParts.find((part) => !prompt.parts.get(part));
  if (missing) throw invalid(file, `part "# ${missing}" is missing`);
  return { ...prompt, hash: contentHash(text) };
}

/** @throws AppError `prompt-invalid`, also when the file cannot be read. */
export async function loadPrompt(path: string, requiredParts: readonly string[]): Promise<PromptFile> {
  const file = basename(path);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw invalid(file, String(error));
  });
  return parsePrompt(text, file, requiredParts);
}

/**
 * One part with its placeholders filled. Values are put in once: a placeholder inside a value stays text.
 * @throws AppError `prompt-invalid` when the part is missing or a value it needs is not given.
 */
export function fillPrompt(prompt: PromptFile, part: string, values: Readonly<Record<string, string>>): string {
  const text = prompt.parts.get(part);
  if (text === undefined) throw invalid(prompt.name, `part "# ${part}" is missing`);
  return text.replace(placeholder, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw invalid(prompt.name, `no value for [[${name}]]`);
    return value;
  });
}
