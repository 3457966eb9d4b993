import { expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { placeRoles } from "#web/account/chain-roles";
import type { Deal, RatedContact } from "#web/api/types";

const contact = (id: string, level: number | null): RatedContact => ({
  id,
  externalId: `C-${id}`,
  accountId: "a",
  name: id,
  aliases: [],
  title: null,
  department: null,
  email: null,
  phone: null,
  power: null,
  reportsTo: null,
  influences: [],
  kr: {},
  ratedOn: null,
  level,
  levelBand: null,
  ratingStale: false,
  roles: [],
});
const factor = (id: string, contribution: number) => ({
  id,
  raw: null,
  unit: "level",
  points: 0,
  weight: 20,
  contribution,
  evidence: [],
});
const deal: Pick<Deal, "opportunity" | "decisionChain"> = {
  opportunity: {
    id: "o",
    externalId: "OP-1",
    accountId: "a",
    name: "Deal",
    stage: "offer",
    status: "open",
    amountMinor: null,
    currency: "CNY",
    engagedOn: null,
    closeOn: null,
    productId: null,
    ownerName: null,
    checklist: {},
    competitors: [],
    people: [
      { contactId: "wang", roles: ["A", "D"] },
      { contactId: "left the company", roles: ["S"] },
    ],
  },
  decisionChain: {
    method: "decision-chain",
    version: "1",
    asOf: parseDay("2026-11-15"),
    value: 20,
    scale: { min: 0, max: 100 },
    band: "thin",
    factors: [factor("A", 20), factor("D", 0)],
    coverage: 1,
    missing: [],
    flags: [],
    configHash: "",
    explanation: [],
    gaps: [{ role: "D", kind: "neutral", contactIds: ["C-wang"], weight: 20 }],
  },
};

it("places a person under every role held, with the gap of that role only", () => {
  const [approver, decider] = placeRoles(deal, [contact("wang", 2)]);
  expect([approver?.isCovered, approver?.holders[0]?.gap]).toEqual([true, null]);
  expect([decider?.isCovered, decider?.holders[0]?.gap?.kind]).toEqual([false, "neutral"]);
});

it("shows a role as unknown when nobody, or only somebody who is no contact, holds it", () => {
  const unknown = placeRoles(deal, [contact("wang", 2)]).filter(({ isUnknown }) => isUnknown);
  expect(unknown.map(({ role }) => role)).toEqual(["S", "E", "I"]);
});
