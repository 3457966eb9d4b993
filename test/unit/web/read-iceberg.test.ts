import { describe, expect, it } from "vitest";
import type { JudgedNeed } from "#web/api/types";
import { countNeeds, loweredReason, needsOfLayer, questionsOf, withoutPersonalOf } from "#web/needs/read-iceberg";
import { explainedScore } from "./score-fixture.ts";

const need = (externalId: string, layer: JudgedNeed["layer"], held: JudgedNeed["held"]): JudgedNeed => ({
  id: externalId,
  externalId,
  statement: externalId,
  layer,
  kind: "organisation",
  maslow: null,
  recordedOn: null,
  claimed: "confirmed",
  held,
  holder: null,
  quotes: [],
  question: null,
});
const needs = [
  need("guess", "deep", "hypothesis"),
  need("sure", "deep", "confirmed"),
  need("heard", "deep", "supported"),
  need("said", "explicit", "confirmed"),
];

const iceberg = explainedScore({
  method: "iceberg",
  lowered: [{ needId: "guess", statement: "", claimed: "confirmed", held: "hypothesis", reason: "no-quote" }],
  questions: [{ needId: "guess", stage: "open", key: "need.question.open.unheld" }, { needId: 7 }],
  withoutPersonal: ["C-1"],
});

describe("the iceberg", () => {
  it("puts the surest need of a layer first", () => {
    expect(needsOfLayer(needs, "deep").map(({ id }) => id)).toEqual(["sure", "heard", "guess"]);
  });

  it("counts what lies below the water line, and what holds of it all", () => {
    expect(countNeeds(needs)).toEqual({ all: 4, below: 3, confirmed: 2, supported: 1, hypothesis: 1 });
  });

  it("says why the words of a need carry less than was claimed, and nothing where they carry it", () => {
    expect([loweredReason(iceberg, "guess"), loweredReason(iceberg, "sure")]).toEqual(["no-quote", null]);
  });

  it("leaves out questions of a shape it does not know", () => {
    expect(questionsOf(iceberg).map(({ key }) => key)).toEqual(["need.question.open.unheld"]);
  });

  it("names nobody without a personal need where the score does not say", () => {
    expect([withoutPersonalOf(iceberg), withoutPersonalOf(explainedScore({ method: "iceberg" }))]).toEqual([
      ["C-1"],
      [],
    ]);
  });
});
