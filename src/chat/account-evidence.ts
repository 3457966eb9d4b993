import type { LedgerEntry } from "#domain/evidence";
import { AppError } from "#errors";
import type { ChatTools } from "./chat-tools.ts";
import type { ToolResult } from "./tool-definitions.ts";

export type PathTest = (entry: LedgerEntry) => boolean;
type Read = (accountId: string) => Promise<readonly LedgerEntry[]>;

/** Facts by their path, scores by their method; passages only where they are asked for. The name always belongs to it. */
export function byPath(paths: RegExp, methods: readonly string[], withNotes = false): PathTest {
  return (entry) => {
    if (entry.kind === "fact") return paths.test(entry.path) || entry.path === "account.name";
    if (entry.kind === "score") return methods.includes(entry.score.method);
    return withNotes && entry.kind === "note";
  };
}

type Found = { id: string; name: string } | { candidates: { id: string; name: string }[] };

/** The account that a person or model named. @throws AppError `not-found` where nothing on record fits */
export async function accountOf(tools: ChatTools, asked: string): Promise<Found> {
  const all = await tools.portfolio();
  const byId = all.find(({ account }) => account.id === asked);
  if (byId) return { id: byId.account.id, name: byId.account.name };
  const named = (await tools.names(asked)).filter(({ kind }) => kind === "account");
  const known = all.filter(({ account }) => named.some(({ id }) => id === account.id)).map(({ account }) => account);
  const [only] = known;
  if (!only) throw new AppError("not-found", `no account ${asked}`, { params: { what: asked } });
  if (known.length === 1) return { id: only.id, name: only.name };
  return { candidates: known.map(({ id, name }) => ({ id, name })) };
}

/** What is read for one account. */
export async function readEvidence(tools: ChatTools, asked: string, read: Read): Promise<ToolResult> {
  const found = await accountOf(tools, asked);
  const none = { entries: [], candidates: [], proposal: null };
  if ("candidates" in found) return { ...none, accountIds: [], candidates: found.candidates };
  return { ...none, accountIds: [found.id], entries: [...(await read(found.id))] };
}

/** A part of one account's own evidence. */
export function partOf(tools: ChatTools, asked: string, fits: PathTest): Promise<ToolResult> {
  return readEvidence(tools, asked, async (id) => (await tools.account(id)).entries.filter(fits));
}
