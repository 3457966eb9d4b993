import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { FactEntry, LedgerEntry, ScoreEntry } from "#domain/evidence";
import { claimsTouched, entryHash, entryHashes, verifiedAgainst } from "#grounding/ledger/entry-hashes";
import { matchEntries } from "#grounding/ledger/match-entries";
import { typedValue } from "./typed-values.ts";

const revenue: FactEntry = {
  id: "F1",
  kind: "fact",
  path: "account.revenue12m",
  value: { type: "money", amount: "20000000", currency: "CNY" },
};
const margin: LedgerEntry = { id: "F2", kind: "fact", path: "account.margin", value: { type: "percent", value: 30 } };
const talk: LedgerEntry = { id: "N1", kind: "note", title: "Call", text: "The budget is released.", noteId: "n-1" };

describe("hashes of ledger entries", () => {
  it.each([
    [revenue, "67d67f08f8b19060db93d5634d9ba64a7977e926133553d3dfff43cc550204bf"],
    [talk, "0904f6a117814967afcf9621716959bc6d3945a3b346e928adb2dd71b9f7fbe0"],
  ])("stay the same on any machine", (entry, hash) => {
    expect(entryHash(entry)).toBe(hash);
  });

  it("do not depend on the order of members or on the place in the ledger", () => {
    const { kind, path, value } = revenue;
    expect(entryHash({ value, path, kind, id: "F77" })).toBe(entryHash(revenue));
  });

  it("do not depend on labels, further spellings, the day of reading, or how many records there were", () => {
    const name = {
      ...revenue,
      value: { type: "name" as const, value: "Acme", role: "buyer" },
      record: "orders:12 records",
    };
    const told = {
      ...name,
      value: { ...name.value, aliases: ["ACME Ltd"] },
      record: "orders:13 records",
      label: { zh: "客户", en: "Account" },
      asOf: "2026-11-15",
    };
    expect(entryHash(told)).toBe(entryHash(name));
  });

  it("differ between the same value of two people", () => {
    const level = (record: string) => entryHash({ ...revenue, path: "contact.level", record });
    expect(level("contact:C-1")).not.toBe(level("contact:C-2"));
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

  it("say for each claim what it was verified against", () => {
    const hashes = entryHashes([revenue, margin, { ...margin, id: "F1" }]);
    expect(verifiedAgainst({ evidence: ["F1", "F9", "F1"] }, hashes)).toEqual([entryHash(revenue)]);
  });
});

/** A ledger of as many facts as there are values, each of a person of its own. */
const ledgerOf = (values: readonly number[]): FactEntry[] =>
  values.map((value, at) => ({
    id: `F${at + 1}`,
    kind: "fact",
    path: "contact.level",
    record: `contact:C-${at + 1}`,
    value: { type: "number", value },
  }));

const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
const places = fc.array(fc.nat({ max: 11 }), { maxLength: 4 });

describe("claims whose evidence changed", () => {
  it("are exactly those that cite the one entry that changed, however the ledger is numbered now", () => {
    fc.assert(
      fc.property(levels, fc.array(places, { maxLength: 8 }), fc.nat(), fc.boolean(), (values, cited, pick, isGone) => {
        const before = ledgerOf(values);
        const claims = cited.map((at, index) => ({
          id: `c${index}`,
          evidence: at.flatMap((place) => before[place % before.length]?.id ?? []),
        }));
        const changed = `F${(pick % before.length) + 1}`;
        const moved = before.flatMap((entry): FactEntry[] => {
          if (entry.id !== changed) return [entry];
          return isGone ? [] : [{ ...entry, value: { type: "number", value: 9 } }];
        });
        const after = moved.reverse().map((entry, at) => ({ ...entry, id: `F${at + 1}` }));
        const touched = claimsTouched(claims, before, matchEntries(before, after)).map(({ claim }) => claim.id);
        expect(touched).toEqual(claims.filter(({ evidence }) => evidence.includes(changed)).map(({ id }) => id));
      }),
    );
  });

  it("come with what each cited entry was and is", () => {
    const risen = { ...margin, id: "F9", value: { type: "percent" as const, value: 31 } };
    const [touched] = claimsTouched(
      [{ evidence: ["F1", "F2"] }],
      [revenue, margin],
      matchEntries([revenue, margin], [risen]),
    );
    expect(touched?.changed).toEqual([
      { was: revenue, now: null },
      { was: margin, now: risen },
    ]);
  });

  it("are none where a claim was verified again on what the data say now", () => {
    const risen = { ...margin, value: { type: "percent" as const, value: 31 } };
    const claim = { evidence: ["F2"], verifiedAgainst: [entryHash(risen)] };
    expect(claimsTouched([claim], [margin], matchEntries([margin], [risen]))).toEqual([]);
  });
});

describe("claims that cite a score of which one factor changed", () => {
  const factor = { id: "recency", raw: 1, unit: "month", points: 5, weight: 4, contribution: 20, evidence: [] };
  const score: ScoreEntry = {
    id: "S1",
    kind: "score",
    score: {
      method: "rfm",
      version: "1",
      asOf: parseDay("2026-11-15"),
      value: 84,
      scale: { min: 0, max: 100 },
      band: "VVVVV",
      factors: [factor, { ...factor, id: "frequency" }],
      coverage: 1,
      missing: [],
      flags: [],
      configHash: "c",
    },
  };
  const after: ScoreEntry = {
    ...score,
    score: { ...score.score, factors: [factor, { ...factor, id: "frequency", points: 4 }] },
  };

  it.each([
    ["fresh", "a cell that is another factor", "{{S1.factors.recency.points}}", 0],
    ["fresh", "a cell that is another side of the factor", "{{S1.factors.frequency.weight}}", 0],
    ["stale", "the cell that is that factor", "{{S1.factors.frequency.points}}", 1],
    ["stale", "a sentence that shows another factor", "Highest is recency with {{S1.factors.recency.points}}.", 1],
    ["stale", "a sentence that shows none", "Keep it up.", 1],
  ])("leave %s %s", (_word, _what, source, count) => {
    const claim = { evidence: ["S1"], source };
    expect(claimsTouched([claim], [score], matchEntries([score], [after]))).toHaveLength(count);
  });

  it("are all fresh where it was only computed by another config, or later records are there", () => {
    const { score: said } = score;
    const again = { ...score, score: { ...said, configHash: "d", flags: ["future-dated"] } };
    expect(claimsTouched([{ evidence: ["S1"] }], [score], matchEntries([score], [again]))).toEqual([]);
  });
});

describe("entries of two ledgers", () => {
  const rival = (id: string, value: string): FactEntry => ({
    id,
    kind: "fact",
    path: "opportunity.competitor",
    record: "opportunity:O-1",
    value: { type: "name", value },
  });

  it("that are several of one kind belong together where they say the same, and else are gone", () => {
    const after = [rival("F4", "Zeiss"), rival("F5", "Osram")];
    const matched = matchEntries([rival("F1", "Osram"), rival("F2", "Philips")], after);
    expect([...matched]).toEqual([
      ["F1", after[1]],
      ["F2", null],
    ]);
  });

  it("are the same figure of one source, though it counts other records now", () => {
    const before = { ...revenue, record: "orders:12 records" };
    const after = { ...before, id: "F3", record: "orders:13 records" };
    expect(matchEntries([before], [after]).get("F1")).toBe(after);
  });

  it("of two periods are two", () => {
    const before = { ...revenue, period: "2025" };
    expect(matchEntries([before], [{ ...before, period: "2026" }]).get("F1")).toBeNull();
  });
});
