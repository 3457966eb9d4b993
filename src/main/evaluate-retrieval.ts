import type { OpenDatabase } from "#db/client";
import { openThrowAwayDatabase } from "#db/throw-away-database";
import { createPlainBm25 } from "#evals/retrieval/plain-bm25";
import {
  evaluateRetrievalSet,
  type RetrievalEval,
  type RetrievalSetResult,
  summariseRetrieval,
} from "#evals/retrieval.eval";
import { stopWords } from "#retrieval/stop-words";
import { productRanker, type StoredSet, storeSet } from "./rank-with-product.ts";
import { cutSet, readRetrievalSets, type UnitKind, unitKinds } from "./retrieval-sets.ts";

export type RetrievalRun = Record<UnitKind, RetrievalEval> & { engine: OpenDatabase["engine"]; ms: number };

const orgIds: Record<UnitKind, (at: number) => string> = {
  chunks: (at) => `01900000-0000-7000-8000-0000000e0${at}00`,
  passages: (at) => `01900000-0000-7000-8000-0000000f0${at}00`,
};

/**
 * Both contenders over the same units and questions, the product through its own store and search in a throw-away
 * embedded database.
 * @throws EvalDataError when `folder` does not hold the sets.
 */
export async function evaluateRetrieval(folder: string, progress: (set: string) => void): Promise<RetrievalRun> {
  const startedAt = performance.now();
  const results: Record<UnitKind, RetrievalSetResult[]> = { chunks: [], passages: [] };
  const engine = await withStoredSets(folder, progress, async (database, stored) => {
    results[stored.kind].push(await evaluateStored(database, stored));
  });
  const ms = Math.round(performance.now() - startedAt);
  return { chunks: summariseRetrieval(results.chunks), passages: summariseRetrieval(results.passages), engine, ms };
}

/** Stores one set after the other in a throw-away embedded database, cut both ways, and hands each over. */
export async function withStoredSets(
  folder: string,
  progress: (set: string) => void,
  work: (database: OpenDatabase, stored: StoredSet) => Promise<void>,
): Promise<OpenDatabase["engine"]> {
  const sets = await readRetrievalSets(folder);
  const database = await openThrowAwayDatabase(undefined);
  try {
    for (const kind of unitKinds) {
      for (const [at, set] of sets.entries()) {
        progress(`${set.name}, ${kind}`);
        const stored = { orgId: orgIds[kind](at), kind, set, units: cutSet(set, kind) };
        await storeSet(database, stored);
        await work(database, stored);
      }
    }
    return database.engine;
  } finally {
    await database.close();
  }
}

function evaluateStored(database: OpenDatabase, stored: StoredSet): Promise<RetrievalSetResult> {
  const { set, units } = stored;
  const plain = createPlainBm25(units);
  const stopped = createPlainBm25(units, stopWords);
  return evaluateRetrievalSet(set, units, {
    plain: ({ text }) => plain.rank(text, 10),
    stopped: ({ text }) => stopped.rank(text, 10),
    product: productRanker(database, stored),
  });
}
