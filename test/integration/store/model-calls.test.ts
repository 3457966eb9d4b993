import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "#db/client";
import type { ModelCall } from "#domain/model-call";
import { createCallRecorder } from "#services/record-model-calls";
import { listModelCalls, summarizeModelCalls } from "#store/model-calls";
import { insertOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";

const orgId = "01900000-0000-7000-8000-00000000000a";
const otherOrgId = "01900000-0000-7000-8000-00000000000b";
const draftId = "01900000-0000-7000-8000-0000000000d1";

const call = (more: Partial<ModelCall> = {}): ModelCall => ({
  at: "2026-11-20T08:00:00.000Z",
  purpose: "draft",
  draftId,
  conversationId: null,
  section: "risks",
  model: "m",
  promptName: "account-plan",
  promptVersion: "2.0.0",
  promptHash: "abc",
  method: "json-schema",
  tokens: { input: 1_000, cachedInput: 600, output: 200 },
  prefixTokens: 800,
  isEstimated: false,
  costUsd: 0.5,
  latencyMs: 4_000,
  firstTokenMs: 400,
  outcome: "ok",
  ...more,
});
const calls = [
  call(),
  call({ section: "needs", latencyMs: 6_000, firstTokenMs: null, outcome: "model-output", costUsd: 0.25 }),
  call({ at: "2026-11-21T08:00:00.000Z", promptVersion: "2.1.0", costUsd: null, latencyMs: 2_000 }),
  call({ at: "2026-11-21T09:00:00.000Z", purpose: "chat", draftId: null, promptName: null, promptVersion: null }),
];

describeEngines("calls of the model", (open) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
    for (const id of [orgId, otherOrgId]) {
      await withOrg(database.db, id, (tx) =>
        insertOrganisation(tx, { id, name: { zh: "甲", en: "A" }, currency: "CNY" }),
      );
    }
    const recorder = createCallRecorder({ db: database.db, log: pino({ level: "silent" }) });
    const record = recorder.recordFor(orgId);
    for (const one of calls) record(one);
    recorder.recordFor(otherOrgId)(call({ model: "another's" }));
    await recorder.settled();
  });
  afterAll(() => database.close());

  it("are kept as they were told, the newest first", async () => {
    const kept = await withOrg(database.db, orgId, (tx) => listModelCalls(tx, orgId, { limit: 10 }));
    expect(kept.map(({ id: _id, ...one }) => one)).toEqual(calls.toReversed());
  });

  it("are listed by purpose, by draft, and from where the last page ended", async () => {
    const list = (filter: object) =>
      withOrg(database.db, orgId, (tx) => listModelCalls(tx, orgId, { limit: 10, ...filter }));
    const [first] = await list({ limit: 1 });
    expect(await list({ after: first?.id })).toHaveLength(3);
    expect(await list({ purpose: "chat" })).toHaveLength(1);
    expect(await list({ draftId })).toHaveLength(3);
    expect(await list({ model: "another's" })).toEqual([]);
  });

  it("are added up by purpose, model and version of the prompt", async () => {
    const summary = await withOrg(database.db, orgId, (tx) => summarizeModelCalls(tx, orgId, "2026-11-01T00:00:00Z"));
    const sums = { model: "m", cachedTokens: 600, inputTokens: 1_000, outputTokens: 200, prefixShare: 0.8 };
    expect(summary).toEqual([
      {
        ...sums,
        purpose: "draft",
        promptName: "account-plan",
        promptVersion: "2.0.0",
        calls: 2,
        failed: 1,
        inputTokens: 2_000,
        cachedTokens: 1_200,
        outputTokens: 400,
        costUsd: 0.75,
        unpriced: 0,
        latencyMs: 4_000,
        firstTokenMs: 400,
      },
      expect.objectContaining({ ...sums, purpose: "chat", calls: 1, failed: 0, costUsd: 0.5 }),
      expect.objectContaining({ ...sums, promptVersion: "2.1.0", costUsd: 0, unpriced: 1, latencyMs: 2_000 }),
    ]);
  });

  it("are added up from a moment on", async () => {
    const summary = await withOrg(database.db, orgId, (tx) => summarizeModelCalls(tx, orgId, "2026-11-21T08:30:00Z"));
    expect(summary.map(({ purpose }) => purpose)).toEqual(["chat"]);
  });
});
