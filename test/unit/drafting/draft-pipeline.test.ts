import { expect, test } from "vitest";
import type { Section } from "#domain/draft";
import { createDraftPipeline } from "#drafting/draft-pipeline";
import { templateWriter } from "#drafting/template-writer";
import type { Writer } from "#drafting/writer";
import { richDossier } from "../../fixtures/dossiers.ts";

/** A writer that slips a figure of its own into the first section. */
const careless: Writer = {
  write: async (request) => {
    const written = await templateWriter.write({ ...request, onSection: () => {} });
    const sections = written.sections.map((section, at) => (at === 0 ? withInvention(section) : section));
    for (const section of sections) request.onSection?.(section);
    return { ...written, sections };
  },
};

function withInvention(section: Section): Section {
  const text = "Revenue will reach CNY 88.8M.";
  const claim = { id: "x-1", kind: "fact" as const, text, evidence: ["F1"], origin: "model" as const };
  return {
    ...section,
    claims: [...section.claims, claim],
    blocks: [...section.blocks, { type: "paragraph", claims: ["x-1"] }],
  };
}

const request = { kind: "account-plan", lang: "en", writer: "template" } as const;

test("what is blocked is neither stored nor streamed, and the draft says so", async () => {
  const pipeline = createDraftPipeline({ writers: { template: careless }, now: () => 0 });
  const streamed: Section[] = [];
  const draft = await pipeline(richDossier, request, (section) => streamed.push(section));
  expect(JSON.stringify([draft, streamed])).not.toContain("88.8M");
  expect(draft.findings).toHaveLength(1);
  expect(draft.findings[0]).toMatchObject({ code: "unsupported-number", severity: "warn", claimId: "x-1" });
});

/** A writer that proposes what the code of conduct forbids, and one thing it wants looked at. */
const generous: Writer = {
  write: async (request) => {
    const written = await templateWriter.write({ ...request, onSection: () => {} });
    const texts = ["给陈建国送购物卡。", "宴请陈建国。", "带陈建国看样板站。"];
    const named = request.ledger.find(({ entity }) => entity === "陈建国");
    const evidence = named ? [named.id] : [];
    const claims = texts.map((text, at) => ({
      ...{ id: `x-${at}`, kind: "recommendation" as const, text, evidence, origin: "model" as const },
    }));
    const [first, ...others] = written.sections;
    if (!first) throw new Error("a plan has sections");
    const blocks = claims.map(({ id }) => ({ type: "paragraph" as const, claims: [id] }));
    const sections = [
      { ...first, claims: [...first.claims, ...claims], blocks: [...first.blocks, ...blocks] },
      ...others,
    ];
    return { ...written, sections };
  },
};

test("a measure that conduct does not allow is left out, and a finding says why and what to do instead", async () => {
  const pipeline = createDraftPipeline({ writers: { template: generous }, now: () => 0 });
  const { sections, findings } = await pipeline(richDossier, { ...request, lang: "zh" });
  const kept = sections.flatMap(({ claims }) => claims).filter(({ id }) => id.startsWith("x-"));
  expect(kept.map(({ text }) => text)).toEqual(["带陈建国看样板站。"]);
  expect(findings.map(({ claimId, severity }) => [claimId, severity])).toEqual([
    ["x-0", "warn"],
    ["x-1", "warn"],
  ]);
  expect(findings[0]?.message).toContain("购物卡");
  expect(findings[0]?.message).toContain("行贿");
});

test("a company's own code of conduct decides", async () => {
  const verdicts = { ...richDossier.conduct.verdicts, "gifts.cash": "fine" as const };
  const pipeline = createDraftPipeline({ writers: { template: generous }, now: () => 0 });
  const { findings } = await pipeline({ ...richDossier, conduct: { verdicts } }, { ...request, lang: "zh" });
  expect(findings.map(({ claimId }) => claimId)).toEqual(["x-1"]);
});

test("sections are streamed as they will be stored", async () => {
  const pipeline = createDraftPipeline({ writers: { template: templateWriter }, now: () => 0 });
  const streamed: Section[] = [];
  const draft = await pipeline(richDossier, request, (section) => streamed.push(section));
  expect(streamed).toEqual(draft.sections);
});

test("says how long it took and by which configuration it was scored", async () => {
  const times = [1000, 1234.4];
  const pipeline = createDraftPipeline({ writers: { template: templateWriter }, now: () => times.shift() ?? 0 });
  const { provenance } = await pipeline(richDossier, request);
  expect(provenance).toMatchObject({ writer: "template", ms: 234, configHash: richDossier.scorecard.configHash });
});

test("a writer that is not there is refused", async () => {
  const pipeline = createDraftPipeline({ writers: { template: templateWriter }, now: () => 0 });
  await expect(pipeline(richDossier, { ...request, writer: "llm" })).rejects.toMatchObject({ code: "invalid-input" });
});
