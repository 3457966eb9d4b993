import type { PolicyFactId } from "#scoring/policy/policy-config";
import type { Dossier } from "../../dossier.ts";
import { accountContext, amount, type FactInput, fact, figure } from "../fact-input.ts";

const units = {
  volumePercentile: "number",
  paidOnTime: "percent",
  priceIndex: "number",
  contractMonths: "month",
  cooperation: "number",
  qualityLoss: "percent",
} as const satisfies Record<PolicyFactId, string>;

/** What the sales policy measures of the account beside what it asks for, and the commission of its class. */
export function policyFacts(dossier: Dossier): FactInput[] {
  const { policy } = dossier.scores;
  const context = accountContext(dossier, "score:policy");
  const conditions = (policy?.rules ?? []).flatMap((rule) => rule.conditions);
  return [
    ...conditions.flatMap(({ fact: id, value, limit }) => [
      ...fact(`policy.${id}`, figure(value, units[id]), context),
      ...(value === null ? [] : fact(`policy.limit.${id}`, figure(limit, units[id]), context)),
    ]),
    ...fact("policy.commission", amount(policy?.commission?.factor), context),
  ];
}
