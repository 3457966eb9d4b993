import { z } from "zod";
import { coverageLine, type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";

const openSchema = z.object({
  item: z.string(),
  question: z.enum(["opportunity", "distance", "feasibility"]),
  answer: z.enum(["partly", "no", "unknown"]),
  knockout: z.boolean(),
});
const members = z.object({ open: z.array(openSchema) });
type OpenItem = z.infer<typeof openSchema>;

/** Opportunity gate (`10-method.md §8`): the decision, what stands against it, what nobody knows yet. */
export const explainGate: Explainer = (score, text) => {
  const { open } = members.parse(score);
  return [
    headline(score, text, (value) =>
      text.say("gate.headline", { value, decision: text.name(`gate.band.${score.band}`, score.band) }),
    ),
    ...coverageLine(score, text),
    ...open.filter(({ answer }) => answer !== "unknown").map((item) => openLine(item, text)),
    ...missingLine(score, "factor.gate", text),
    ...flagLines(score, text),
  ];
};

function openLine({ item, question, answer, knockout }: OpenItem, text: ScoringText): string {
  const values = { question: text.say(`gate.question.${question}`), item: text.name(`factor.gate.${item}`, item) };
  if (knockout) return text.say("gate.knockout", values);
  return text.say(answer === "no" ? "gate.no" : "gate.partly", values);
}
