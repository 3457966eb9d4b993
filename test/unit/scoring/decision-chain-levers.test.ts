import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecisionRole, decisionRoles } from "#domain/contact";
import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import type { ChainContact } from "#scoring/relationship/chain-contact";
import { decisionChainLevers } from "#scoring/relationship/decision-chain-levers";
import { krDimensions, scoreKr } from "#scoring/relationship/kr-level";
import { ratingsOneUp } from "#scoring/relationship/raise-kr";
import { whatIf } from "#scoring/what-if";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const kr = (rating: number | null) =>
  rating === null ? {} : Object.fromEntries(krDimensions.map((id) => [id, rating]));
const person = (id: string, roles: DecisionRole[], rating: number | null, met: boolean | null = null) => ({
  id,
  roles,
  kr: kr(rating),
  ratedOn: null,
  met,
});
const chain = (contacts: ChainContact[]) => ({ opportunityId: "P1", asOf, contacts });
const levers = (contacts: ChainContact[]) => decisionChainLevers(chain(contacts), config);

const weights: Record<DecisionRole, number> = { A: 25, D: 30, S: 20, E: 15, I: 10 };
const levelOf = ({ id, kr: held }: ChainContact) =>
  scoreKr({ contactId: id, asOf, kr: held, ratedOn: null }, config).level;

type Holder = { id: string; roles: readonly DecisionRole[]; level: number | null; met: boolean | null };

/** Coverage by hand: the weights of the roles that somebody at level 3 or above holds. */
const covered = (holders: readonly Holder[]) =>
  decisionRoles
    .filter((role) => holders.some(({ roles, level }) => roles.includes(role) && level !== null && level >= 3))
    .reduce((sum, role) => sum + weights[role], 0);

/** Every single step on levels alone: one up, met and at 3, a holder at 3 for a role nobody holds. */
function bruteForce(contacts: readonly ChainContact[]): [string, number][] {
  const holders: Holder[] = contacts.map((one) => ({ ...one, level: levelOf(one), met: one.met ?? null }));
  const now = covered(holders);
  const at3 = (index: number) => covered(holders.map((one, at) => (at === index ? { ...one, level: 3 } : one)));
  const tried = holders.flatMap(({ id, level, met }, index): [string, number][] => {
    const up = covered(holders.map((one, at) => (at === index ? { ...one, level: (level ?? -9) + 1 } : one)));
    const step: [string, number][] = level === null ? [] : [[`contact.${id}.level`, up]];
    const unmet = met === false && level !== 1 && (level ?? 0) < 3;
    return unmet ? [...step, [`contact.${id}.meeting`, at3(index)]] : step;
  });
  const hidden = decisionRoles.filter((role) => !holders.some(({ roles }) => roles.includes(role)));
  const found = hidden.map((role): [string, number] => [`role.${role}`, now + weights[role]]);
  return [...tried, ...found]
    .map(([id, value]): [string, number] => [id, value - now])
    .filter(([, gain]) => gain > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const contacts = fc
  .array(
    fc.record({
      roles: fc.subarray([...decisionRoles], { maxLength: 3 }),
      kr: fc.record(Object.fromEntries(krDimensions.map((id) => [id, fc.integer({ min: 1, max: 5 })])), {
        requiredKeys: [],
      }),
      met: fc.option(fc.boolean()),
    }),
    { maxLength: 5 },
  )
  .map((list): ChainContact[] => list.map((one, at) => ({ id: `C${at}`, ...one, ratedOn: null })));

describe("decisionChainLevers against every single step", () => {
  it.each([
    ["nobody known", []],
    ["a neutral decision maker", [person("C1", ["D"], 2)]],
    ["an approver who holds two roles and was never met", [person("C1", ["A", "D"], null, false)]],
    ["somebody rejecting, two steps away", [person("C1", ["D"], 1), person("C2", ["A"], 4)]],
    ["two holders of one role", [person("C1", ["D"], 2), person("C2", ["D"], 3)]],
    ["somebody met and never rated", [person("C1", ["S"], null, true)]],
  ])("finds the same with %s", (_what, people) => {
    expect(levers(people).map(({ id, gain }) => [id, gain])).toEqual(bruteForce(people));
  });

  it("finds the same whatever the chain", () => {
    fc.assert(
      fc.property(contacts, (people) => {
        expect(levers(people).map(({ id, gain }) => [id, gain])).toEqual(bruteForce(people));
      }),
    );
  });

  it("says of each lever what what-if says of the same change", () => {
    fc.assert(
      fc.property(contacts, (people) => {
        for (const { changes, value, band } of levers(people)) {
          if (changes.length === 0) continue;
          const { after } = whatIf("decision-chain", chain(people), changes, config);
          expect([after.value, after.band]).toEqual([value, band]);
        }
      }),
    );
  });
});

describe("a lever of the decision chain", () => {
  // Nobody: 0. A supporter as decision maker brings 30, as approver 25 …; none of them reaches 40
  it("ranks the hidden roles by weight", () => {
    expect(levers([]).map(({ id, value, band, reachesBand }) => [id, value, band, reachesBand])).toEqual([
      ["role.D", 30, "thin", false],
      ["role.A", 25, "thin", false],
      ["role.S", 20, "thin", false],
      ["role.E", 15, "thin", false],
      ["role.I", 10, "thin", false],
    ]);
  });

  // D 30 now; met and supporting in two roles 25 + 20 → 75, covered
  it("counts every role of the one who was never met", () => {
    const [first] = levers([person("C1", ["D"], 3), person("C2", ["A", "S"], null, false)]);
    expect(first).toMatchObject({ id: "contact.C2.meeting", gain: 45, value: 75, band: "covered", reachesBand: true });
  });
});

describe("ratingsOneUp", () => {
  it("is exactly one level, whatever the ratings", () => {
    const ratings = fc.record(Object.fromEntries(krDimensions.map((id) => [id, fc.integer({ min: 1, max: 5 })])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(ratings, (held) => {
        const level = levelOf({ id: "C1", roles: [], kr: held, ratedOn: null });
        if (level === null || level === 5) return;
        const kr = ratingsOneUp(held, level, config.kr);
        expect(levelOf({ id: "C1", roles: [], kr, ratedOn: null })).toBe(level + 1);
      }),
    );
  });
});
