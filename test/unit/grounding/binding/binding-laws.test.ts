import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactEntry, TypedValue } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { renderReferences } from "#grounding/references";
import { verify } from "#grounding/verify";

type Kind = "money" | "percent" | "date";

/** Attributes as ledgers label them, with a sentence of each kind of writing. */
const attributes = [
  { path: "orders.revenue12m", kind: "money", zh: "销售收入", en: "Revenue" },
  { path: "orders.netContribution", kind: "money", zh: "净贡献", en: "Net contribution" },
  { path: "orders.overdue", kind: "money", zh: "逾期未回款", en: "Overdue payments" },
  { path: "orders.grossMargin", kind: "percent", zh: "毛利率", en: "Gross margin" },
  { path: "orders.collectionRate", kind: "percent", zh: "回款率", en: "Collection rate" },
  { path: "account.marketShare", kind: "percent", zh: "市场份额", en: "Market share" },
  { path: "orders.lastOn", kind: "date", zh: "最近一次下单", en: "Last order" },
  { path: "opportunity.closeOn", kind: "date", zh: "预计成交日", en: "Expected to close" },
] as const;
const frames = {
  zh: [
    (name: string, ref: string) => `${name}为 ${ref}。`,
    (name: string, ref: string) => `目前${name}：${ref}，仍待跟进。`,
  ],
  en: [
    (name: string, ref: string) => `${name} is ${ref}.`,
    (name: string, ref: string) => `As things stand, ${name.toLowerCase()}: ${ref}, and no more.`,
  ],
} as const;

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Different `at` give values that no rounding takes for each other. */
function valueAt(kind: Kind, at: number): TypedValue {
  if (kind === "money") return { type: "money", amount: String((at + 11) * 1_010_000), currency: "CNY" };
  if (kind === "percent") return { type: "percent", value: at + 11 };
  return { type: "date", value: `2026-${twoDigits((at % 12) + 1)}-${twoDigits(11 + (at % 17))}` };
}

function ledgerOf(values: readonly number[]): FactEntry[] {
  return attributes.map(({ path, kind, zh, en }, at) => ({
    id: `F${at + 1}`,
    kind: "fact",
    path,
    label: { zh, en },
    value: valueAt(kind, values[at] ?? 0),
    asOf: "2030-01-01",
    entity: "Rheinlicht",
  }));
}

const places = fc.uniqueArray(fc.nat(80), { minLength: attributes.length, maxLength: attributes.length });
const lang = fc.constantFrom("zh" as const, "en" as const);

/**
 * Money in figures that are a share of other money in the ledger, or of which other money is a share, is right by calculation,
 * whatever stands beside it.
 */
function isPortion(value: TypedValue | undefined, entries: readonly FactEntry[]): boolean {
  if (value?.type !== "money") return false;
  const values = entries.map((entry) => entry.value);
  const amounts = values.flatMap((held) => (held.type === "money" ? Number(held.amount) : []));
  const shares = values.flatMap((held) => (held.type === "percent" ? [held.value, 100 - held.value] : []));
  const isShareOf = (part: number, whole: number) =>
    shares.some((share) => Math.abs((whole * share) / 100 - part) < 5000);
  const own = Number(value.amount);
  return amounts.some((other) => isShareOf(own, other) || isShareOf(other, own));
}

describe("values bound to attributes, by law", () => {
  it("bear out what is rendered beside its own attribute", () => {
    fc.assert(
      fc.property(places, fc.nat(7), lang, fc.nat(1), (values, at, language, frame) => {
        const ledger = prepareLedger(ledgerOf(values));
        const name = attributes[at]?.[language] ?? "";
        const { text } = renderReferences(frames[language][frame]?.(name, `{{F${at + 1}}}`) ?? "", ledger, language);
        expect(verify({ text, ledger, lang: language }).findings, text).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("catch the value of another attribute of the same kind", () => {
    fc.assert(
      fc.property(places, fc.nat(7), fc.nat(7), lang, fc.nat(1), (values, at, from, language, frame) => {
        fc.pre(at !== from && attributes[at]?.kind === attributes[from]?.kind);
        const entries = ledgerOf(values);
        fc.pre(JSON.stringify(entries[at]?.value) !== JSON.stringify(entries[from]?.value));
        fc.pre(!isPortion(entries[from]?.value, entries));
        const ledger = prepareLedger(entries);
        const name = attributes[at]?.[language] ?? "";
        const { text } = renderReferences(frames[language][frame]?.(name, `{{F${from + 1}}}`) ?? "", ledger, language);
        const { findings } = verify({ text, ledger, lang: language });
        expect(
          findings.map(({ code, severity }) => [code, severity]),
          text,
        ).toEqual([["wrong-attribute", "block"]]);
        expect(findings.map(({ span, start, end }) => span === text.slice(start, end))).toEqual([true]);
      }),
      { numRuns: 300 },
    );
  });
});
