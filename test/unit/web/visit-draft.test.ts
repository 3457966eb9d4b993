import { describe, expect, it } from "vitest";
import { emptyVisit, isWhole, toVisit } from "../../../src/web/account/visit/visit-draft.ts";

const written = { ...emptyVisit("2026-11-15"), summary: " 谈了备件。 " };

describe("a visit as it is written", () => {
  it("is whole with a day and what was said", () => {
    expect([isWhole(emptyVisit("2026-11-15")), isWhole(written), isWhole({ ...written, date: "" })]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("is sent without what was not filled in", () => {
    expect(toVisit(written)).toEqual({ date: "2026-11-15", kind: "visit", summary: "谈了备件。", contactIds: [] });
  });

  it("is sent with the level, the people and the next step by its day", () => {
    const whole = { ...written, level: "technical" as const, contactIds: ["a"], nextStep: "报价", dueOn: "2026-11-20" };
    expect(toVisit(whole)).toMatchObject({
      ...{ level: "technical", contactIds: ["a"] },
      nextStep: { statement: "报价", dueOn: "2026-11-20" },
    });
  });

  it("has no due day without a next step", () => {
    expect(toVisit({ ...written, dueOn: "2026-11-20" })).not.toHaveProperty("nextStep");
  });
});
