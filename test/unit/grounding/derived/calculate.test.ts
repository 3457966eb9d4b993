import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { LedgerEntry, TypedValue } from "#domain/evidence";
import { calculate } from "#grounding/derived/calculate";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { renderReferences } from "#grounding/references";
import { verify } from "#grounding/verify";

const fact = (id: string, value: TypedValue): LedgerEntry => ({ id, kind: "fact", path: `any.${id}`, value });
const money = (amount: number, currency = "CNY"): TypedValue => ({ type: "money", amount: String(amount), currency });
const ledger = prepareLedger(
  [
    fact("F1", money(1_200_000)),
    fact("F2", money(900_000)),
    fact("F3", money(500, "USD")),
    fact("F4", { type: "count", value: 12, unit: "orders" }),
    fact("F5", { type: "percent", value: 30 }),
    fact("F6", { type: "date", value: "2026-03-05" }),
    fact("F7", { type: "date", value: "2026-03-20" }),
    fact("F8", { type: "number", value: 0 }),
    fact("F9", { type: "duration", value: 2, unit: "year" }),
    fact("F10", { type: "name", value: "ACME" }),
    { ...fact("F11", money(1)), accountId: "B" },
    {
      id: "S2",
      kind: "score",
      score: {
        method: "rfm",
        version: "1",
        asOf: parseDay("2026-11-01"),
        value: 84,
        scale: { min: 20, max: 100 },
        band: "A",
        factors: [
          { id: "recency", raw: 3, unit: "month", points: 5, weight: 4, contribution: 20, evidence: [] },
          { id: "monetary", raw: 20000, unit: "CNY", points: 4, weight: 8, contribution: 32, evidence: [] },
        ],
        coverage: 0.85,
        missing: [],
        flags: [],
        configHash: "",
      },
    },
  ],
  { accountId: "A" },
);

