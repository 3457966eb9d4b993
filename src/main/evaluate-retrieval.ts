import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OpenDatabase } from "#db/client";
import { openThrowAwayDatabase } from "#db/throw-away-database";
import { createPlainBm25 } from "#evals/retrieval/plain-bm25";
import { parseQmsum } from "#evals/retrieval/qmsum";
import { type EvalDocument, type RetrievalSet, type Unit, unitsOf } from "#evals/retrieval/retrieval-set";
import { parseTatqa } from "#evals/retrieval/tatqa";
import { parseVcsum } from "#evals/retrieval/vcsum";
import {
  evaluateRetrievalSet,
  type Ranker,
  type RetrievalEval,
  type RetrievalSetResult,
  summariseRetrieval,
} from "#evals/retrieval.eval";
import { indexNotes } from "#retrieval/index-passages";
import { type SearchHit, searchPassages } from "#retrieval/search-passages";
import { splitPassages } from "#retrieval/split-passages";
import { stopWords } from "#retrieval/stop-words";
import { upsertNotes } from "#store/notes";
import { insertOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";

/** `chunks`: every chunk a note of its own. `passages`: every document one note, cut as the product cuts it. */
export type UnitKind = "chunks" | "passages";
export type RetrievalRun = Record<UnitKind, RetrievalEval> & { engine: OpenDatabase["engine"]; ms: number };

/** The folder lacks a set, or holds something else under its name. */
export class EvalDataError extends Error {
  constructor(
    readonly problem: "absent" | "unreadable",
    readonly path: string,
    cause: unknown,
  ) {
    super(path, { cause });
  }
}

const sources = [
  { path: "qmsum/val.jsonl", parse: parseQmsum },
  { path: "vcsum/short_dev.txt", parse: parseVcsum },
  { path: "tatqa/tatqa_dataset_dev.json", parse: parseTatqa },
] as const;

/** Enough for ten different notes where a chunk became two passages. */
const hits = 20;
/** A larger set is thinned to evenly spread questions: more would only narrow the interval of the surest one. */
const maxQuestions = 1000;
const notesPerBatch = 500;
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
  const sets = await Promise.all(sources.map(({ path, parse }) => readSet(join(folder, path), parse)));
  const database = await openThrowAwayDatabase(undefined);
  try {
    const results: Record<UnitKind, RetrievalSetResult[]> = { chunks: [], passages: [] };
    for (const kind of ["chunks", "passages"] as const) {
      for (const [at, set] of sets.entries()) {
        progress(`${set.name}, ${kind}`);
        results[kind].push(await evaluateSet(database, { orgId: orgIds[kind](at), kind, set }));
      }
    }
    const ms = Math.round(performance.now() - startedAt);
    const { engine } = database;
    return { chunks: summariseRetrieval(results.chunks), passages: summariseRetrieval(results.passages), engine, ms };
  } finally {
    await database.close();
  }
}

async function readSet(path: string, parse: (text: string) => RetrievalSet): Promise<RetrievalSet> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new EvalDataError("absent", path, error);
  });
  try {
    const set = parse(text);
    return { ...set, questions: spread(set.questions, maxQuestions) };
  } catch (error) {
    throw new EvalDataError("unreadable", path, error);
  }
}

function spread<T>(all: readonly T[], most: number): T[] {
  return all.length <= most
    ? [...all]
    : all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length));
}

type SetRun = { orgId: string; kind: UnitKind; set: RetrievalSet };

async function evaluateSet(database: OpenDatabase, run: SetRun): Promise<RetrievalSetResult> {
  const { kind, set } = run;
  const units = unitsOf(set, kind === "chunks" ? ({ chunks }) => chunks : ({ text }) => splitPassages(text));
  const plain = createPlainBm25(units);
  const stopped = createPlainBm25(units, stopWords);
  await store(database, run, units);
  return evaluateRetrievalSet(set, units, {
    plain: ({ text }) => plain.rank(text, 10),
    stopped: ({ text }) => stopped.rank(text, 10),
    product: productRanker(database, run, units),
  });
}

async function store({ db }: OpenDatabase, { orgId, kind, set }: SetRun, units: readonly Unit[]): Promise<void> {
  const name = { zh: "评测", en: "Evaluation" };
  await withOrg(db, orgId, (tx) => insertOrganisation(tx, { id: orgId, name, currency: "CNY" }));
  const texts = kind === "chunks" ? units : set.documents;
  for (let at = 0; at < texts.length; at += notesPerBatch) {
    const rows = texts.slice(at, at + notesPerBatch).map(noteOf);
    await withOrg(db, orgId, async (tx) => indexNotes(tx, orgId, (await upsertNotes(tx, orgId, rows)).changed));
  }
}

/** The sets give no titles, so that neither contender profits from any. */
function noteOf({ id, text }: Pick<EvalDocument, "id" | "text">) {
  return { externalId: id, kind: "note" as const, accountId: null, title: "", date: null, author: null, text };
}

function productRanker({ db }: OpenDatabase, { orgId, kind }: SetRun, units: readonly Unit[]): Ranker {
  const idAt = new Map(units.map(({ id, documentId, start }) => [`${documentId}@${start}`, id]));
  const unitOf = ({ externalId, start }: SearchHit) =>
    kind === "chunks" ? externalId : idAt.get(`${externalId}@${start}`);
  return async ({ text: query }) => {
    const found = await withOrg(db, orgId, (tx) => searchPassages(tx, { orgId, query, limit: hits }));
    return [...new Set(found.flatMap((hit) => unitOf(hit) ?? []))].slice(0, 10);
  };
}
