import type { ChatAnswer } from "#domain/chat";
import type { Claim } from "#domain/claim";
import { parseDay } from "#domain/day";
import type { Draft } from "#domain/draft";
import type { LedgerEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import { noticeKinds } from "#domain/slack";
import type { AccountRow } from "#services/account-row";
import type { DueTask } from "#slack/blocks/account-list";
import type { AnswerMessage } from "#slack/blocks/answer-blocks";
import type { Notice } from "#slack/blocks/notice-blocks";
import type { AccountScore, ScoreChart } from "#slack/blocks/score-blocks";

/** View models as services give them, with `words` wherever words come from data. */
export const asOf = parseDay("2026-11-15");

export const someEvidence = (words: string): LedgerEntry[] => [
  {
    id: "F1",
    kind: "fact",
    path: "account.revenue12m",
    value: { type: "money", amount: "20000000.00", currency: "CNY" },
    period: "2026",
    label: { zh: `销售额${words}`, en: `Revenue ${words}` },
    record: `orders:${words}`,
    entity: words,
    accountId: "a1",
  },
  {
    id: "N1",
    kind: "note",
    title: words,
    text: words,
    date: "2026-10-12",
    author: words,
    noteId: "n1",
    start: 3,
    end: 40,
    accountId: "a1",
  },
  { id: "K1", kind: "knowledge", title: words, text: words, documentId: "d1" },
  {
    id: "S1",
    kind: "score",
    entity: words,
    accountId: "a1",
    score: {
      method: "scorecard",
      version: "1",
      asOf,
      value: 81.25,
      scale: { min: 0, max: 100 },
      band: "key",
      factors: [],
      coverage: 0.9,
      missing: [],
      flags: [],
      configHash: "x",
    },
  },
  { id: "R1", kind: "record", entity: words, value: { [words]: words } },
];

const claim = (id: string, kind: Claim["kind"], text: string, evidence: string[]): Claim => ({
  id,
  kind,
  text,
  evidence,
  origin: "template",
});

export const someClaims = (words: string): Claim[] => [
  claim("c1", "fact", `${words} bought for CNY 20.0M.`, ["F1", "N1"]),
  claim("c2", "inference", `${words} depends on us.`, ["N1"]),
  claim("c3", "recommendation", `Visit ${words}.`, ["K1", "S1"]),
  claim("c4", "question", `Who decides at ${words}?`, []),
  claim("c5", "fact", words, ["R1", "F404"]),
];

const blocksOf = (words: string): ChatAnswer["blocks"] => [
  { type: "heading", text: words },
  { type: "paragraph", claims: ["c1", "c2"] },
  { type: "list", items: [{ claims: ["c3"] }, { claims: ["c4"] }, { label: words }] },
  { type: "table", columns: [words, "two"], rows: [[{ label: words }, { claims: ["c1"] }]] },
  {
    type: "table",
    columns: [words, words, words],
    rows: [
      [{ label: words }, { claims: ["c5"] }, { label: words }],
      [{ claims: ["c1"] }, { label: "" }, { claims: ["c4"] }],
    ],
  },
];

export const someFindings = (words: string): Finding[] => [
  {
    code: "unsupported-number",
    severity: "warn",
    start: 0,
    end: 4,
    span: words === "" ? "x" : words,
    claimId: "c1",
    nearest: ["F1"],
    message: `Look at ${words}`,
  },
  {
    code: "lint",
    severity: "warn",
    start: 0,
    end: 0,
    span: "",
    claimId: "c9",
    nearest: [],
    message: `Left out: ${words}`,
  },
];

export const someAnswer = (words: string): ChatAnswer => ({
  state: "answered",
  mode: "rules",
  intent: "who-decides",
  claims: someClaims(words),
  blocks: blocksOf(words),
  evidence: someEvidence(words),
  findings: someFindings(words),
  accountIds: ["a1"],
  suggestions: [words, "Why?"].filter((question) => question !== ""),
  proposal: { tool: "add-note", accountId: "a1", accountName: words, title: words, text: words },
});

export const someMessage = (answer: ChatAnswer | null, more: Partial<AnswerMessage> = {}): AnswerMessage => ({
  id: "m1",
  conversationId: "c1",
  state: "done",
  answer,
  error: null,
  proposalState: answer?.proposal ? "open" : null,
  ...more,
});

export const someDraft = (words: string): Draft => ({
  id: "d1",
  accountId: "a1",
  accountName: words,
  kind: "spin",
  lang: "en",
  asOf,
  status: "ready",
  version: 2,
  title: words,
  sections: [
    { id: "s1", title: words, claims: someClaims(words), blocks: blocksOf(words) },
    {
      id: "s2",
      title: words,
      claims: someClaims(words),
      blocks: [],
      decision: { state: "rejected", reason: words, by: words, at: "2026-11-15T00:00:00Z" },
    },
    { id: "s3", title: "Empty", claims: [], blocks: [] },
  ],
  findings: someFindings(words),
  ledger: someEvidence(words),
  provenance: {
    writer: "llm",
    model: words,
    promptVersion: "1",
    promptHash: "x",
    tokens: { input: 1, output: 1 },
    costUsd: null,
    ms: 1,
    configHash: "x",
  },
});

export const someRow = (words: string, more: Partial<AccountRow> = {}): AccountRow => ({
  id: "a1",
  externalId: words,
  name: words,
  industry: words,
  country: words,
  ownerName: words,
  class: "key",
  scorecard: { value: 81.25, band: "key", coverage: 0.9, flags: [] },
  rfm: { value: 84, band: "VVVVVIP", coverage: 1, flags: [], segment: "important-value" },
  winRate: { value: 62.4, band: "B", rated: 1, open: 2 },
  match: {
    value: 70,
    band: "invest",
    coverage: 1,
    flags: [],
    dimensions: { closeness: 70, potential: 80, win: 60 },
    octant: "champion",
    posture: "invest",
  },
  nextVisit: { level: "leadership", dueOn: parseDay("2026-10-20"), daysOverdue: 26 },
  revenue12m: { amount: "20000000.00", currency: "CNY" },
  openAmount: { amount: "3500000.00", currency: "CNY" },
  openOpportunities: 2,
  lastOrderOn: parseDay("2026-10-30"),
  lastContactOn: null,
  flags: ["stale", words],
  attention: { place: 1, reasons: [{ kind: "visit-overdue", message: words, deals: [] }] },
  ...more,
});

export const someTask = (words: string, more: Partial<DueTask> = {}): DueTask => ({
  id: "t1",
  accountId: "a1",
  accountName: words,
  contact: { id: "p1", name: words },
  opportunity: null,
  noteId: null,
  quote: null,
  statement: words,
  ownerName: words,
  dueOn: parseDay("2026-11-01"),
  status: "open",
  closedOn: null,
  by: "local",
  isOverdue: true,
  createdAt: "2026-10-01T00:00:00.000Z",
  updatedAt: "2026-10-01T00:00:00.000Z",
  ...more,
});

const factor = (id: string, contribution: number) => ({
  id,
  raw: 28,
  unit: "percent",
  points: 70,
  weight: 10,
  contribution,
  evidence: [],
});

export const someScores = (words: string): AccountScore[] => [
  {
    subject: { type: "account", id: "a1", name: words },
    method: "scorecard",
    version: "1",
    asOf,
    value: 62.86,
    scale: { min: 0, max: 100 },
    band: "nurture",
    factors: [factor("grossMargin", 10), factor("growth", 0), factor(words, 5), factor("processMaturity", 8.571)],
    coverage: 0.7,
    missing: ["growth"],
    flags: ["stale"],
    configHash: "x",
    explanation: [`Scorecard ${words}`, words, `待补资料：${words}。`, `Not known: ${words}.`],
  },
  {
    subject: { type: "contact", id: "p1", name: words },
    method: words,
    version: "1",
    asOf,
    value: null,
    scale: { min: 1, max: 5 },
    band: "insufficient",
    factors: [factor("stance", 1), factor("support", -1)],
    coverage: 0,
    missing: [],
    flags: [],
    configHash: "x",
    explanation: [],
  },
];

export const someChart = (words: string): ScoreChart => ({ fileId: "F123", title: words, altText: words });

export const someNotices = (words: string): Notice[] =>
  noticeKinds.map((kind) => ({
    kind,
    accountId: "a1",
    accountName: words,
    ownerName: kind === "class-changed" ? null : words,
    why: { zh: [words, words], en: [words] },
  }));
