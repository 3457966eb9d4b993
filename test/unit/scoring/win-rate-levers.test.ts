import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { type Checklist, checklistAnswers } from "#domain/opportunity";
import { resolveScoringConfig } from "#scoring/config";
import type { ChainContact } from "#scoring/relationship/chain-contact";
import { krDimensions, scoreKr } from "#scoring/relationship/kr-level";
import { whatIf } from "#scoring/what-if";
import { scoreWinRate, type WinRateInput } from "#scoring/win-rate/win-rate";
import { winElements } from "#scoring/win-rate/win-rate-config";
import { winRateLevers } from "#scoring/win-rate/win-rate-levers";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const kr = (rating: number) => Object.fromEntries(krDimensions.map((id) => [id, rating]));
const contact = (id: string, roles: ChainContact["roles"], rating: number): ChainContact => ({
  id,
  roles,
  kr: kr(rating),
  ratedOn: null,
});
const deal = (changed: Partial<WinRateInput> = {}): WinRateInput => ({
  opportunityId: "P1",
  asOf,
  checklist: {},
  competitors: [],
  contacts: [],
  ...changed,
});

type Found = { id: string; value: number; band: string };

/** Every single step, each made as a change of the facts themselves, and the score that comes of it. */
function bruteForce(input: WinRateInput): Found[] {
  const now = scoreWinRate(input, config).value;
  if (now === null) return [];
  const tried: [string, WinRateInput][] = [...answersRaised(input), ...contactsRaised(input), ...reasonsRemoved(input)];
  return tried
    .map(([id, changed]) => ({ id, ...scoreWinRate(changed, config) }))
    .flatMap(({ id, value, band }) => (value !== null && value - now > 1e-9 ? [{ id, value, band }] : []))
    .sort((a, b) => (Math.abs(b.value - a.value) > 1e-9 ? b.value - a.value : a.id < b.id ? -1 : 1));
}

function answersRaised(input: WinRateInput): [string, WinRateInput][] {
  const better = new Map([
    ["no", "partly" as const],
    ["partly", "yes" as const],
    ["unknown", "yes" as const],
  ]);
  return winElements.flatMap((element) =>
    config.winRate.checklist[element].flatMap((item): [string, WinRateInput][] => {
      const answer = better.get(input.checklist[element]?.[item] ?? "unknown");
      if (!answer) return [];
      const checklist = { ...input.checklist, [element]: { ...input.checklist[element], [item]: answer } };
      return [[`${element}.${item}`, { ...input, checklist }]];
    }),
  );
}

/** Every rating below the next level set to it. */
function contactsRaised(input: WinRateInput): [string, WinRateInput][] {
  return input.contacts.flatMap((one, at): [string, WinRateInput][] => {
    const { level } = scoreKr({ contactId: one.id, asOf, kr: one.kr, ratedOn: null }, config);
    if (level === null || level === 5) return [];
    const raised = Object.fromEntries(krDimensions.map((id) => [id, Math.max(one.kr[id] ?? 0, level + 1)]));
    return [[`contact.${one.id}.level`, { ...input, contacts: input.contacts.with(at, { ...one, kr: raised }) }]];
  });
}

/** A cap's reason goes by a fact: somebody who is neutral, a supporter, another author of the requirement. */
function reasonsRemoved(input: WinRateInput): [string, WinRateInput][] {
  const joined = (added: ChainContact): WinRateInput => ({ ...input, contacts: [...input.contacts, added] });
  const checklist = { ...input.checklist, requirementShapedByCompetitor: "no" as const };
  const supportsSoon = input.contacts.some(
    ({ roles, kr: held }) =>
      (roles.includes("A") || roles.includes("D")) &&
      scoreKr({ contactId: "x", asOf, kr: held, ratedOn: null }, config).level === 2,
  );
  const supporter: [string, WinRateInput][] = supportsSoon
    ? []
    : [["cap.no-supporter", joined(contact("new", ["A"], 3))]];
  return [
    ...supporter,
    ["cap.no-contact", joined(contact("new", ["E"], 2))],
    ["cap.competitor-requirement", { ...input, checklist }],
  ];
}

const found = (input: WinRateInput): Found[] =>
  winRateLevers(input, config).map(({ id, value, band }) => ({ id, value, band }));

const answers = fc.constantFrom(...checklistAnswers);
const checklists = fc.record({
  ...Object.fromEntries(
    winElements.map((element) => [
      element,
      fc.record(Object.fromEntries(config.winRate.checklist[element].map((item) => [item, answers]))),
    ]),
  ),
  requirementShapedByCompetitor: answers,
});
const ratings = fc.record(Object.fromEntries(krDimensions.map((id) => [id, fc.integer({ min: 1, max: 5 })])));
const contacts = fc
  .array(fc.record({ roles: fc.subarray(["A", "D", "E"] as const), kr: ratings }), { maxLength: 3 })
  .map((list) => list.map((one, at) => ({ id: `C${at}`, ...one, ratedOn: null })));
