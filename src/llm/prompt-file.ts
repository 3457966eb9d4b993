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

/** Text under each `# heading`, trimmed, in the order of the file. */
function splitParts(body: string): [heading: string, text: string][] {
  const pieces = body.split(/^# (.+)$/m).slice(1);
  return pieces.flatMap((piece, at) =>
    at % 2 === 0 ? [[piece.trim().toLowerCase(), (pieces[at + 1] ?? "").trim()]] : [],
  );
}

/** A misspelt heading would be text that nobody is ever sent. */
function assertParts(found: readonly [string, string][], asked: readonly string[], file: string): void {
  const headings = found.map(([heading]) => heading);
  const strange = headings.find((heading) => !asked.includes(heading));
  if (strange !== undefined) throw invalid(file, `part "# ${strange}" is not known; known: ${asked.join(", ")}`);
  const twice = headings.find((heading, at) => headings.indexOf(heading) !== at);
  if (twice !== undefined) throw invalid(file, `part "# ${twice}" is there twice`);
  const missing = asked.find((part) => !found.some(([heading, text]) => heading === part && text !== ""));
  if (missing !== undefined) throw invalid(file, `part "# ${missing}" is missing`);
}

function readFrontMatter(text: string, file: string) {
  try {
    const { data, content } = matter(text, {});
    return { ...frontMatterSchema.parse(data), found: splitParts(content) };
  } catch (error) {
    throw invalid(file, error instanceof z.ZodError ? z.prettifyError(error) : String(error));
  }
}

/**
 * Front matter (name, version, kind, inputs, output) and parts by `# heading`.
 * @param asked the parts that there have to be, in small letters; no others may be there.
 * @throws AppError `prompt-invalid` when a placeholder is not among the inputs, an input is never used, or a part is
 *   missing, unknown or there twice.
 */
export function parsePrompt(raw: string, file: string, asked: readonly string[]): PromptFile {
  const text = raw.replaceAll("\r\n", "\n");
  const { found, ...front } = readFrontMatter(text, file);
  assertPlaceholders(front.inputs, found, file);
  assertParts(found, asked, file);
  return { ...front, parts: new Map(found), hash: contentHash(text) };
}

function assertPlaceholders(inputs: readonly string[], found: readonly [string, string][], file: string): void {
  const used = new Set(found.flatMap(([, part]) => [...part.matchAll(placeholder)].map(([, name = ""]) => name)));
  const unknown = [...used].find((name) => !inputs.includes(name));
  if (unknown !== undefined) throw invalid(file, `unknown placeholder [[${unknown}]]`);
  const unused = inputs.find((name) => !used.has(name));
  if (unused !== undefined) throw invalid(file, `input ${unused} is never used`);
}

/** @throws AppError `prompt-invalid`, also when the file cannot be read. */
export async function loadPrompt(path: string, asked: readonly string[]): Promise<PromptFile> {
  const file = basename(path);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw invalid(file, String(error));
  });
  return parsePrompt(text, file, asked);
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
