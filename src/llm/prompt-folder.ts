import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#errors";

/** The path of a prompt file by its name without `.md`. */
export type PromptPaths = (name: string) => string;

/**
 * Where prompts are read from: a file of `own` stands in the place of the installed one of the same name, so that a
 * changed prompt can be tried with the installed one left as it is.
 * @param installed the folder that ships with the product.
 * @param own null: the installed prompts and nothing else.
 * @throws AppError `prompt-invalid` where `own` cannot be read, or has a `.md` file that no installed prompt has the name
 *   of: misspelt, it would be passed over in silence.
 */
export async function openPromptFolder(installed: string, own: string | null): Promise<PromptPaths> {
  if (own === null) return (name) => join(installed, `${name}.md`);
  const known = new Set(await promptsIn(installed));
  const changed = new Set(await promptsIn(own));
  const strange = [...changed].find((file) => !known.has(file));
  if (strange !== undefined) {
    throw invalid(join(own, strange), `no prompt has this name; there are ${[...known].toSorted().join(", ")}`);
  }
  return (name) => join(changed.has(`${name}.md`) ? own : installed, `${name}.md`);
}

async function promptsIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw invalid(folder, String(error));
  });
  return files.filter((file) => file.endsWith(".md"));
}

function invalid(file: string, reason: string): AppError {
  return new AppError("prompt-invalid", `${file}: ${reason}`, { params: { file, reason } });
}
