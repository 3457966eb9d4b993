import { z } from "zod";
import type { BenchLine, BenchOptions, BenchProgress, ComparisonBench } from "#cli/commands/bench-report";
import type { OpenDatabase } from "#db/client";
import { openThrowAwayDatabase } from "#db/throw-away-database";
import { stableJson } from "#domain/stable-json";
import { questionTerms } from "#retrieval/query-terms";
import { rankingConfig, saturations } from "#retrieval/ranking-config";
import { searchPassages } from "#retrieval/search-passages";
import { bareSearch } from "#store/bare-search";
import { vacuumRecords } from "#store/record-statistics";
import { letOwnerReadPastRows, queryBare } from "#store/synthetic-orders";
import { readWithOrg } from "#store/with-org";
import { describeMachine } from "./describe-machine.ts";
import { addBenchOrganisation, benchModel, benchOrgId, dimensions, storeNotes, storeVectors } from "./note-corpus.ts";
import { alternate } from "./spread.ts";
import { questionOf, vectorOf } from "./synthetic-texts.ts";

const usual = { passages: [7_000, 100_000], neighbours: 99, each: 1_000, rounds: 60 } as const;
/** Beyond so many vectors a search goes through an index, which has a measure of its own. */
const mostVectors = 20_000;
const limit = 10;
const goal = 1.15;
const recallQuestions = 20;
const tables = ["lex_posting", "lex_stat", "passages", "notes", "passage_embeddings"];

type Mode = "lexical" | "hybrid";
type Measured = { lines: BenchLine[]; agree: boolean };
type Size = { passages: number; organisations: number };

/**
 * The whole search function of the product, with its transaction, role and organisation, beside one statement that ranks
 * the same, written by hand and run bare as the owner, outside a transaction; the same question for both, another one each round.
 * Corpora: one organisation of each size, and one among neighbours in the same tables, first without and then with them.
 */
export async function benchSearch(options: BenchOptions, progress: BenchProgress): Promise<ComparisonBench> {
  const { rounds = usual.rounds, passages: sizes = usual.passages, neighbours = usual.neighbours } = options;
  const each = options.each ?? usual.each;
  const measured: Measured[] = [];
  let machine: ComparisonBench["machine"] | null = null;
  for (const passages of sizes) {
    const database = await openThrowAwayDatabase(options.databaseUrl);
    try {
      machine ??= await describeMachine(database);
      progress("storing", { passages });
      await fill(database, 0, passages);
      progress("measuring");
      measured.push(await measure(database, { passages, organisations: 1 }, rounds));
    } finally {
      await database.close();
    }
  }
  const database = await openThrowAwayDatabase(options.databaseUrl);
  try {
    machine ??= await describeMachine(database);
    measured.push(await measureAmongNeighbours(database, { neighbours, each, rounds }, progress));
  } finally {
    await database.close();
  }
  const agree = measured.every((one) => one.agree);
  return { bench: "search", machine, rounds, lines: measured.flatMap(({ lines }) => lines), agree };
}

type Neighbourhood = { neighbours: number; each: number; rounds: number };

/** `agree` also says that the same passages were found with the same scores before there were neighbours. */
async function measureAmongNeighbours(
  database: OpenDatabase,
  { neighbours, each, rounds }: Neighbourhood,
  progress: BenchProgress,
): Promise<Measured> {
  progress("storing", { passages: each * (neighbours + 1) });
  await fill(database, 0, each);
  const answersBefore = stableJson(await answers(database));
  const alone = await measure(database, { passages: each, organisations: 1 }, rounds);
  for (let number = 1; number <= neighbours; number += 1) await fill(database, number, each);
  progress("measuring");
  const among = await measure(database, { passages: each, organisations: neighbours + 1 }, rounds);
  const isSame = answersBefore === stableJson(await answers(database));
  return { lines: [...alone.lines, ...among.lines], agree: alone.agree && among.agree && isSame };
}

/** Neighbours hold the same words in other texts. */
async function fill(database: OpenDatabase, number: number, count: number): Promise<void> {
  const orgId = await addBenchOrganisation(database, number);
  await storeNotes(database, orgId, { from: number * count, count });
  if (count <= mostVectors) await storeVectors(database, orgId);
}

async function measure(database: OpenDatabase, size: Size, rounds: number): Promise<Measured> {
  await letOwnerReadPastRows(database.db, tables);
  await vacuumRecords(database.db);
  const modes: Mode[] = size.passages <= mostVectors ? ["lexical", "hybrid"] : ["lexical"];
  const measured: Measured[] = [];
  for (const mode of modes) measured.push(await measureMode(database, mode, size, rounds));
  return { lines: measured.flatMap(({ lines }) => lines), agree: measured.every(({ agree }) => agree) };
}

async function measureMode(database: OpenDatabase, mode: Mode, size: Size, rounds: number): Promise<Measured> {
  const recall = await recallOf(database, mode);
  // Questions that were not asked yet: those before warmed both sides up.
  const at = (round: number) => recallQuestions + round;
  const sides = await alternate(
    rounds,
    (round) => ask(database, mode, at(round)),
    (round) => askBare(database, mode, at(round)),
  );
  const ratio = sides.ours.p50 / sides.peer.p50;
  const bestRatio = sides.ours.best / sides.peer.best;
  const line: BenchLine = { what: mode, ...size, ...sides, ratio, bestRatio, goal, met: ratio <= goal, recall };
  return { lines: [line], agree: recall === 1 };
}

/** Of the passages that the statement finds, the share that the product finds too, over a number of questions. */
async function recallOf(database: OpenDatabase, mode: Mode): Promise<number> {
  let [expected, found] = [0, 0];
  for (let number = 0; number < recallQuestions; number += 1) {
    const ours = new Set((await ask(database, mode, number)).map(({ id }) => id));
    const bare = z.array(z.object({ id: z.string() })).parse(await askBare(database, mode, number));
    expected += bare.length;
    found += bare.filter(({ id }) => ours.has(id)).length;
  }
  return expected === 0 ? 1 : found / expected;
}

const embeddingOf = (number: number) => ({ model: benchModel, vector: vectorOf(-1 - number, dimensions) });

function ask({ db }: OpenDatabase, mode: Mode, number: number) {
  const orgId = benchOrgId(0);
  const queryEmbedding = mode === "hybrid" ? embeddingOf(number) : undefined;
  return readWithOrg(db, orgId, (tx) =>
    searchPassages(tx, { orgId, query: questionOf(number), limit, queryEmbedding }),
  );
}

function askBare({ db }: OpenDatabase, mode: Mode, number: number) {
  const { hybrid, perNote } = rankingConfig;
  const { legLimit, rankOffset, denseWeight: weight } = hybrid;
  const dense = mode === "hybrid" ? { ...embeddingOf(number), legLimit, rankOffset, weight } : undefined;
  const asked = { terms: questionTerms(questionOf(number)), fields: saturations(), limit, perNote, dense };
  return queryBare(db, bareSearch(benchOrgId(0), asked));
}

async function answers(database: OpenDatabase) {
  const found = [];
  for (let number = 0; number < recallQuestions; number += 1) {
    const hits = await ask(database, "lexical", number);
    found.push(hits.map(({ id, score }) => ({ id, score })));
  }
  return found;
}
