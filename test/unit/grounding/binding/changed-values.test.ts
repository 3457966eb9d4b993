import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactEntry, TypedValue } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { renderReferences } from "#grounding/references";
import { agrees } from "#grounding/values/compare-values";
import { findValues } from "#grounding/values/find-values";
import { verify } from "#grounding/verify";

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Attributes of each type of value, with how a number becomes one. */
const attributes: readonly { path: string; zh: string; en: string; make: (at: number) => TypedValue }[] = [
  {
    path: "site.rent",
    zh: "场地租金",
    en: "Rent of the site",
    make: (at) => ({ type: "money", amount: String(at * 1_110), currency: "CNY" }),
  },
  { path: "line.scrap", zh: "报废率", en: "Scrap rate", make: (at) => ({ type: "percent", value: at }) },
  { path: "fleet.trucks", zh: "卡车数", en: "Trucks", make: (at) => ({ type: "count", value: at, unit: "truck" }) },
  { path: "audit.index", zh: "审核指数", en: "Audit index", make: (at) => ({ type: "number", value: at }) },
  {
    path: "audit.heldOn",
    zh: "审核日期",
    en: "Audit held on",
    make: (at) => ({
      type: "date",
      value: `20${twoDigits(10 + (at % 80))}-${twoDigits((at % 12) + 1)}-${twoDigits((at % 28) + 1)}`,
    }),
  },
  {
    path: "supply.leadTime",
    zh: "供货周期",
    en: "Lead time",
    make: (at) => ({ type: "duration", value: at, unit: "day" }),
  },
];

function factOf(at: number, value: TypedValue): FactEntry {
  const { path, zh, en } = attributes[at] ?? { path: "", zh: "", en: "" };
  return { id: "F1", kind: "fact", path, label: { zh, en }, value, asOf: "1999-01-01", entity: "Kellner" };
}

const places = fc.nat(attributes.length - 1);
const numbers = fc.integer({ min: 11, max: 899 });
const languages = fc.constantFrom("zh" as const, "en" as const);

/** True where a value as it is written is another one rounded: 19,980 written 2万 is 18,870 too. */
function rounds(at: number, lang: "zh" | "en", shown: TypedValue, held: TypedValue): boolean {
  const { text } = renderReferences("{{F1}}", prepareLedger([factOf(at, shown)]), lang);
  const evidence = prepareLedger([factOf(at, held)]).entries.get("F1")?.values ?? [];
  return findValues(text, { currency: "CNY", currencies: ["CNY"] }).some(
    (value) => value.kind !== "range" && evidence.some((one) => one.role === undefined && agrees(value, one.value)),
  );
}

/** “Label: value”, rendered from one fact, and checked against another of the same attribute. */
function findingsOf(at: number, lang: "zh" | "en", shown: TypedValue, held: TypedValue): string[] {
  const colon = lang === "zh" ? "：" : ": ";
  const source = `${attributes[at]?.[lang] ?? ""}${colon}{{F1}}`;
  const { text } = renderReferences(source, prepareLedger([factOf(at, shown)]), lang);
  const claims = [{ id: "c", kind: "fact" as const, text, evidence: ["F1"], origin: "model" as const }];
  return verify({ claims, ledger: prepareLedger([factOf(at, held)]), lang }).findings.map(({ span }) => span);
}

describe("a fact of any type in a sentence, by law", () => {
  it("raises nothing as it is", () => {
    fc.assert(
      fc.property(places, numbers, languages, (at, number, lang) => {
        const value = attributes[at]?.make(number) ?? { type: "number", value: 0 };
        expect(findingsOf(at, lang, value, value)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("raises a finding with another value, unless it is the same when rounded", () => {
    fc.assert(
      fc.property(places, numbers, fc.integer({ min: 1, max: 30 }), languages, (at, number, by, lang) => {
        const { make } = attributes[at] ?? attributes[0] ?? { make: () => ({ type: "number" as const, value: 0 }) };
        fc.pre(!rounds(at, lang, make(number + by), make(number)));
        expect(findingsOf(at, lang, make(number + by), make(number))).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("raises a finding in another currency or unit", () => {
    const others: readonly (readonly [number, (at: number) => TypedValue])[] = [
      [0, (at) => ({ type: "money", amount: String(at * 1_110), currency: "EUR" })],
      [2, (at) => ({ type: "count", value: at, unit: "contact" })],
      [5, (at) => ({ type: "duration", value: at, unit: "month" })],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...others), numbers, languages, ([at, make], number, lang) => {
        const held = attributes[at]?.make(number) ?? make(number);
        expect(findingsOf(at, lang, make(number), held)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
