import { describe, expect, test } from "vitest";
import { earlyRequests, type FaultCase, faultFigures, judgeFault } from "#evals/faults.eval";

const norm = {
  sections: ["summary"],
  whole: new Set(["A whole sentence."]),
  retryAfterMs: 0,
  timeLimitMs: 20_000,
  tokenLimit: 1_000,
};
const provenance = {
  writer: "llm" as const,
  model: "m",
  promptVersion: null,
  promptHash: null,
  tokens: { input: 600, output: 100 },
  costUsd: null,
  ms: 1,
  configHash: "",
};
const drafted = (...texts: string[]): FaultCase["result"] => {
  const claims = texts.map((text) => ({
    id: text,
    kind: "fact" as const,
    text,
    evidence: [],
    origin: "model" as const,
  }));
  return { draft: { sections: [{ id: "summary", title: "", claims, blocks: [] }], findings: [], provenance } };
};
const run = (result: FaultCase["result"], more: Partial<FaultCase> = {}): FaultCase => ({
  fault: "cut",
  kind: "spin",
  result,
  requests: [],
  ms: 100,
  ...more,
});

describe("judgeFault", () => {
  test("takes a draft of whole sentences for right", () =>
    expect(judgeFault(run(drafted("A whole sentence.")), norm)).toMatchObject({ outcome: "right", truncated: 0 }));

  test("takes a sentence that the model did not write whole for cut", () =>
    expect(judgeFault(run(drafted("A whole sen")), norm)).toMatchObject({ outcome: "other", truncated: 1 }));

  test("takes an error of the model's own for typed, any other for none", () => {
    expect(judgeFault(run({ code: "model-timeout", message: "" }), norm).outcome).toBe("typed");
    expect(judgeFault(run({ code: "internal", message: "" }), norm).outcome).toBe("other");
    expect(judgeFault(run({ code: null, message: "" }), norm).outcome).toBe("other");
  });

  test("tells what took too long or too much", () => {
    const slow = { sections: [], findings: [], provenance: { ...provenance, ms: 60_000 } };
    const judged = judgeFault(run({ draft: slow }), { ...norm, tokenLimit: 500 });
    expect(judged).toMatchObject({ overTime: true, overBudget: true });
  });
});

describe("earlyRequests", () => {
  const refused = { at: 1_000, status: 429 };

  test("counts what comes before the time asked for is over", () =>
    expect(earlyRequests([refused, { at: 1_500, status: 200 }, { at: 2_100, status: 200 }], 1_000)).toBe(1));

  test("leaves out what was on its way already", () =>
    expect(earlyRequests([refused, { at: 1_020, status: 200 }], 1_000)).toBe(0));
});

test("figures count outcomes", () => {
  const judged = [drafted("A whole sentence."), drafted("cut"), { code: "model-quota", message: "" }].map((result) =>
    judgeFault(run(result), norm),
  );
  expect(faultFigures(judged)).toMatchObject({ runs: 3, rightRuns: 1, typed: 1, unexplained: 1, truncated: 1 });
});