describe("calculate", () => {
  it.each([
    ["F1 + F2", { kind: "money", value: 2_100_000, currency: "CNY" }],
    ["F1 − F2", { kind: "money", value: 300_000, currency: "CNY" }],
    ["F1 / F2", { kind: "number", value: 1.3333333333333 }],
    ["F2 ÷ F1 | percent", { kind: "percent", value: 75 }],
    ["F1 / F4", { kind: "money", value: 100_000, currency: "CNY" }],
    ["F1 × F5", { kind: "money", value: 360_000, currency: "CNY" }],
    ["(F1 + F2) / 2", { kind: "money", value: 1_050_000, currency: "CNY" }],
    ["-F1", { kind: "money", value: -1_200_000, currency: "CNY" }],
    ["F7 - F6 | days", { kind: "duration", value: 15, unit: "day" }],
    ["growth(F2, F1)", { kind: "percent", value: 33.333333333333 }],
    ["share(F2, F1)", { kind: "percent", value: 75 }],
    ["ratio(F1, F2)", { kind: "number", value: 1.3333333333333 }],
    ["cagr(F2, F1, F9)", { kind: "percent", value: 15.470053837924 }],
    ["avg(F1, F2)", { kind: "money", value: 1_050_000, currency: "CNY" }],
    ["sum(F1, F2, S2.factors.monetary)", { kind: "money", value: 2_120_000, currency: "CNY" }],
    ["min(F1, F2)", { kind: "money", value: 900_000, currency: "CNY" }],
    ["max(F1, F2) | number", { kind: "number", value: 1_200_000 }],
    ["S2.factors.recency.points * S2.factors.recency.weight", { kind: "number", value: 20 }],
    ["S2 - S2.factors.monetary.contribution", { kind: "number", value: 52 }],
    ["S2.factors.recency", { kind: "duration", value: 3, unit: "month" }],
  ])("gives for %s its value and unit", (source, value) => {
    expect(calculate(source, ledger)).toMatchObject({ value });
  });

  it.each([
    ["F1 + F3", "currencies"],
    ["F3 / F1", "currencies"],
    ["share(F1, F3)", "currencies"],
    ["growth(F1, F3)", "currencies"],
    ["F1 + F4", "units"],
    ["F1 * F2", "units"],
    ["F6 + F7", "units"],
    ["F1 - F7", "units"],
    ["F4 | money", "units"],
    ["F1 / F8", "zero"],
    ["growth(F8, F8)", "zero"],
    ["F1 ^ F2", "syntax"],
    ["F1 +", "syntax"],
    ["F1 | euro", "syntax"],
    ["growth(F1)", "syntax"],
    ["constructor(F1)", "syntax"],
    ["F1[0]", "syntax"],
    ["2 + 2", "syntax"],
    ["", "syntax"],
    [`${"(".repeat(33)}F1${")".repeat(33)}`, "deep"],
    [`F1${" + F1".repeat(2_000)}`, "long"],
    ["(".repeat(10_000), "long"],
  ])("refuses %s: %s", (source, problem) => {
    expect(calculate(source, ledger)).toEqual({ problem });
  });

  it.each([
    ["F1 + F99", "unknown", "F99"],
    ["F1 + F11", "unknown", "F11"],
    ["S2.factors.nothing", "unknown", "S2.factors.nothing"],
    ["F1 + F10", "words", "F10"],
    ["F2 / F99 + F98", "unknown", "F99"],
  ])("names in %s what is %s", (source, problem, at) => {
    expect(calculate(source, ledger)).toEqual({ problem, at });
  });

  it("reads as many characters and brackets as it says", () => {
    const nested = `${"(".repeat(32)}F1${")".repeat(32)}`;
    expect([calculate(nested, ledger), calculate(`F1${" + F1".repeat(79)}`, ledger)]).toMatchObject([
      { value: { value: 1_200_000 } },
      { value: { value: 96_000_000 } },
    ]);
  });

  it("names what it used, once each", () => {
    expect(calculate("(F1 + F2) / F1", ledger)).toMatchObject({ evidence: ["F1", "F2"] });
  });

  it("never throws, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[F1+*/(). ]{0,30}$/)),
        (text) => {
          const result = calculate(text, ledger);
          expect("value" in result || "problem" in result).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("calculations in sentences", () => {
  it.each([
    ["{{calc: F2 / F1 | percent}}", "75%", "75%"],
    ["{{calc: F1 - F2}}", "¥30万", "CNY 300.0K"],
    ["{{calc:F7 - F6 | days}}", "15 天", "15 days"],
  ])("are rendered: %s", (source, zh, en) => {
    expect([renderReferences(source, ledger, "zh").text, renderReferences(source, ledger, "en").text]).toEqual([
      zh,
      en,
    ]);
  });

  it.each([
    ["{{calc: F1 + F4}}", "unsupported-number", { problem: "units" }],
    ["{{calc: F1 + F3}}", "unsupported-number", { problem: "currencies" }],
    ["{{calc: F1 / F8}}", "unsupported-number", { problem: "zero" }],
    ["{{calc: F99 * 2}}", "unknown-citation", { problem: "unknown", at: "F99" }],
    ["{{calc: F10 * 2}}", "unsupported-number", { problem: "words", at: "F10" }],
    ["{{calc: F1 +}}", "unsupported-number", { problem: "syntax" }],
    ["{{calc: }}", "unsupported-number", { problem: "syntax" }],
    ["{{calc: {F1} / 2}}", "unsupported-number", { problem: "syntax" }],
    ["{{calc: F1 / 2", "unsupported-number", { problem: "syntax" }],
    [`{{calc: ${"F1 + ".repeat(2_000)}F1}}`, "unsupported-number", { problem: "long" }],
    [`{{calc: ${"(".repeat(60)}F1${")".repeat(60)}}}`, "unsupported-number", { problem: "deep" }],
  ])("are a problem when they cannot be done: %s", (source, code, told) => {
    expect(renderReferences(source, ledger, "en").problems).toEqual([
      { code, ...told, reference: source, start: 0, end: source.length },
    ]);
  });

  it.each([
    ["{{calc: F99 / F1}}", "en", "“{{calc: F99 / F1}}” names F99, which is not in the evidence."],
    ["{{calc: F1 + F10}}", "en", "“{{calc: F1 + F10}}” calculates with F10, which is no figure."],
    ["{{calc: F1 + F4}}", "zh", "“{{calc: F1 + F4}}”里的单位不能这样运算，例如金额与订单数不能相加。"],
    ["{{calc: F1 + F3}}", "zh", "“{{calc: F1 + F3}}”混用了两种币种，请先换算成同一币种。"],
    ["{{calc: F1 / F8}}", "zh", "“{{calc: F1 / F8}}”的除数为零。"],
    [`{{calc: ${"F1 + ".repeat(2_000)}F1}}`, "en", "This calculation is longer than 400 characters; divide it."],
    [`{{calc: ${"(".repeat(60)}F1${")".repeat(60)}}}`, "zh", "算式的括号嵌套超过 32 层，请拆开写。"],
    ["{{calc: F2 / F1}}", "en", "“{{calc: F2 / F1}}” is a reference; its value has to stand here."],
    ["{{F99}}", "en", "“{{F99}}” points at nothing in the evidence."],
  ] as const)("are findings with a sentence of their own: %s", (source, lang, message) => {
    const claims = [
      { id: "c", kind: "fact" as const, text: source, source, evidence: ["F1"], origin: "model" as const },
    ];
    const { findings } = verify({ claims, ledger, lang });
    expect(findings.map((finding) => finding.message)).toContain(message);
  });

  it("verify as they were rendered, whatever the amounts", () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 });
    const source = "{{calc: F1 / F2 | percent}}；{{calc: F1 + F2}}；{{calc: (F1 - F2) / 7}}；{{calc: growth(F1, F2)}}";
    fc.assert(
      fc.property(amount, amount, fc.constantFrom("zh" as const, "en" as const), (first, second, lang) => {
        const own = prepareLedger([fact("F1", money(first)), fact("F2", money(second))]);
        const { text, evidence } = renderReferences(source, own, lang);
        const claims = [{ id: "c", kind: "fact" as const, text, source, evidence, origin: "model" as const }];
        expect(verify({ claims, ledger: own, lang }).findings).toEqual([]);
      }),
    );
  });
});
