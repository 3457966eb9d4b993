import { v7 as newId } from "uuid";
import type { BenchLine, BenchNeeds, BenchOptions, BenchProgress, ComparisonBench } from "#cli/commands/bench-report";
import type { OpenDatabase } from "#db/client";
import { openThrowAwayDatabase } from "#db/throw-away-database";
import { indexVersion } from "#retrieval/index-version";
import { upsertNotes } from "#store/notes";
import { insertPassages, type NewPassage } from "#store/passages";
import { insertEmbeddings } from "#store/passages-embeddings";
import { analyzeRecords } from "#store/record-statistics";
import { withOrg } from "#store/with-org";
import { describeMachine } from "./describe-machine.ts";
import {
  addBenchOrganisation,
  benchModel,
  benchOrgId,
  dimensions,
  inStretches,
  noteRows,
  storeNotes,
  storeVectors,
} from "./note-corpus.ts";
import { openVectorPeer, type VectorPeer, vectorPeerPackage } from "./open-vector-peer.ts";
import { alternate } from "./spread.ts";
import { textOf, vectorOf } from "./synthetic-texts.ts";

const usual = { passages: 5000, rounds: 5 } as const;
const goal = 8;
type Corpus = { texts: string[]; vectors: number[][] };

/**
 * Ingest of passages whose vectors are given, beside LangChain's PGVectorStore on the same server, by turns, 500 to an
 * insert on either side. Line `rows`: passages and vectors as the product keeps them, which is what the peer
 * keeps too, and what the goal is about. Line `whole`: notes as an import brings them, cut, segmented and with every
 * posting of the lexical index, which the peer has none of.
 */
export async function benchIngest(
  options: BenchOptions,
  progress: BenchProgress,
): Promise<ComparisonBench | BenchNeeds> {
  const { databaseUrl, rounds = usual.rounds, passages: [passages = usual.passages] = [] } = options;
  if (databaseUrl === undefined) return { needs: "server" };
  const database = await openThrowAwayDatabase(databaseUrl);
  try {
    const peer = await openVectorPeer(database);
    if (!peer) return { needs: "package", name: vectorPeerPackage };
    try {
      return await compare(database, peer, { passages, rounds }, progress);
    } finally {
      await peer.close();
    }
  } finally {
    await database.close();
  }
}

type Extent = { passages: number; rounds: number };

async function compare(
  database: OpenDatabase,
  peer: VectorPeer,
  { passages, rounds }: Extent,
  progress: BenchProgress,
): Promise<ComparisonBench> {
  progress("storing", { passages });
  const corpus = makeCorpus(passages);
  const rows = await preparePassages(database, corpus, rounds);
  progress("measuring");
  const addRows = (round: number) => insertRows(database, rows[round] ?? [], corpus);
  const addToPeer = () => peer.add(corpus.texts, corpus.vectors);
  const lines = [
    lineOf("rows", passages, await alternate(rounds, addRows, addToPeer), goal),
    lineOf("whole", passages, await alternate(rounds, await wholeSide(database, corpus, rounds), addToPeer), null),
  ];
  return { bench: "ingest", machine: await describeMachine(database), rounds, lines, agree: true };
}

function makeCorpus(count: number): Corpus {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return { texts: numbers.map(textOf), vectors: numbers.map((number) => vectorOf(number, dimensions)) };
}

/** Passages of stored notes for every round, made before anything is timed. */
async function preparePassages(database: OpenDatabase, { texts }: Corpus, rounds: number): Promise<NewPassage[][]> {
  const orgId = await addBenchOrganisation(database, 0);
  const perRound: NewPassage[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const made: NewPassage[] = [];
    await inStretches({ from: 0, count: texts.length }, async ({ from, count }) => {
      const rows = noteRows(round * texts.length + from, count);
      const { changed } = await withOrg(database.db, orgId, (tx) => upsertNotes(tx, orgId, rows));
      made.push(...changed.map(({ id }, at) => passageOf(id, texts[from + at] ?? "")));
    });
    perRound.push(made);
  }
  await analyzeRecords(database.db);
  return perRound;
}

function passageOf(noteId: string, text: string): NewPassage {
  const place = { ordinal: 0, start: 0, end: text.length };
  return {
    id: newId(),
    noteId,
    accountId: null,
    ...place,
    text,
    headings: [],
    speakers: [],
    context: "",
    indexVersion,
  };
}

async function insertRows({ db }: OpenDatabase, passages: readonly NewPassage[], { vectors }: Corpus): Promise<void> {
  const { length } = passages;
  const orgId = benchOrgId(0);
  await inStretches({ from: 0, count: length }, async ({ from, count }) => {
    const chunk = passages.slice(from, from + count);
    const embedded = chunk.map(({ id }, at) => ({ passageId: id, vector: vectors[from + at] ?? [] }));
    await withOrg(db, orgId, async (tx) => {
      await insertPassages(tx, orgId, chunk);
      await insertEmbeddings(tx, orgId, benchModel, embedded);
    });
  });
}

/** Every round into an organisation of its own, so that no round finds more there than another. */
async function wholeSide(database: OpenDatabase, { texts, vectors }: Corpus, rounds: number) {
  for (let round = 0; round < rounds; round += 1) await addBenchOrganisation(database, round + 1);
  return async (round: number) => {
    const orgId = benchOrgId(round + 1);
    await storeNotes(database, orgId, { from: 0, count: texts.length });
    await storeVectors(database, orgId, (number) => vectors[number] ?? []);
  };
}

type Sides = Awaited<ReturnType<typeof alternate>>;

/** `ratio`: how many times as many passages a second as the peer. */
function lineOf(what: BenchLine["what"], passages: number, sides: Sides, goal: number | null): BenchLine {
  const ratio = sides.peer.p50 / sides.ours.p50;
  const bestRatio = sides.peer.best / sides.ours.best;
  const met = goal === null ? null : ratio >= goal;
  return { what, passages, organisations: 1, ...sides, ratio, bestRatio, goal, met, recall: null };
}
