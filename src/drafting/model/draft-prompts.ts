import { type DraftKind, draftKinds } from "#domain/draft";
import { contentHash } from "#domain/stable-json";
import { AppError } from "#errors";
import { loadPrompt, type PromptFile } from "#llm/prompt-file";
import type { PromptPaths } from "#llm/prompt-folder";
import { getKind, writableKinds } from "../kind-definition.ts";

/** What a kind of draft is written with: what all kinds share, and what is its own. */
export type KindPrompt = {
  /** Instructions, tasks and repair: the same for every kind. */
  shared: PromptFile;
  /** What the document is for, and what each section has to say. */
  own: PromptFile;
  /** `drafting 2.0.0 · spin 1.0.0`. */
  version: string;
  /** Over both files. */
  hash: string;
};
export type DraftPrompts = ReadonlyMap<DraftKind, KindPrompt>;

const sharedParts = [
  "instructions",
  "language zh",
  "language en",
  "task",
  "table task",
  "new rows",
  "new rows on claims",
  "no new rows",
  "before",
  "repair",
] as const;
export type SharedPart = (typeof sharedParts)[number];

/**
 * `drafting.md` and a file for each kind, all that can be written if none are named: parts `# kind` and `# section <id>` for
 * each section.
 * @throws AppError `prompt-invalid` naming the file and what is wrong with it.
 */
export async function loadDraftPrompts(
  pathOf: PromptPaths,
  kinds: readonly DraftKind[] = writableKinds,
): Promise<DraftPrompts> {
  const shared = await loadPrompt(pathOf("drafting"), sharedParts);
  const prompts = await Promise.all(
    kinds.map(async (kind) => [kind, join(shared, await loadOwn(kind, pathOf(kind)))] as const),
  );
  return new Map(prompts);
}

async function loadOwn(kind: DraftKind, path: string): Promise<PromptFile> {
  const own = await loadPrompt(path, ["kind", ...getKind(kind).sectionIds.map((id) => `section ${id.toLowerCase()}`)]);
  if (own.kind === kind) return own;
  const reason = `kind is ${own.kind} instead of ${kind}; kinds: ${draftKinds.join(", ")}`;
  throw new AppError("prompt-invalid", `${path}: ${reason}`, { params: { file: path, reason } });
}

function join(shared: PromptFile, own: PromptFile): KindPrompt {
  const version = [shared, own].map(({ name, version: of }) => `${name} ${of}`).join(" · ");
  return { shared, own, version, hash: contentHash([shared.hash, own.hash]) };
}
