import { describe, expect, it } from "vitest";
import { changedContacts, contactOf, questionGroups, withChange, withoutContact } from "#web/account/checklist";
import { liftedCaps } from "#web/account/lifted-caps";
import { deal } from "./deal-fixture.ts";
import { explainedScore } from "./score-fixture.ts";

const factors = (held: ReturnType<typeof questionGroups>, element: string) =>
  held.find((group) => group.element === element)?.questions.map(({ factor, answer }) => [factor, answer]);

describe("questionGroups", () => {
  it("asks in the usual order, with today's answers and what nobody answered yet as unknown", () => {
    const asked = questionGroups(
      deal({
        checklist: { commercial: { pricePositionKnown: "partly", budgetConfirmed: "no" } },
        winRate: explainedScore({ missing: ["commercial.contractRisksKnown", "delivery.capacityReserved"] }),
      }),
    );
    expect(factors(asked, "commercial")).toEqual([
      ["commercial.budgetConfirmed", "no"],
      ["commercial.pricePositionKnown", "partly"],
      ["commercial.contractRisksKnown", "unknown"],
    ]);
    expect(factors(asked, "delivery")).toEqual([["delivery.capacityReserved", "unknown"]]);
  });

  it("adds a company's own questions, but not answers to what is not asked", () => {
    const checklist = { solution: { pilotDone: "yes" as const, needConfirmed: "yes" as const } };
    const own = questionGroups(deal({ checklist, winRate: explainedScore({}) }));
    const unlisted = questionGroups(deal({ checklist, winRate: explainedScore({ flags: ["unlisted-items"] }) }));
    expect(factors(own, "solution")?.map(([factor]) => factor)).toEqual([
      "solution.needConfirmed",
      "solution.pilotDone",
    ]);
    expect(factors(unlisted, "solution")?.map(([factor]) => factor)).toEqual(["solution.needConfirmed"]);
  });
});

describe("changes", () => {
  it("keep an answer that differs and drop one that is set back", () => {
    const changed = withChange({}, "commercial.budgetConfirmed", "yes", "no");
    expect(changed).toEqual({ "commercial.budgetConfirmed": "yes" });
    expect(withChange(changed, "commercial.budgetConfirmed", "no", "no")).toEqual({});
  });

  it("of a contact are found, and taken back together", () => {
    const set = {
      "contact.C-201.stance": 3,
      "contact.C-201.support": 3,
      "contact.C.2.met": "yes",
      budgetConfirmed: "yes",
    };
    expect(changedContacts(set)).toEqual(["C-201", "C.2"]);
    expect(withoutContact(set, "C-201")).toEqual({ "contact.C.2.met": "yes", budgetConfirmed: "yes" });
  });

  it("know the contact of a factor and of a step", () => {
    expect(["contact.C-201.level", "role.D", "budgetConfirmed"].map(contactOf)).toEqual(["C-201", null, null]);
  });
});

describe("liftedCaps", () => {
  const score = explainedScore({
    caps: [
      { id: "no-supporter", limit: 59 },
      { id: "budget-unconfirmed", limit: 79 },
    ],
  });

  it("names the caps that the value after a step is above", () => {
    expect([59, 64, 90].map((value) => liftedCaps({ value }, score).map(({ id }) => id))).toEqual([
      [],
      ["no-supporter"],
      ["no-supporter", "budget-unconfirmed"],
    ]);
  });
});
