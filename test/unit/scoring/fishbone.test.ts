import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecisionRole, decisionRoles } from "#domain/contact";
import { parseDay } from "#domain/day";
import { resolveScoringConfig } from "#scoring/config";
import type { ChainContact } from "#scoring/relationship/chain-contact";
import { scoreDecisionChain } from "#scoring/relationship/decision-chain";
import { describeFishbone } from "#scoring/relationship/describe-fishbone";
import { drawFishbone } from "#scoring/relationship/fishbone";
import { krDimensions } from "#scoring/relationship/kr-level";

const asOf = parseDay("2026-11-01");
const config = resolveScoringConfig();
const person = (
  id: string,
  roles: DecisionRole[],
  rating: number | null,
  met: boolean | null = null,
): ChainContact => ({
  id,
  roles,
  kr: rating === null ? {} : Object.fromEntries(krDimensions.map((dimension) => [dimension, rating])),
  ratedOn: null,
  met,
});
const draw = (contacts: readonly ChainContact[], settings = config) =>
  drawFishbone({ opportunityId: "P1", asOf, contacts }, settings);
const stage = (contacts: readonly ChainContact[], id: string) => draw(contacts).stages.find((one) => one.id === id);

describe("drawFishbone", () => {
  it("puts everybody into the stages their roles act in", () => {
    const { stages } = draw([person("C1", ["D"], 3), person("C2", ["A", "D"], 2), person("C3", ["E", "I"], 4)]);
    expect(
      stages.map(({ id, bones }) => [id, bones.map(({ contactId, roles }) => [contactId, roles.join("")])]),
    ).toEqual([
      ["need", [["C3", "EI"]]],
      [
        "evaluation",
        [
          [null, "S"],
          ["C3", "EI"],
        ],
      ],
      [
        "decision",
        [
          ["C1", "D"],
          ["C2", "D"],
          [null, "S"],
        ],
      ],
      ["approval", [["C2", "A"]]],
      [
        "contract",
        [
          ["C2", "AD"],
          ["C1", "D"],
        ],
      ],
    ]);
  });

  it.each([
    ["rejects us", person("C1", ["A"], 1), "rejecting", "understand-objection"],
    ["was never met", person("C1", ["A"], null, false), "unmet", "meet"],
    ["was never rated", person("C1", ["A"], null, true), "unrated", "rate"],
    ["is neutral", person("C1", ["A"], 2), "neutral", "win"],
    ["supports us", person("C1", ["A"], 3), "supporting", "ask-to-act"],
  ])("gives the next step with somebody who %s", (_what, contact, standing, step) => {
    expect(stage([contact], "approval")?.bones).toMatchObject([{ standing, step, rule: `fishbone.${standing}` }]);
  });

  it.each([
    ["nobody is known", [], "hidden", "map-people"],
    ["nobody supports us", [person("C1", ["D"], 2)], "unsupported", "win-first-supporter"],
    [
      "one supports and one rejects us",
      [person("C1", ["D"], 3), person("C2", ["S"], 1)],
      "contested",
      "let-supporters-answer",
    ],
    ["a role is still hidden", [person("C1", ["D"], 3)], "incomplete", "complete-people"],
    [
      "every role has somebody and one supports us",
      [person("C1", ["D"], 3), person("C2", ["S"], 2)],
      "supported",
      "agree-next-action",
    ],
  ])("gives a stage its step where %s", (_what, contacts, state, step) => {
    expect(stage(contacts, "decision")).toMatchObject({ state, step, rule: `fishbone.stage.${state}` });
  });

  it("counts the stages in which somebody supports us", () => {
    expect(draw([person("C1", ["D"], 3)]).supportedStages).toBe(2);
  });

  it("takes a company's own stages", () => {
    const own = resolveScoringConfig({ fishbone: { stages: [{ id: "tender", roles: ["I", "A"] }] } });
    expect(draw([], own).stages).toMatchObject([{ id: "tender", roles: ["A", "I"] }]);
  });

  it("refuses a stage named twice in the config", () => {
    const stages = [
      { id: "need", roles: ["D"] },
      { id: "need", roles: ["A"] },
    ];
    expect(() => resolveScoringConfig({ fishbone: { stages } })).toThrow("twice");
  });

  it("refuses two contacts with one id", () => {
    expect(() => draw([person("C1", ["D"], 3), person("C1", ["A"], 3)])).toThrow("contact:C1: id");
  });
});

const contacts = fc
  .array(
    fc.record({
      roles: fc.subarray([...decisionRoles]),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
      met: fc.option(fc.boolean()),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map(({ roles, rating, met }, at) => person(`C${at}`, roles, rating, met)));

describe("laws of the fishbone", () => {
  it("gives the same bytes in any order", () => {
    fc.assert(
      fc.property(contacts, (people) => {
        expect(JSON.stringify(draw(people.toReversed()))).toBe(JSON.stringify(draw(people)));
      }),
    );
  });

  it("asks for exactly the roles that the decision chain calls hidden", () => {
    fc.assert(
      fc.property(contacts, (people) => {
        const { gaps } = scoreDecisionChain({ opportunityId: "P1", asOf, contacts: people }, config);
        const hidden = gaps.filter(({ kind }) => kind === "unknown").map(({ role }) => role);
        const asked = draw(people).stages.flatMap(({ bones }) =>
          bones.filter(({ step }) => step === "find").flatMap(({ roles }) => roles),
        );
        expect([...new Set(asked)].sort()).toEqual(hidden.sort());
      }),
    );
  });
});

describe("describeFishbone", () => {
  const people = [person("C1", ["D"], 3), person("C2", ["A"], null, false)];
  it.each([
    [
      "en",
      "Decision: supported, but not everybody is known – complete the picture.",
      [
        "Li Wei, Decision maker (D): supports us – agree what to do for us next.",
        "Supporter of the decision (S): still unknown – ask our supporters who decides this.",
      ],
    ],
    [
      "zh",
      "内部决策：已有支持者，但人还没认全，把缺的人补上。",
      ["Li Wei，决策者（D）：已支持我方，商定请对方下一步做什么。", "支撑者（S）：还不知道是谁，请支持者指点。"],
    ],
  ] as const)("says stage and people in %s", (lang, sentence, bones) => {
    const words = describeFishbone(draw(people), lang, { C1: "Li Wei" });
    expect(words.find(({ id }) => id === "decision")).toMatchObject({ sentence, bones });
  });

  it("calls a stage of the company's own by its id", () => {
    const own = resolveScoringConfig({ fishbone: { stages: [{ id: "tender", roles: ["A"] }] } });
    expect(describeFishbone(draw(people, own), "en")[0]?.sentence).toMatch(/^tender: /);
  });
});
