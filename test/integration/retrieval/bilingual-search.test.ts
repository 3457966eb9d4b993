import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/client";
import { bilingualCases } from "#evals/cases/bilingual-search";
import { rankingConfig } from "#retrieval/ranking-config";
import { searchPassages } from "#retrieval/search-passages";
import { withOrg } from "#store/with-org";
import { openEmbedded } from "#test/helpers/engines";
import { addNotes, addOrganisation } from "./seed.ts";

let database: OpenDatabase;
let orgId: string;
beforeAll(async () => {
  database = await openEmbedded();
  orgId = await addOrganisation(database);
  await addNotes(
    database,
    orgId,
    bilingualCases.map(({ note }) => ({ text: note })),
  );
});
afterAll(() => database.close());

/** How many questions find their note among the first three. */
async function foundWith(translationWeight: number): Promise<number> {
  const ranking = { ...rankingConfig, translationWeight };
  let found = 0;
  for (const { asked, note } of bilingualCases) {
    const hits = await withOrg(database.db, orgId, (tx) =>
      searchPassages(tx, { orgId, query: asked, limit: 3 }, ranking),
    );
    if (hits.some(({ text }) => text === note)) found += 1;
  }
  return found;
}

test("questions in the other language find their notes by the terms of the trade, and not without them", async () => {
  expect(await foundWith(rankingConfig.translationWeight)).toBeGreaterThanOrEqual(18);
  expect(await foundWith(0)).toBeLessThanOrEqual(4);
});
