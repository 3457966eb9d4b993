import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "#domain/json";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const things = [
  "delivery",
  "cold storage",
  "valet",
  "customsClearance",
  "gift_cards",
  "x-ray",
  "heatTreatment",
] as const;
const words: Record<(typeof things)[number], { en: string; zh: string }> = {
  delivery: { en: "delivery", zh: "配送" },
  "cold storage": { en: "cold storage", zh: "冷库" },
  valet: { en: "valet parking", zh: "代客泊车" },
  customsClearance: { en: "customs clearance", zh: "清关" },
  gift_cards: { en: "gift cards", zh: "礼品卡" },
  "x-ray": { en: "X-ray", zh: "影像" },
  heatTreatment: { en: "heat treatment", zh: "热处理" },
};
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const chineseDays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"] as const;

const switches = fc.dictionary(fc.constantFrom(...things), fc.boolean(), { minKeys: 1 });
const opening = fc
  .tuple(fc.integer({ min: 5, max: 11 }), fc.integer({ min: 13, max: 22 }))
  .map(([from, to]) => ({ from, to }));
const week = fc.array(opening, { minLength: 7, maxLength: 7 });

type Opening = { from: number; to: number };

function toRecord(hours: readonly Opening[]): Json {
  return { hours: Object.fromEntries(days.map((day, at) => [day, `${hours[at]?.from}:0-${hours[at]?.to}:0`])) };
}

function blocking(text: string, value: Json, lang: "zh" | "en") {
  const ledger = prepareLedger([{ id: "R1", kind: "record", value }]);
  return verify({ text, ledger, lang }).findings.filter(({ severity }) => severity === "block");
}

function isThing(key: string): key is (typeof things)[number] {
  return things.some((thing) => thing === key);
}

function say(record: Readonly<Record<string, boolean>>, lang: "zh" | "en", turned?: string): string {
  return Object.entries(record)
    .map(([key, value]) => {
      const name = isThing(key) ? words[key][lang] : key;
      const has = key === turned ? !value : value;
      if (lang === "zh") return has ? `该公司提供${name}。` : `该公司没有${name}。`;
      return has ? `The company offers ${name}.` : `The company does not offer ${name}.`;
    })
    .join(lang === "zh" ? "" : " ");
}

const clock = (hour: number) => (hour < 12 ? `${hour} am` : `${hour === 12 ? 12 : hour - 12} pm`);

function sayHours(at: number, { from, to }: Opening, lang: "zh" | "en"): string {
  return lang === "zh"
    ? `${chineseDays[at]}${from}:00至${to}:00营业。`
    : `It is open on ${days[at]} from ${clock(from)} to ${clock(to)}.`;
}

const lang = fc.constantFrom("zh" as const, "en" as const);

describe("any record of switches", () => {
  it("said as it is raises nothing", () => {
    fc.assert(
      fc.property(switches, lang, (record, spoken) => {
        expect(blocking(say(record, spoken), record, spoken)).toEqual([]);
      }),
    );
  });

  it("said with one switch turned raises a finding for that one", () => {
    fc.assert(
      fc.property(switches, lang, fc.nat(), (record, spoken, pick) => {
        const keys = Object.keys(record);
        const turned = keys[pick % keys.length];
        expect(blocking(say(record, spoken, turned), record, spoken)).toHaveLength(1);
      }),
    );
  });

  it("with nothing known raises a finding whatever is said", () => {
    fc.assert(
      fc.property(switches, lang, (record, spoken) => {
        const unknown = Object.fromEntries(Object.keys(record).map((key) => [key, null]));
        expect(blocking(say(record, spoken), unknown, spoken)).toHaveLength(Object.keys(record).length);
      }),
    );
  });
});

describe("any week of opening hours", () => {
  it("said as it is raises nothing", () => {
    fc.assert(
      fc.property(week, fc.nat({ max: 6 }), lang, (hours, at, spoken) => {
        const held = hours[at] ?? { from: 9, to: 17 };
        expect(blocking(sayHours(at, held, spoken), toRecord(hours), spoken)).toEqual([]);
      }),
    );
  });

  it("said of another day raises a finding unless that day keeps the same hours", () => {
    fc.assert(
      fc.property(week, fc.nat({ max: 6 }), fc.nat({ max: 6 }), lang, (hours, at, other, spoken) => {
        const [own, said] = [hours[at], hours[other]];
        fc.pre(own !== undefined && said !== undefined && (own.from !== said.from || own.to !== said.to));
        expect(
          blocking(sayHours(at, said ?? { from: 0, to: 0 }, spoken), toRecord(hours), spoken).length,
        ).toBeGreaterThan(0);
      }),
    );
  });
});

describe("any record and any text", () => {
  it("give findings whose offsets cut out their span, and never throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.jsonValue(), (text, json) => {
        const value: Json = JSON.parse(JSON.stringify(json));
        const ledger = prepareLedger([{ id: "R1", kind: "record", value }]);
        for (const { span, start, end } of verify({ text, ledger, lang: "en" }).findings) {
          expect(text.slice(start, end)).toBe(span);
        }
      }),
    );
  });

  it.each([
    ["negators", "no "],
    ["things", "delivery, parking and wifi "],
    ["times", "9 am to 5 pm on Mondays "],
    ["days", "周一至周五、"],
    ["Chinese things", "没有冷库，"],
    ["capitals", "A B C "],
    ["one word", "a"],
  ])("come to an end on a hundred thousand characters of %s without a full stop", (_what, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const value = { delivery: true, 冷库: false, parking: { street: true }, ...{ hours: { Monday: "9:0-17:0" } } };
    const ledger = prepareLedger([{ id: "R1", kind: "record", value }]);
    const { findings } = verify({ text, ledger, lang: "en" });
    expect(findings.every(({ start, end }) => start <= end && end <= text.length)).toBe(true);
  });
});
