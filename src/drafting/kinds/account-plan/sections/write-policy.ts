import { policyFacts } from "#scoring/policy/policy-config";
import type { DraftKey } from "../../../draft-words.ts";
import { scoreRef } from "../../../ledger-index.ts";
import type { MethodScores } from "../../../methods/method-scores.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
type Rule = NonNullable<MethodScores["policy"]>["rules"][number];
type Condition = Rule["conditions"][number];

/** §7 account-plan, 12: what may be offered and why, by the sales policy; what it cannot decide is asked for. */
export function writePolicy(context: PlanContext) {
  const { dossier, index } = context;
  const section = context.section("policy");
  const { policy } = dossier.scores;
  const values = { account: index.account };
  if (!policy) section.list(section.claim({ kind: "question", key: "pol.none", values }));
  else if (policy.rules.some(({ reason }) => reason === "squeezer")) section.list(...squeezer(section, context));
  else {
    const rules = policy.rules.map((rule) => ruleClaim(section, rule, context));
    section.list(...rules, afterOverdue(section, context), commission(section, context));
  }
  return section.build();
}

/** What may be offered waits for what is owed. */
function afterOverdue(section: Builder, { dossier, index }: PlanContext): ClaimId {
  const allows = dossier.scores.policy?.rules.some(({ reason }) => reason === "conditions-met") ?? false;
  const owes = (dossier.figures.overdueMinor ?? 0) > 0;
  const values = { account: index.account, overdue: index.ref("orders.overdue") };
  return allows && owes ? section.claim({ kind: "recommendation", key: "pol.afterOverdue", values }) : null;
}

function squeezer(section: Builder, context: PlanContext): ClaimId[] {
  const { index } = context;
  const evidence = [index.score("policy")?.id, index.score("false-key")?.id];
  const values = { account: index.account };
  return [
    section.claim({ kind: "recommendation", key: "pol.squeezer", values, evidence }),
    commission(section, context),
  ];
}

const outcomes = {
  "conditions-met": { kind: "recommendation", key: "pol.allowed", tells: () => true },
  "condition-failed": { kind: "recommendation", key: "pol.refused", tells: ({ met }: Condition) => met === false },
  "facts-missing": { kind: "question", key: "pol.unknown", tells: ({ met }: Condition) => met === null },
} as const;

/** The concession with the conditions that decided it; `squeezer` is said once for all of them. */
function ruleClaim(section: Builder, { id, reason, conditions }: Rule, context: PlanContext): ClaimId {
  if (reason === "squeezer") return null;
  const { index, say, list } = context;
  const { kind, key, tells } = outcomes[reason];
  const values = {
    account: index.account,
    rule: say(`pol.rule.${id}`),
    conditions: list(conditions.filter(tells).map((condition) => conditionWords(condition, context))),
  };
  return section.claim({ kind, key, values, evidence: [index.score("policy")?.id] });
}

function conditionWords({ fact }: Condition, { index, say }: PlanContext): string {
  const name = say(`pol.fact.${fact}`);
  const value = index.ref(`policy.${fact}`);
  const limit = index.ref(`policy.limit.${fact}`);
  if (value === null || limit === null) return name;
  return say(policyFacts[fact].holds === "at-least" ? "pol.atLeast" : "pol.atMost", { name, value, limit });
}

function commission(section: Builder, { index, dossier }: PlanContext): ClaimId {
  const { commission: held = null } = dossier.scores.policy ?? {};
  const account = index.account;
  if (!held) return section.claim({ kind: "question", key: "pol.commissionOpen", values: { account } });
  return section.claim({
    kind: "fact",
    key: held.capped ? "pol.commissionCapped" : "pol.commission",
    values: { account, class: scoreRef(index.score("scorecard"), "band"), factor: index.ref("policy.commission") },
  });
}
