import { parseDay } from "#domain/day";
import type { Claim, Draft, Finding, Section } from "#web/api/types";

export const claim = (id: string, kind: Claim["kind"] = "fact", text = id): Claim => ({
  id,
  kind,
  text,
  evidence: [],
  origin: "template",
});

export const section = (part: Partial<Section>): Section => ({ id: "s", title: "S", claims: [], blocks: [], ...part });

export const finding = (claimId: string, start = 0): Finding => ({
  code: "unsupported-number",
  severity: "block",
  start,
  end: start + 1,
  span: "1",
  claimId,
  nearest: [],
  message: "",
});

export function draft(part: Partial<Draft>): Draft {
  return {
    id: "d",
    accountId: "a",
    accountName: "A",
    kind: "account-plan",
    lang: "en",
    asOf: parseDay("2026-11-15"),
    status: "drafting",
    version: 1,
    title: "",
    sections: [],
    findings: [],
    ledger: [],
    markdown: "",
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
    ...part,
  };
}
