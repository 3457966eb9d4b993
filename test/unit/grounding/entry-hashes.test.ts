import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactEntry, LedgerEntry } from "#domain/evidence";
import {
  changedEntries,
  claimsTouchedBy,
  entryHash,
  entryHashes,
  verifiedAgainst,
} from "#grounding/ledger/entry-hashes";
import { typedValue } from "./typed-values.ts";

const revenue: FactEntry = {
  id: "F1",
  kind: "fact",
  path: "account.revenue12m",
  value: { type: "money", amount: "20000000", currency: "CNY" },
};
const margin: LedgerEntry = { id: "F2", kind: "fact", path: "account.margin", value: { type: "percent", value: 30 } };

describe("hashes of ledger entries", () => {
  it("stay the same on any machine", () => {
    expect(entryHash(revenue)).toBe("67d67f08f8b19060db93d5634d9ba64a7977e926133553d3dfff43cc550204bf");
  });

  it("do not depend on the order of members or on the place in the ledger", () => {
    const { kind, path, value } = revenue;
    expect(entryHash({ value, path, kind, id: "F77" })).toBe(entryHash(revenue));
  });

  it("differ whenever the value differs", () => {
    fc.assert(
      fc.property(typedValue, typedValue, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        const [left, right] = [one, other].map((value) => entryHash({ id: "F1", kind: "fact", path: "a.b", value }));
        expect(left === right).toBe(same);
      }),
    );
  });

  it("name the claims whose evidence changed, and no others", () => {
    const changed = { ...margin, id: "F1", value: { type: "percent" as const, value: 31 } };
    const claims = [
      { id: "a", evidence: ["F1"] },
      { id: "b", evidence: ["F1", "F2"] },
      { id: "c", evidence: [] },
    ];
    const ids = changedEntries([revenue, margin], [changed, { ...revenue, id: "F2" }]);
    expect(claimsTouchedBy(claims, ids).map(({ id }) => id)).toEqual(["b"]);
  });

  it("say for each claim what it was verified against", () => {
    const hashes = entryHashes([revenue, margin, { ...margin, id: "F1" }]);
    expect(verifiedAgainst({ evidence: ["F1", "F9", "F1"] }, hashes)).toEqual([entryHash(revenue)]);
  });
});
