import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import matter from "gray-matter";
import type { EvalLimits, EvalRequest } from "#cli/commands/eval";
import { readConfig } from "#config";
import { assetPath } from "#db/asset-path";
import { type StoredResult, storedResultSchema } from "#evals/compare";
import { openPromptFolder } from "#llm/prompt-folder";
import type { Environment } from "./evaluate-model.ts";

/** Which prompts a run was made with. */
export type PromptState = Pick<StoredResult, "prompts" | "promptFiles">;

const shortHash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);

const versionOf = (text: string) => {
  const version: unknown = matter(text).data.version;
  return typeof version === "string" || typeof version === "number" ? String(version) : "0";
};

/** Version and hash of every prompt, those of `own` in the place of the installed ones. */
export async function readPromptState(own: string | undefined): Promise<PromptState> {
  const installed = assetPath("prompts");
  const pathOf = await openPromptFolder(installed, own ?? null);
  const names = (await readdir(installed)).filter((file) => file.endsWith(".md")).map((file) => file.slice(0, -3));
  const files = await Promise.all(
    names
      .toSorted()
      .map(async (name) => ({ name, text: (await readFile(pathOf(name), "utf8")).replaceAll("\r\n", "\n") })),
  );
  const promptFiles = Object.fromEntries(
    files.map(({ name, text }) => [name, `${versionOf(text)} ${shortHash(text)}`]),
  );
  const newest =
    files
      .map(({ text }) => versionOf(text))
      .toSorted()
      .at(-1) ?? "0";
  return { prompts: `${newest}+${shortHash(JSON.stringify(promptFiles))}`, promptFiles };
}

/** What a run was limited to, in one line; runs of the same line can be compared. */
export function limitsText(
  { kinds, account, accounts, lang, writers, cases, heldOut }: EvalLimits,
  from: string | undefined,
): string {
  const set = heldOut ? "held-out" : undefined;
  const parts = { kinds: kinds?.join("+"), account, accounts, lang, writers: writers?.join("+"), cases, set, from };
  const given = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return given.join(" ") || "all";
}

const folderOf = (environment: Environment, suite: string) =>
  join(readConfig({ DATA_DIR: environment.DATA_DIR }).dataDir, "evals/results", suite);

const fileName = ({ prompts, model, limits }: StoredResult) =>
  `${prompts}.${`${model}.${shortHash(limits)}`.replace(/[^\w.-]+/g, "-")}.json`;

/** Keeps a result beside those of other prompts, models and limits; a later run of the same takes its place. */
export async function storeResult(environment: Environment, result: StoredResult): Promise<void> {
  const folder = folderOf(environment, result.suite);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, fileName(result)), `${JSON.stringify(result, null, 2)}\n`);
}

/** Every result kept of a suite; a file that is none is passed over. */
export async function readResults(environment: Environment, suite: string): Promise<StoredResult[]> {
  const folder = folderOf(environment, suite);
  const files = await readdir(folder).catch(() => []);
  const read = await Promise.all(
    files
      .filter((file) => file.endsWith(".json"))
      .map(async (file) => parseResult(await readFile(join(folder, file), "utf8"))),
  );
  return read.filter((result) => result !== null);
}

function parseResult(text: string): StoredResult | null {
  try {
    return storedResultSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A result as it is kept. */
export async function resultOf(
  { suite, limits, importFrom, prompts }: Pick<EvalRequest, "suite" | "limits" | "importFrom" | "prompts">,
  { model, figures, judged }: Pick<StoredResult, "model" | "figures" | "judged">,
): Promise<StoredResult> {
  return {
    suite,
    ...(await readPromptState(prompts)),
    model,
    at: new Date().toISOString(),
    limits: limitsText(limits, importFrom),
    figures,
    ...(judged && { judged }),
  };
}
