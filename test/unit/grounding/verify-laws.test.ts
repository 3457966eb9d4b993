import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry, TypedValue } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { renderReferences } from "#grounding/references";
import { agrees } from "#grounding/values/compare-values";
import { findValues } from "#grounding/values/find-values";
import { verify } from "#grounding/verify";
import { typedValue } from "./typed-values.ts";

const lang = fc.constantFrom<Lang>("zh", "en");
const period = fc.constantFrom(undefined, "2026", "2026-Q1", "2025-11-16/2026-11-15");
const frames = { zh: ["近况：", "，其中 ", "。"], en: ["Now: ", ", of which ", ". "] } as const;

function fact(id: string, value: TypedValue, of?: string, path = "account.any"): LedgerEntry {
  return { id, kind: "fact", path, value, ...(of !== undefined && { period: of }) };
}

describe("verify, by law", () => {
  it("accepts every claim whose values were put in by reference", () => {
    fc.assert(
      fc.property(typedValue, typedValue, period, lang, (first, second, of, language) => {
        const ledger = prepareLedger([fact("F1", first, of), fact("F2", second, undefined, "account.other")]);
        const [head, middle, tail] = frames[language];
        const source = `${head}{{F1}}${middle}{{F2}}${tail}${of === undefined ? "" : "{{F1.period}}"}`;
        const { text, evidence } = renderReferences(source, ledger, language);
        const claims = [{ id: "c", kind: "fact" as const, text, evidence, origin: "template" as const }];
        expect(verify({ claims, ledger, lang: language }).findings).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("finds every changed digit that makes a rendered value untrue", () => {
    fc.assert(
      fc.property(typedValue, lang, fc.nat(), fc.integer({ min: 1, max: 9 }), (value, language, pick, shift) => {
        const ledger = prepareLedger([fact("F1", value)]);
        const { text } = renderReferences("{{F1}}", ledger, language);
        const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
        const at = places[pick % places.length] ?? 0;
        const digit = (Number(text[at]) + shift) % 10;
        const changed = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
        const options = { currency: ledger.currency, currencies: ledger.currencies };
        const found = findValues(changed, options);
        const held = ledger.entries.get("F1")?.values ?? [];
        const stillTrue =
          found.length > 0 &&
          found.every((part) => part.kind !== "range" && held.some((evidence) => agrees(part, evidence.value)));
        const { findings } = verify({ text: `${changed} [F1]`, ledger, lang: language });
        expect(findings.length > 0, `${text} → ${changed}`).toBe(!stillTrue);
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives offsets that cut out the span, for any text, and never throws", () => {
    const piece = fc.constantFrom(
      "¥2,100万",
      " [F1]",
      "[F9]",
      "“不是这样说的”",
      "。",
      "\n",
      "| ",
      "- ",
      "# ",
      "12%",
      "2026年3月",
      "\ud83d",
      "<!--",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 25 }),
        (pieces) => {
          const text = pieces.join("");
          const ledger = prepareLedger([fact("F1", { type: "money", amount: "20000000", currency: "CNY" })]);
          const { findings, claims } = verify({ text, ledger, lang: "zh" });
          for (const { start, end, span } of findings) expect(text.slice(start, end)).toBe(span);
          for (const { start, end } of claims) expect(end).toBeGreaterThan(start);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([". ", "- - ", "-", "…", "[F1,", "<!--", "“", '"', "| ", "1,", "1-"])(
    "comes to an end on %j, many times over",
    (unit) => {
      const ledger = prepareLedger([fact("F1", { type: "number", value: 5 })]);
      const text = `${unit.repeat(Math.floor(60_000 / unit.length))}x`;
      const { findings } = verify({ text, ledger, lang: "en" });
      expect(findings.filter(({ span, start, end }) => span !== text.slice(start, end))).toEqual([]);
    },
  );
});
