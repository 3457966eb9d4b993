import { parseDay } from "#domain/day";
import type { Draft } from "#domain/draft";
import { draftSchema } from "#domain/draft";
import type { TypedValue } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import type { Renderers } from "#exporting/renderers";

const texts = {
  zh: {
    title: "华星机械 客户计划",
    account: "华星机械",
    sections: ["价值与匹配", "客情"],
    heading: "近一年",
    columns: ["指标", "数值"],
    row: "近 12 个月收入",
    cell: "¥2,368万",
    revenue: "近 12 个月收入 ¥2,368万，RFM 为 84。",
    inference: "采购放缓可能与新线推迟有关。",
    recommendation: "本周安排技术负责人拜访陈建国。",
    question: "明年预算何时批复？",
    noteTitle: "3 月拜访",
    note: "陈总说：\n“预算还没批”",
  },
  en: {
    title: "Huaxing Machinery account plan",
    account: "Huaxing Machinery",
    sections: ["Value and fit", "Relationships"],
    heading: "Last year",
    columns: ["Measure", "Value"],
    row: "Revenue, 12 months",
    cell: "CNY 23.68M",
    revenue: "Revenue over 12 months is CNY 23.68M, RFM 84.",
    inference: "The slowdown may follow from the postponed line.",
    recommendation: "Send the technical lead to Chen this week.",
    question: "When is next year's budget approved?",
    noteTitle: "Visit in March",
    note: "Chen said:\n“not approved yet”",
  },
} as const satisfies Record<Lang, unknown>;

const asOf = parseDay("2026-11-15");

/** Two sections that hold every block, every claim kind and every ledger kind; `F9` is cited nowhere. */
export function smallDraft(lang: Lang): Draft {
  const t = texts[lang];
  return draftSchema.parse({
    id: "D-1",
    accountId: "A-7",
    accountName: t.account,
    kind: "account-plan",
    lang,
    asOf,
    status: "ready",
    title: t.title,
    sections: [
      {
        id: "value",
        title: t.sections[0],
        claims: [
          { id: "c1", kind: "fact", text: t.revenue, evidence: ["F1", "S1"], origin: "template" },
          { id: "c2", kind: "inference", text: t.inference, evidence: ["N1"], origin: "model" },
          { id: "c3", kind: "fact", text: t.cell, evidence: ["F1"], origin: "template" },
        ],
        blocks: [
          { type: "paragraph", claims: ["c1", "c2"] },
          { type: "heading", text: t.heading },
          { type: "table", columns: [...t.columns], rows: [[{ label: t.row }, { claims: ["c3"] }]] },
        ],
      },
      {
        id: "people",
        title: t.sections[1],
        claims: [
          { id: "c4", kind: "recommendation", text: t.recommendation, evidence: ["F2", "K1"], origin: "template" },
          { id: "c5", kind: "question", text: t.question, evidence: [], origin: "template" },
          { id: "c6", kind: "fact", text: "hours 9:0", evidence: ["R1", "F8"], origin: "person" },
        ],
        blocks: [{ type: "list", items: [{ claims: ["c4"] }, { claims: ["c5"] }] }],
      },
    ],
    findings: [
      {
        code: "unknown-citation",
        severity: "warn",
        start: 0,
        end: 1,
        span: "h",
        claimId: "c6",
        nearest: [],
        message: "F8",
      },
    ],
    ledger: [
      {
        id: "F1",
        kind: "fact",
        path: "account.revenue12m",
        value: { type: "money", amount: "23680000", currency: "CNY" },
        period: "2025-11-16/2026-11-15",
        label: { zh: "近 12 个月收入", en: "Revenue, 12 months" },
        record: "orders:12 records",
      },
      { id: "F2", kind: "fact", path: "contact.name", value: { type: "name", value: "陈建国" } },
      { id: "F9", kind: "fact", path: "account.industry", value: { type: "text", value: "never cited" } },
      {
        id: "S1",
        kind: "score",
        label: { zh: "RFM 得分", en: "RFM score" },
        score: {
          method: "rfm",
          version: "1",
          asOf,
          value: 84,
          scale: { min: 20, max: 100 },
          band: "VVVVVIP",
          factors: [],
          coverage: 1,
          missing: [],
          flags: [],
          configHash: "h",
        },
      },
      { id: "N1", kind: "note", title: t.noteTitle, date: "2026-03-05", author: "Li Wei", text: t.note },
      { id: "K1", kind: "knowledge", title: "Case 12", text: "3,000 h" },
      { id: "R1", kind: "record", entity: "ACME", value: { wifi: "free", hours: { Monday: "9:0-18:0" } } },
    ],
    provenance: {
      writer: "template",
      model: null,
      promptVersion: null,
      promptHash: null,
      tokens: { input: 0, output: 0 },
      costUsd: null,
      ms: 12,
      configHash: "h",
    },
  });
}

/** Renders the values of `smallDraft`, each written out by hand. */
export const smallRenderers: Renderers = { renderValue };

function renderValue(value: TypedValue, lang: Lang): string {
  if (value.type === "money") return lang === "zh" ? "¥2,368万" : "CNY 23.68M";
  if (value.type === "date") return writtenDays[lang][value.value] ?? value.value;
  return String(value.value);
}

const writtenDays: Record<Lang, Record<string, string>> = {
  zh: { "2026-11-15": "2026年11月15日", "2026-03-05": "2026年3月5日" },
  en: { "2026-11-15": "15 Nov 2026", "2026-03-05": "5 Mar 2026" },
};
