import type { Contact } from "#domain/contact";
import type { TypedValue } from "#domain/evidence";
import { orRungs } from "#scoring/relationship/or-level-config";
import { type Dossier, worthALine } from "../../dossier.ts";
import type { MethodScores } from "../../methods/method-scores.ts";
import { scoreWords } from "../../score-words.ts";
import { scoredContact } from "../contact-facts.ts";
import { amount, date, days, type FactContext, type FactInput, fact, name } from "../fact-input.ts";

const goalsShown = 7;

type Goal = NonNullable<MethodScores["goals"]>["goals"][number];
/** A goal not yet reached; `contact` is null for the goals of the account as a whole. */
export type ShownGoal = { goal: Goal; contact: Contact | null };

/** Widest gap first, then those that nobody has measured. */
export function shownGoals(dossier: Pick<Dossier, "scores" | "contacts" | "isWhole">): ShownGoal[] {
  const { goals = [], gaps = [] } = dossier.scores.goals ?? {};
  const unmeasured = goals.filter(({ state }) => state === "unmeasured");
  const open = [...gaps.flatMap((id) => goals.find((goal) => goal.id === id) ?? []), ...unmeasured]
    .map((goal) => ({ goal, contact: goal.contactId === null ? null : scoredContact(goal.contactId, dossier) }))
    .filter(({ goal, contact }) => goal.measure !== "kr" || contact !== null);
  return worthALine(open, goalsShown, dossier);
}

export const goalRecord = ({ goal }: ShownGoal) => `goal:${goal.id}`;

/** Where each goal stands, whose it is and when it is due (`10-method.md §21`). */
export function goalFacts(dossier: Dossier): FactInput[] {
  return shownGoals(dossier).flatMap((shown) => {
    const { goal, contact } = shown;
    const called = contact?.name ?? dossier.account.name;
    const context: FactContext = {
      record: goalRecord(shown),
      entity: called,
      accountId: dossier.account.id,
      asOf: dossier.asOf,
      of: called,
    };
    const late = goal.daysOverdue ?? 0;
    return [
      ...levelFacts(goal, context),
      ...fact("goal.owner", name(goal.ownerName), context),
      ...fact("goal.dueOn", date(goal.dueOn), context),
      ...fact("goal.overdue", late > 0 ? days(late) : null, context),
    ];
  });
}

function levelFacts({ measure, current, target }: Goal, context: FactContext): FactInput[] {
  const held = measure === "or" ? rungOf : amount;
  return [
    ...fact(`goal.${measure}.current`, held(current), context),
    ...fact(`goal.${measure}.target`, held(target), context),
    ...(measure === "or" ? fact("goal.or.currentRung", amount(current), context) : []),
    ...(measure === "or" ? fact("goal.or.targetRung", amount(target), context) : []),
  ];
}

/** 3 → the word for core supplier; a rung that is no whole number stays a number. */
function rungOf(value: number | null): TypedValue | null {
  const rung = value === null ? undefined : orRungs[value - 1];
  if (rung === undefined) return amount(value);
  const key = `rung.${rung}`;
  return { type: "enum", value: rung, labels: { zh: scoreWords("zh", key), en: scoreWords("en", key) } };
}
