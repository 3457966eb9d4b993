import { describe, expect, it } from "vitest";
import { evaluateRagTruth, parseRagTruth } from "#evals/grounding/ragtruth";

const source = { name: "Northfield", delivery: false, dieCasting: true };
const wrong = "Northfield offers delivery.";
const right = "Northfield offers die casting.";

function lines(responses: { response: string; model: string; labels: { start: number; end: number }[] }[]) {
  return parseRagTruth(`${JSON.stringify({ source_id: 4, source, responses })}\n`);
}

describe("evaluateRagTruth", () => {
  it("counts a blocked text that people marked as right, by response, span and character", () => {
    const labels = [{ start: 18, end: 26 }];
    const { parts } = evaluateRagTruth(
      lines([
        { response: wrong, model: "gpt-x", labels },
        { response: right, model: "m", labels: [] },
      ]),
    );
    const perfect = { precision: 1, recall: 1, f1: 1 };
    expect(parts.all.scores.groundplan).toEqual({ response: perfect, span: perfect, character: perfect });
  });

  it("counts a blocked text that nobody marked against precision", () => {
    const { parts } = evaluateRagTruth(lines([{ response: wrong, model: "m", labels: [] }]));
    expect(parts.all.scores.groundplan.response).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it("counts a marked text that passes against recall, and tells that the goal is missed", () => {
    const { parts, goal } = evaluateRagTruth(
      lines([
        { response: wrong, model: "m", labels: [{ start: 0, end: 10 }] },
        { response: right, model: "m", labels: [{ start: 0, end: 10 }] },
      ]),
    );
    expect([parts.all.scores.groundplan.response.recall, goal.map(({ met }) => met)]).toEqual([0.5, [false, true]]);
  });

  it("keeps the sources that rules were tried on apart from the others", () => {
    const { parts } = evaluateRagTruth(lines([{ response: right, model: "gpt-x", labels: [] }]));
    expect([parts.tuned.responses, parts.unseen.responses, parts.gpt.responses]).toEqual([1, 0, 1]);
  });
});
