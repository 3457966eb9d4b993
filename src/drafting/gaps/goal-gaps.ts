import type { Contact } from "#domain/contact";
import { goalRecord, type ShownGoal, shownGoals } from "../evidence/methods/goal-facts.ts";
import { emptyDepartments } from "../evidence/methods/knowledge-facts.ts";
import type { Reference } from "../ledger-index.ts";
import { type Gap, type GapInput, type GapKind, gapRules } from "./gap.ts";

const milestonesShown = 4;

type Set = { due: Reference; owner: Reference };

/** Day and owner that a goal sets; a day that has passed is none to act by. */
function setBy(shown: ShownGoal | undefined, { index }: GapInput): Set {
  if (!shown) return { due: null, owner: null };
  const record = goalRecord(shown);
  const isLate = (shown.goal.daysOverdue ?? 0) > 0;
  return { due: isLate ? null : index.ref("goal.dueOn", record), owner: index.ref("goal.owner", record) };
}

/**
 * What the goal for a person's relationship level asks; nothing where nobody set one. Its day holds only where it is
 * the earlier: a deal does not wait for the goal.
 */
export function goalOf(contact: Contact | null, kind: GapKind, input: GapInput): Set & { target: Reference } {
  const goal = contact && shownGoals(input.dossier).find((shown) => shown.contact?.id === contact.id);
  if (!goal) return { due: null, owner: null, target: null };
  const { due, owner } = setBy(goal, input);
  const byRule = input.index.fact(gapRules[kind].when)?.value;
  const isEarlier = byRule?.type === "date" && goal.goal.dueOn !== null && goal.goal.dueOn < byRule.value;
  return { due: isEarlier ? due : null, owner, target: input.index.ref("goal.kr.target", goalRecord(goal)) };
}

/** Relationship goals not reached (`10-method.md §21`), and departments in which we know nobody. */
export function goalGaps(input: GapInput): Gap[] {
  const goals = shownGoals(input.dossier).filter(({ goal }) => goal.state !== "unmeasured");
  return [
    ...goals.filter(({ goal }) => goal.measure === "kr").map((shown) => personGap(shown, input)),
    ...goals.filter(({ goal }) => goal.measure === "or").flatMap((shown) => organisationGap(shown, input)),
    ...departmentGap(
      goals.find(({ goal }) => goal.measure === "er"),
      input,
    ),
  ];
}

function personGap(shown: ShownGoal, input: GapInput): Gap {
  const { index } = input;
  const record = goalRecord(shown);
  const values = {
    person: index.ref("contact.name", `contact:${shown.contact?.externalId}`),
    level: index.ref("goal.kr.current", record),
    target: index.ref("goal.kr.target", record),
  };
  const score = index.score("goals");
  const evidence = score ? [score.id] : [];
  return { kind: "krGoal", weight: 49, values, evidence, dealRecord: null, ...setBy(shown, input) };
}

function organisationGap(shown: ShownGoal, input: GapInput): Gap[] {
  const { index, dossier, scoreWord, list } = input;
  const next = dossier.scores.orLevel?.next ?? null;
  const score = index.score("or-level");
  if (!next || !score) return [];
  const record = goalRecord(shown);
  const missing = [...next.refused, ...next.open].slice(0, milestonesShown);
  const values = {
    account: index.account,
    rung: index.ref("goal.or.current", record),
    target: index.ref("goal.or.target", record),
    next: scoreWord(`rung.${next.rung}`),
    list: list(missing.map((id) => scoreWord(`milestone.${id}`))),
  };
  return [{ kind: "orGoal", weight: 44, values, evidence: [score.id], dealRecord: null, ...setBy(shown, input) }];
}

function departmentGap(goal: ShownGoal | undefined, input: GapInput): Gap[] {
  const { index, dossier, list } = input;
  const score = index.score("er");
  if (emptyDepartments(dossier).length === 0 || !score) return [];
  const departments = index.facts("er.emptyDepartment").map(({ id }) => `{{${id}}}`);
  const values = { account: index.account, list: list(departments) };
  return [{ kind: "erGap", weight: 35, values, evidence: [score.id], dealRecord: null, ...setBy(goal, input) }];
}
