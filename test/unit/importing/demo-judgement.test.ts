import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { NoteRecord } from "#importing/import-record";
import { readNotes } from "#importing/read-notes";
import type { SourceFile } from "#importing/table";
import { parseFile } from "./source-files.ts";

const folder = new URL("../../../db/demo/", import.meta.url);
const demo = (path: string): SourceFile => ({ path, bytes: readFileSync(new URL(path, folder)) });

const notes: NoteRecord[] = readdirSync(new URL("notes", folder)).flatMap(
  (name) => readNotes(demo(`notes/${name}`)).records,
);

it("quotes the demo company's people to the letter, each out of a note of their own account", async () => {
  const { records } = await parseFile("needs", demo("needs.csv"));
  const invented = records.filter(({ accountRef, quotes }) =>
    quotes.some(
      ({ noteRef, quote }) =>
        !notes.some(
          ({ externalId, accountRef: of, text }) => externalId === noteRef && of === accountRef && text.includes(quote),
        ),
    ),
  );
  expect(invented.map(({ externalId }) => externalId)).toEqual([]);
});

it("records no need of the demo company before the note that it quotes", async () => {
  const { records } = await parseFile("needs", demo("needs.csv"));
  const dayOf = new Map(notes.map(({ externalId, date }) => [externalId, date ?? ""]));
  const early = records.filter(({ recordedOn, quotes }) =>
    quotes.some(({ noteRef }) => (recordedOn ?? "") < (dayOf.get(noteRef) ?? "")),
  );
  expect(early.map(({ externalId }) => externalId)).toEqual([]);
});

it.each(["needs", "positions", "goals", "assessments", "contacts", "orders"] as const)(
  "hands back no row of the demo company's %s",
  async (kind) => {
    const { rejections } = await parseFile(kind, demo(`${kind}.csv`));
    expect(rejections).toEqual([]);
  },
);

it("calls ours only what the demo company bought of us", async () => {
  const { records: positions } = await parseFile("positions", demo("positions.csv"));
  const { records: orders } = await parseFile("orders", demo("orders.csv"));
  const bought = new Set(
    orders.map(({ accountRef, buyingUnitRef, productRef }) => `${accountRef} ${buyingUnitRef} ${productRef}`),
  );
  const claimed = positions.filter(
    ({ state, accountRef, buyingUnitRef, productRef }) =>
      state === "ours" && !bought.has(`${accountRef} ${buyingUnitRef} ${productRef}`),
  );
  expect(claimed.map(({ externalId }) => externalId)).toEqual([]);
});
