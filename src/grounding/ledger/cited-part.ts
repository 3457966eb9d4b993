import type { Claim } from "#domain/claim";
import type { LedgerEntry, ScoreEntry } from "#domain/evidence";
import { stableJson } from "#domain/stable-json";

const bareReference = /^\s*\{\{\s*([A-Z]\d+)\.([^{}\s]+)\s*\}\}\s*$/;

/**
 * True for a claim that is nothing but a reference to one part of a score (`{{S2.factors.recency.points}}`, a cell of a
 * table) where that part says what it said: what became of the rest is not its matter. A sentence rests on the whole
 * score, for it may say of a factor that it is the highest.
 */
export function citesUnchangedPart(
  { source = "" }: Pick<Claim, "source">,
  was: LedgerEntry,
  now: LedgerEntry,
): boolean {
  const [, id, path = ""] = bareReference.exec(source) ?? [];
  if (id !== was.id || was.kind !== "score" || now.kind !== "score") return false;
  return stableJson(partOf(was, path)) === stableJson(partOf(now, path));
}

function partOf({ score }: ScoreEntry, path: string): unknown {
  if (!path.startsWith("factors.")) return score[path] ?? null;
  const dot = path.lastIndexOf(".");
  const factor = score.factors.find(({ id }) => id === path.slice("factors.".length, dot));
  const members = new Map<string, unknown>(Object.entries(factor ?? {}));
  return [members.get(path.slice(dot + 1)) ?? null, members.get("unit") ?? null];
}
