import { describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import type { PowerMap, RatedContact } from "#web/api/types";
import { aimOf, chainPeople, personIdOf } from "#web/people/chain-people";
import { linesOf } from "#web/people/lines-of";
import type { Goal } from "#web/score/method-members";

const asOf = parseDay("2026-11-15");
const contact = (externalId: string, level: number | null): RatedContact => ({
  id: `id of ${externalId}`,
  externalId,
  accountId: "a",
  name: `name of ${externalId}`,
  aliases: [],
  title: null,
  department: null,
  email: null,
  phone: null,
  power: 4,
  reportsTo: null,
  influences: [],
  kr: {},
  ratedOn: null,
  level,
  levelBand: null,
  ratingStale: false,
  roles: [],
});
const goal: Goal = {
  id: "RG-1",
  measure: "kr",
  contactId: "C-1",
  current: 2,
  target: 4,
  ownerName: "孙鹏",
  dueOn: "2026-12-15",
  state: "open",
  daysOverdue: null,
};
const bone = (contactId: string | null, roles: ("A" | "D")[], standing: string) => ({
  contactId,
  roles,
  level: null,
  standing,
  step: "",
  rule: `fishbone.${standing}`,
  explanation: "",
});
const node = { power: null, level: null, department: null, met: null, supports: false, ghost: false, x: null, y: null };
const map: PowerMap = {
  opportunityId: "o",
  opportunity: { id: "o", externalId: "OP-1", name: "Deal" },
  asOf,
  nodes: [
    { ...node, id: "C-1", name: "周立新", roles: ["D"], level: 2, power: 4 },
    { ...node, id: "role.A", name: null, roles: ["A"], ghost: true },
  ],
  edges: [],
  outside: [
    { from: "C-1", to: "C-9", kind: "reports-to" },
    { from: "C-1", to: "C-9", kind: "influences" },
  ],
  cycles: [],
  gaps: [],
  flags: [],
  names: { "C-1": "周立新", "C-9": "范总工" },
  explanation: [],
  fishbone: {
    opportunityId: "o",
    asOf,
    stages: [
      {
        id: "approval",
        name: "审批",
        roles: ["A", "D"],
        state: "unsupported",
        step: "",
        rule: "",
        explanation: "",
        bones: [bone(null, ["A"], "unknown"), bone("C-1", ["D"], "neutral")],
      },
    ],
    supportedStages: 0,
    configHash: "",
  },
  configHash: "",
};

describe("the people of a deal", () => {
  it("are those of the chain, the roles nobody is known to hold, and once each whom a line leads to outside", () => {
    const people = [...chainPeople(map, [contact("C-1", 2)], new Map()).values()];
    expect(people.map(({ id, name, isUnknown, isOutside }) => [id, name, isUnknown, isOutside])).toEqual([
      ["C-1", "周立新", false, false],
      ["role.A", null, true, false],
      ["C-9", "范总工", false, true],
    ]);
  });

  it("carry the step of their bone and the goal of their contact", () => {
    const people = chainPeople(map, [contact("C-1", 2)], new Map([["C-1", goal]]));
    expect([people.get("C-1")?.bone?.rule, people.get("C-1")?.goal, people.get("role.A")?.bone?.rule]).toEqual([
      "fishbone.neutral",
      goal,
      "fishbone.unknown",
    ]);
  });

  it("are found under the bones of the fishbone", () => {
    const people = chainPeople(map, [], new Map());
    const ids = map.fishbone.stages.flatMap(({ bones }) => bones.map(personIdOf));
    expect(ids.map((id) => people.get(id)?.roles)).toEqual([["A"], ["D"]]);
  });

  it("have their lines kind by kind, also those to somebody outside", () => {
    expect([linesOf("C-1", map), linesOf("C-9", map)]).toEqual([
      [
        { kind: "reports-to", ids: ["C-9"] },
        { kind: "influences", ids: ["C-9"] },
      ],
      [
        { kind: "has-reports", ids: ["C-1"] },
        { kind: "influenced-by", ids: ["C-1"] },
      ],
    ]);
  });
});

describe("the level wanted of somebody", () => {
  const inChain = bone("C-1", ["D"], "neutral");

  it("is that of their goal, with its owner", () => {
    expect(aimOf({ level: 2, goal, bone: inChain })).toEqual({
      target: 4,
      ownerName: "孙鹏",
      dueOn: "2026-12-15",
      isProposal: false,
    });
  });

  it("is a supporter's where no goal is set, and said to be a proposal", () => {
    expect(aimOf({ level: 2, goal: undefined, bone: inChain })).toMatchObject({ target: 3, isProposal: true });
  });

  it.each([
    ["the goal is reached", { level: 4, goal, bone: inChain }],
    ["a supporter has no goal", { level: 3, goal: undefined, bone: inChain }],
    ["nobody has rated them and no goal is set", { level: null, goal: undefined, bone: inChain }],
    ["they stand outside the chain", { level: 1, goal: undefined, bone: null }],
  ])("is none where %s", (_why, person) => {
    expect(aimOf(person)).toBeNull();
  });
});
