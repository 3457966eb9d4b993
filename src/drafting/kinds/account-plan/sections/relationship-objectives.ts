import { addMonths } from "#domain/day";
import { dealNames, shownOpen } from "../../../evidence/deals.ts";
import { goalRecord, type ShownGoal, shownGoals } from "../../../evidence/methods/goal-facts.ts";
import { refTo, scoreRef } from "../../../ledger-index.ts";
import type { PlanContext } from "../plan-context.ts";
import type { Objective } from "./objective.ts";

/** Who decides on the largest deal, then the goals on record for people, organisation and departments; else a level up. */
export function relationshipObjectives(context: PlanContext): Objective[] {
  const { index, dossier } = context;
  const account = index.account;
  if (dossier.contacts.length === 0) {
    return [
      {
        what: { kind: "recommendation", key: "obj.contacts", values: { account } },
        metric: { kind: "recommendation", key: "obj.contacts.metric", evidence: [index.fact("contacts.count")?.id] },
        baseline: index.ref("contacts.count"),
        target: index.ref("plan.contactsTarget"),
        due: index.ref("plan.quarterOn"),
        answers: {
          kind: "inference",
          key: "obj.contacts.why",
          values: { account },
          evidence: [index.fact("contacts.count")?.id],
        },
      },
    ];
  }
  const goals = shownGoals(dossier).filter(({ goal }) => goal.state !== "unmeasured");
  if (goals.length === 0) return [...coverage(context), ...personLevels(context)];
  return [...coverage(context), ...goals.slice(0, goalsShown).flatMap((shown) => goalObjective(shown, context))];
}

function coverage(context: PlanContext): Objective[] {
  const { index, dossier } = context;
  const [deal] = shownOpen(dossier);
  const [gap] = deal?.decisionChain?.gaps ?? [];
  if (!deal || !gap) return [];
  const record = `opportunity:${deal.opportunity.externalId}`;
  const name = index.ref("opportunity.name", record);
  const score = index.score("decision-chain", dealNames(dossier).get(deal.opportunity.id));
  const evidence = [score?.id];
  return [
    {
      what: { kind: "recommendation", key: "obj.coverage", values: { deal: name }, evidence },
      metric: { kind: "recommendation", key: "obj.coverage.metric", evidence },
      cell: "cell.percent",
      baseline: scoreRef(score, "value"),
      target: refTo(index.facts("plan.coverageTarget").find(({ record: of }) => of === record)),
      due: index.ref("plan.quarterOn"),
      answers: {
        kind: "inference",
        key: "obj.coverage.why",
        values: { deal: name, role: context.roleWord(gap.role), weight: refTo(score, `factors.${gap.role}.weight`) },
      },
    },
  ];
}

const goalsShown = 3;

function goalObjective(shown: ShownGoal, context: PlanContext): Objective[] {
  const { index, dossier } = context;
  const record = goalRecord(shown);
  const { dueOn } = shown.goal;
  // A plan can promise only what falls due in it: a later goal is worked on until its end, an overdue one anew.
  const isInPlan = dueOn !== null && dueOn >= dossier.asOf && dueOn <= addMonths(dossier.asOf, 12);
  const due = index.ref(isInPlan ? "goal.dueOn" : "plan.endOn", isInPlan ? record : undefined);
  return [{ ...measured[shown.goal.measure](shown, record, context), due }];
}

type Measured = (shown: ShownGoal, record: string, context: PlanContext) => Omit<Objective, "due">;

const measured = {
  kr: ({ contact }, record, { index }) => {
    const person = index.ref("contact.name", `contact:${contact?.externalId}`);
    const level = index.ref("goal.kr.current", record);
    return {
      what: { kind: "recommendation", key: "obj.level", values: { person } },
      metric: { kind: "recommendation", key: "obj.level.metric", values: { person } },
      baseline: level,
      target: index.ref("goal.kr.target", record),
      answers: { kind: "inference", key: "obj.level.goal", values: { person, level } },
    };
  },
  or: (_shown, record, { index, dossier, list, scoreWord }) => {
    const account = index.account;
    const next = dossier.scores.orLevel?.next ?? null;
    const missing = [...(next?.refused ?? []), ...(next?.open ?? [])].map((id) => scoreWord(`milestone.${id}`));
    const rung = (path: "current" | "target") => ({
      rung: index.ref(`goal.or.${path}`, record),
      level: index.ref(`goal.or.${path}Rung`, record),
    });
    const values = { account, next: next && scoreWord(`rung.${next.rung}`), list: list(missing) };
    return {
      what: { kind: "recommendation", key: "obj.or", values: { account } },
      metric: { kind: "recommendation", key: "obj.or.metric", values: { account } },
      baseline: rung("current").level,
      target: rung("target").level,
      shown: {
        baseline: { kind: "fact", key: "cell.rung", values: rung("current") },
        target: { kind: "recommendation", key: "cell.rung", values: rung("target") },
      },
      answers: { kind: "inference", key: "obj.or.why", values, evidence: [index.score("or-level")?.id] },
    };
  },
  er: (_shown, record, { index, list }) => {
    const account = index.account;
    const level = index.ref("goal.er.current", record);
    const departments = index.facts("er.emptyDepartment").map(({ id }) => `{{${id}}}`);
    const why = { kind: "inference", key: "obj.er.why", values: { account, list: list(departments) } } as const;
    return {
      what: { kind: "recommendation", key: "obj.er", values: { account } },
      metric: { kind: "recommendation", key: "obj.er.metric", values: { account } },
      baseline: level,
      target: index.ref("goal.er.target", record),
      answers: departments.length > 0 ? why : { kind: "inference", key: "obj.er.level", values: { account, level } },
    };
  },
} as const satisfies Record<ShownGoal["goal"]["measure"], Measured>;

const peopleRaised = 2;

/** The people whose level costs most in the chain of the largest deals. */
function personLevels(context: PlanContext): Objective[] {
  const { index, gaps } = context;
  const persons = gaps.filter(({ kind, values }) => kind.startsWith("person") && values.target !== null);
  const unique = [...new Map(persons.map((gap) => [gap.values.person, gap])).values()];
  return unique.slice(0, peopleRaised).map(({ values, evidence }) => {
    const { person = null, role = null, deal = null, level = null, target = null } = values;
    return {
      what: { kind: "recommendation", key: "obj.level", values: { person }, evidence },
      metric: { kind: "recommendation", key: "obj.level.metric", values: { person } },
      baseline: level,
      target,
      due: index.ref("plan.quarterOn"),
      answers: { kind: "inference", key: "obj.level.why", values: { person, role, deal } },
    };
  });
}
