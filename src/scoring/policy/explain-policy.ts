import { z } from "zod";
import { coverageLine, type Explainer, flagLines, headline, missingLine } from "../rules/explain-parts.ts";
import type { ScoringText } from "../rules/scoring-text.ts";
import { policyFacts } from "./policy-config.ts";

const conditionSchema = z.object({
  fact: z.string(),
  value: z.number().nullable(),
  limit: z.number(),
  met: z.boolean().nullable(),
});
const ruleSchema = z.object({
  id: z.string(),
  decision: z.string(),
  reason: z.enum(["conditions-met", "condition-failed", "facts-missing", "squeezer"]),
  conditions: z.array(conditionSchema),
});
const members = z.object({
  rules: z.array(ruleSchema),
  commission: z.object({ factor: z.number(), class: z.string(), capped: z.boolean() }).nullable(),
});
type Condition = z.infer<typeof conditionSchema>;
type Rule = z.infer<typeof ruleSchema>;

/** Sales policy (`10-method.md §14`): every concession with its reason, then the commission. */
export const explainPolicy: Explainer = (score, text) => {
  const { rules, commission } = members.parse(score);
  const allowed = rules.filter(({ decision }) => decision === "allowed").length;
  const counts = { allowed: text.figure(allowed), all: text.figure(rules.length) };
  return [
    headline(score, text, () => text.say("policy.headline", counts)),
    ...coverageLine(score, text),
    ...rules.map((rule) => ruleLine(rule, text)),
    ...(commission
      ? [
          text.say(commission.capped ? "policy.commission-capped" : "policy.commission", {
            factor: text.figure(commission.factor),
            class: text.name(`class.${commission.class}`, commission.class),
          }),
        ]
      : []),
    ...missingLine(score, "policy.fact", text),
    ...flagLines(score, text),
  ];
};

/** The conditions that made the decision. */
const telling = {
  "conditions-met": ({ met }) => met === true,
  "condition-failed": ({ met }) => met === false,
  "facts-missing": ({ met }) => met === null,
  squeezer: () => false,
} as const satisfies Record<Rule["reason"], (condition: Condition) => boolean>;

function ruleLine({ id, reason, conditions }: Rule, text: ScoringText): string {
  const said = conditions.filter(telling[reason]).map((condition) => conditionWords(condition, text));
  const rule = text.name(`factor.policy.${id}`, id);
  return text.say(`policy.${reason}`, { rule, conditions: said.join(text.say("join.reasons")) });
}

function conditionWords({ fact, value, limit }: Condition, text: ScoringText): string {
  const name = text.name(`policy.fact.${fact}`, fact);
  if (value === null) return name;
  const facts: Readonly<Record<string, { holds: "at-least" | "at-most" }>> = policyFacts;
  const holds = facts[fact]?.holds ?? "at-least";
  return text.say(`policy.${holds}`, { name, value: text.figure(value), limit: text.figure(limit) });
}
