import { beforeAll, describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { Draft } from "#domain/draft";
import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { evaluateMutations } from "#evals/grounding/mutations";
import { mutationClasses, rewordingClasses } from "#evals/grounding/mutations/classes";
import { createRandom } from "#evals/grounding/mutations/random";
import { citedLine, draftCases, type Site } from "#evals/grounding/mutations/sites";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { renderReferences } from "#grounding/references";

const sources = {
  zh: [
    "近 {{F1}}销售收入 {{F2}}，共 {{F3}}。",
    "{{F4}}（决策者）自 {{F5}}起支持我方。",
    "{{N1.date}}：“价格太高，交期也太长了一些”",
  ],
  en: [
    "Revenue over the last {{F1}}: {{F2}}, from {{F3}}.",
    "{{F4}} (decision maker) supports us on the deal since {{F5}}.",
    "{{N1.date}}: “价格太高，交期也太长了一些”",
  ],
} as const;

function ledgerOf(accountId: string, amount: string, person: string): LedgerEntry[] {
  const source = { entity: accountId, accountId };
  const fact = { kind: "fact" as const, ...source };
  return [
    { id: "F1", path: "plan.window", value: { type: "duration", value: 12, unit: "month" }, ...fact },
    { id: "F2", path: "orders.revenue12m", value: { type: "money", amount, currency: "CNY" }, ...fact },
    { id: "F3", path: "orders.count12m", value: { type: "count", value: 4, unit: "order" }, ...fact },
    {
      id: "F4",
      path: "contact.name",
      value: { type: "name", value: person, role: "采购总监", decisionRoles: ["D"] },
      ...fact,
    },
    { id: "F5", path: "contact.ratedOn", value: { type: "date", value: "2026-10-29" }, ...fact, entity: person },
    { id: "N1", kind: "note", text: "他说价格太高，交期也太长了一些。", date: "2026-10-15", ...source },
  ];
}

function draftOf(accountName: string, lang: Lang, ledger: LedgerEntry[]): Draft {
  const prepared = prepareLedger(ledger);
  const claims = sources[lang].map((source, index) => {
    const { text, evidence } = renderReferences(source, prepared, lang);
    return { id: `c${index}`, kind: "fact" as const, text, source, evidence, origin: "template" as const };
  });
  return {
    id: `${accountName}-${lang}`,
    accountId: accountName,
    accountName,
    kind: "account-plan",
    lang,
    asOf: parseDay("2026-11-15"),
    status: "ready",
    version: 1,
    title: accountName,
    sections: [{ id: "summary", title: "", claims, blocks: [] }],
    findings: [],
    ledger,
    provenance: {
      writer: "template",
      model: null,
      promptVersion: null,
      promptHash: null,
      tokens: { input: 0, output: 0 },
      costUsd: null,
      ms: 0,
      configHash: "",
    },
  };
}

const drafts = (["zh", "en"] as const).flatMap((lang) => [
  draftOf("A", lang, ledgerOf("A", "16800000", "周立新")),
  draftOf("B", lang, ledgerOf("B", "24500000", "丁伟")),
]);
const sites = draftCases(drafts).flatMap((one) => one.sites);
const written = (
  of: Record<string, (site: Site, random: ReturnType<typeof createRandom>) => { text?: string }[]>,
  name: string,
) => sites.flatMap((site) => (of[name]?.(site, createRandom(3)) ?? []).map(({ text }) => text ?? site.claim.text));

describe("places of a draft", () => {
  it("finds what every reference of a claim was replaced by", () => {
    expect(sites[0]?.slots.map(({ id, written: words }) => [id, words])).toEqual([
      ["F1", "12 个月"],
      ["F2", "¥1,680万"],
      ["F3", "4 笔订单"],
    ]);
  });

  it("cites after one sentence and before several", () => {
    expect([citedLine("收入增长。", ["F1", "N2"]), citedLine("It grew. Then it fell.", ["F1"])]).toEqual([
      "- 收入增长 [F1][N2]。",
      "- [F1] It grew. Then it fell.",
    ]);
  });
});

describe("mutations", () => {
  const classes = mutationClasses(sites);

  it.each(Object.keys(classes).filter((name) => !/citation|band|title|other name/.test(name)))(
    "of class %s leave no claim as it was",
    (name) => {
      const same = sites.flatMap((site) =>
        (classes[name]?.(site, createRandom(3)) ?? []).filter(({ text }) => text === site.claim.text),
      );
      expect(same).toEqual([]);
    },
  );

  it.each([
    ["magnitude", "近 12 个月销售收入 ¥1,680亿，共 4 笔订单。"],
    ["currency", "Revenue over the last 12 months: USD 16.8M, from 4 orders."],
    ["period", "近 24 个月销售收入 ¥1,680万，共 4 笔订单。"],
    ["decision role", "周立新（批准者）自 2026年10月29日起支持我方。"],
    ["stance", "丁伟 (decision maker) opposes us on the deal since 29 Oct 2026."],
  ])("of class %s are written as a person would get it wrong", (name, text) => {
    expect(written(classes, name)).toContain(text);
  });

  it("never name the weekday that the day has", () => {
    expect(
      written(classes, "weekday").filter((text) => /周四|Thursday/.test(text) && /10月29日|29 Oct/.test(text)),
    ).toEqual([]);
  });
});

describe("rewordings", () => {
  it.each([
    ["other unit", "近 12 个月销售收入 1680万元，共 4 笔订单。"],
    ["other unit", "Revenue over the last 12 months: CNY 16.8 million, from 4 orders."],
    ["in words", "近十二个月销售收入 ¥1,680万，共 4 笔订单。"],
    ["date form", "周立新（决策者）自二〇二六年十月二十九日起支持我方。"],
    ["right weekday", "周立新 (decision maker) supports us on the deal since Thursday, 29 Oct 2026."],
    ["name form", "Zhou Lixin（决策者）自 2026年10月29日起支持我方。"],
    ["synonym", "Sales over the last 12 months: CNY 16.8M, from 4 orders."],
  ])("of class %s say the same", (name, text) => {
    expect(written(rewordingClasses, name)).toContain(text);
  });
});

describe("evaluateMutations", () => {
  let result: ReturnType<typeof evaluateMutations>;
  beforeAll(() => {
    result = evaluateMutations(drafts, 5);
  }, 60_000);

  it("gives the same result for the same drafts and seed", { timeout: 60_000 }, () => {
    expect(evaluateMutations(drafts, 5)).toEqual(result);
  });

  it("tells of every text that it counts as judged wrongly", () => {
    const counted = result.mutations.classes.map(({ tried, found }) => tried - found);
    expect(result.mutations.classes.map(({ misses }) => misses.length)).toEqual(counted);
  });

  it("tells of every false alarm that it counts", () => {
    const { classes } = result.rewordings;
    expect(classes.map(({ misses }) => misses.length)).toEqual(classes.map(({ found }) => found));
  });

  it("misses its goals on a handful of claims", () => {
    expect(result.goal.filter(({ met }) => !met).map(({ text }) => text)).toContain("at least 2000 mutations");
  });
});