const rivals = fc
  .array(fc.record({ relationship: fc.integer({ min: 0, max: 100 }), solution: fc.integer({ min: 0, max: 100 }) }), {
    maxLength: 2,
  })
  .map((list) => list.map((position, at) => ({ name: `R${at}`, ...position })));

const allYes: Checklist = Object.fromEntries(
  winElements.map((element) => [element, Object.fromEntries(config.winRate.checklist[element].map((i) => [i, "yes"]))]),
);

describe("winRateLevers against every single step", () => {
  it.each([
    ["nobody in the chain", deal({ checklist: allYes })],
    ["somebody rejecting at the top", deal({ checklist: allYes, contacts: [contact("C1", ["D"], 1)] })],
    ["somebody neutral at the top", deal({ checklist: allYes, contacts: [contact("C1", ["D"], 2)] })],
    [
      "two caps at one limit",
      deal({
        checklist: { ...allYes, requirementShapedByCompetitor: "yes" },
        contacts: [contact("C1", ["A"], 2), contact("C2", ["E"], 4)],
      }),
    ],
    [
      "a sum of thirds under a cap",
      deal({
        checklist: {
          ...allYes,
          relationship: {
            ...allYes.relationship,
            approverSupports: "no",
            coachIdentified: "unknown",
            executiveSponsor: "unknown",
          },
          requirementShapedByCompetitor: "yes",
        },
      }),
    ],
    [
      "an unconfirmed budget",
      deal({
        checklist: { ...allYes, commercial: { ...allYes.commercial, budgetConfirmed: "partly" } },
        contacts: [contact("C1", ["D"], 3)],
      }),
    ],
  ])("finds the same with %s", (_what, input) => {
    expect(found(input)).toEqual(bruteForce(input));
  });

  it("finds the same whatever the deal", () => {
    fc.assert(
      fc.property(checklists, contacts, rivals, (checklist, people, competitors) => {
        const input = deal({ checklist, contacts: people, competitors });
        const expected = bruteForce(input);
        const levers = found(input);
        expect(levers.map(({ id, band }) => [id, band])).toEqual(expected.map(({ id, band }) => [id, band]));
        for (const [at, { value }] of levers.entries()) expect(value).toBeCloseTo(expected[at]?.value ?? -1, 9);
      }),
    );
  });

  it("says of each lever what what-if says of the same change", () => {
    fc.assert(
      fc.property(checklists, contacts, (checklist, people) => {
        const input = deal({ checklist, contacts: people });
        for (const { changes, value, band, gain } of winRateLevers(input, config)) {
          if (changes.length === 0) continue;
          const { difference } = whatIf("win-rate", input, changes, config);
          expect([difference.value.to, difference.band.to, difference.value.difference]).toEqual([value, band, gain]);
        }
      }),
    );
  });

  it("gives the same in any order of contacts and competitors", () => {
    fc.assert(
      fc.property(checklists, contacts, rivals, (checklist, people, competitors) => {
        const turned = { checklist, contacts: people.toReversed(), competitors: competitors.toReversed() };
        const given = deal({ checklist, contacts: people, competitors });
        expect(JSON.stringify(winRateLevers(deal(turned), config))).toBe(JSON.stringify(winRateLevers(given, config)));
      }),
    );
  });
});

describe("a lever", () => {
  // All yes, capped at 59 for want of a supporter; one level up makes one: 100, band A
  it("says which band it reaches and how to ask for it", () => {
    const [lever] = winRateLevers(deal({ checklist: allYes, contacts: [contact("C1", ["D"], 2)] }), config);
    expect(lever).toEqual({
      id: "contact.C1.level",
      kind: "level",
      from: 2,
      to: 3,
      unit: "level",
      changes: krDimensions.map((id) => ({ factor: `contact.C1.${id}`, value: 3 })),
      value: 100,
      band: "A",
      gain: 41,
      reachesBand: true,
    });
  });

  // 100 − 0.15·100/4·0.5 = 98.125 → 100: both A
  it("does not call the band reached that the deal is in", () => {
    const checklist = { ...allYes, delivery: { ...allYes.delivery, capacityReserved: "partly" as const } };
    const levers = winRateLevers(deal({ checklist, contacts: [contact("C1", ["D"], 3)] }), config);
    expect(levers.map(({ id, reachesBand }) => [id, reachesBand])).toEqual([["delivery.capacityReserved", false]]);
  });
});
