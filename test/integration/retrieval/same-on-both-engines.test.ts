import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/client";
import { type SearchHit, searchPassages } from "#retrieval/search-passages";
import { withOrg } from "#store/with-org";
import { openEmbedded, openServer } from "#test/helpers/engines";
import { addNotes, addOrganisation } from "./seed.ts";

const words =
  "采购 价格 交期 决策链 大客户 招标 质量 投诉 的 什么 tender price delivery risk supplier discussed the X-200 1,200 20M 2000万".split(
    " ",
  );
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((said) => said.join(" "));
/** Long enough, now and then, for a note of several passages. */
const text = fc.oneof(
  sentence,
  fc.array(sentence, { minLength: 20, maxLength: 40 }).map((lines) => lines.join("。\n\n")),
);
const seed = fc.record({ text, title: fc.oneof(fc.constant(""), sentence), author: fc.constantFrom(null, "李雷") });
const corpus = fc.array(seed, { minLength: 2, maxLength: 30 });
const queries = fc.array(sentence, { minLength: 3, maxLength: 5 });

let embedded: OpenDatabase;
let server: OpenDatabase;
beforeAll(async () => {
  embedded = await openEmbedded();
  server = await openServer();
});
afterAll(async () => {
  await embedded.close();
  await server.close();
});

/** Ids are made at import: a hit is known by its note's number and where it stands. */
async function answersOn(database: OpenDatabase, notes: { text: string }[], asked: string[]): Promise<SearchHit[][]> {
  const orgId = await addOrganisation(database);
  await addNotes(
    database,
    orgId,
    notes.map((note, at) => ({ ...note, externalId: `note-${at}` })),
  );
  const answers: SearchHit[][] = [];
  for (const query of asked) {
    answers.push(await withOrg(database.db, orgId, (tx) => searchPassages(tx, { orgId, query, limit: 20 })));
  }
  return answers;
}
const placesOf = (answers: SearchHit[][]) =>
  answers.map((hits) => hits.map(({ externalId, start }) => `${externalId}@${start}`));
/** Scores are rounded to nine decimals: one that lies on the edge may go either way, which is 1e-9 and its own last bits. */
const furthestApart = (these: number[], those: number[]) =>
  Math.max(0, ...these.map((score, at) => Math.abs(score - (those[at] ?? Number.NaN))));
const scoresOf = (answers: SearchHit[][]) => answers.flat().map(({ score }) => score);

test("the embedded database and a server give the same passages in the same order with the same scores", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(corpus, queries, async (notes, asked) => {
      const here = await answersOn(embedded, notes, asked);
      const there = await answersOn(server, notes, asked);
      expect(placesOf(there)).toEqual(placesOf(here));
      expect(furthestApart(scoresOf(here), scoresOf(there))).toBeLessThanOrEqual(1.5e-9);
      compared += scoresOf(here).length;
    }),
    { numRuns: 20, seed: 20261122 },
  );
  expect(compared).toBeGreaterThan(500);
});
