import { expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { ScoreEntry } from "#domain/evidence";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { verify } from "#grounding/verify";

const factor = (id: string, raw: number, points: number) => ({
  id,
  raw,
  unit: "level",
  points,
  weight: 25,
  contribution: points / 4,
  evidence: [],
});
const chain: ScoreEntry = {
  id: "S1",
  kind: "score",
  entity: "Shelf reset",
  score: {
    method: "decision-chain",
    version: "1",
    asOf: parseDay("2026-11-15"),
    value: 25,
    scale: { min: 0, max: 100 },
    band: "thin",
    factors: [factor("A", 1, 0), factor("S", 3, 100)],
    coverage: 1,
    missing: [],
    flags: ["detractor-at-top", "single-threaded"],
    configHash: "c",
  },
};
const ledger = prepareLedger([chain]);
const codes = (text: string) => verify({ text, ledger, lang: "en" }).findings.map(({ code }) => code);

it.each([
  "Shelf reset: the approver rejects us, all support comes from one person [S1].",
  "Shelf reset: the approver is against us; all support rests on a supporter of the decision [S1].",
])("takes support that comes from somebody for no stance: %s", (text) => {
  expect(codes(text)).toEqual([]);
});

it.each(["Shelf reset: the approver supports us [S1].", "Shelf reset: the approver is on our side [S1]."])(
  "finds support where the chain has a rejection: %s",
  (text) => {
    expect(codes(text)).toEqual(["wrong-attribute"]);
  },
);
