import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "#domain/evidence";
import { continueLedger } from "#drafting/editing/continue-ledger";
import { entriesNow } from "#drafting/freshness/entries-now";

const fact = (id: string, path: string, value: number): LedgerEntry => ({
  id,
  kind: "fact",
  path,
  value: { type: "number", value },
});
const ledgers = fc
  .array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: 3 })), { maxLength: 8 })
  .map((facts) => facts.map(([path, value], at) => fact(`F${at + 1}`, path, value)));

describe("continueLedger", () => {
  it("keeps the id of what says the same, and gives what is new the next one", () => {
    const before = [fact("F1", "a", 1), fact("F2", "b", 2)];
    expect(continueLedger(before, [fact("F1", "b", 2), fact("F2", "a", 9)])).toEqual([
      fact("F2", "b", 2),
      { ...fact("F3", "a", 9), redraft: 1 },
    ]);
  });

  it("says the same as today's evidence, with no id that means something else before", () => {
    fc.assert(
      fc.property(ledgers, ledgers, (before, now) => {
        const continued = continueLedger(before, now);
        const saying = ({ id: _id, redraft: _redraft, ...said }: LedgerEntry) => said;
        expect(continued.map(saying)).toEqual(now.map(saying));
        const held = new Map(before.map((entry) => [entry.id, entry]));
        for (const entry of continued) expect(held.get(entry.id) ?? entry).toEqual(entry);
        expect(new Set(continued.map(({ id }) => id)).size).toBe(continued.length);
      }),
    );
  });
});

describe("entriesNow of a ledger that was continued", () => {
  it("finds what is there now both for the entry that was replaced and for the one in its place", () => {
    const was = [fact("F1", "a", 1)];
    const ledger = [...was, ...continueLedger(was, [fact("F1", "a", 2)])];
    const now = fact("F1", "a", 3);
    const found = entriesNow(ledger, { sameDay: [now], notes: new Map() });
    expect([found.get("F1"), found.get("F2")]).toEqual([now, now]);
  });
});
