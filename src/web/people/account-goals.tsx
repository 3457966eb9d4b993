import type { SubjectScore } from "../api/types.ts";
import { goalsOf } from "../score/method-members.ts";
import { useText } from "../text/language-context.tsx";
import { GoalLine } from "./goal-line.tsx";

/** Goals of the organisation and general relationship; those of people stand with the people. */
export function AccountGoals({ score }: { score: SubjectScore }) {
  const { t, word } = useText();
  const goals = goalsOf(score).filter(({ contactId }) => contactId === null);
  if (goals.length === 0) return null;
  return (
    <section aria-label={t("goal.title")}>
      <h3>{t("goal.title")}</h3>
      <ul className="plain-list">
        {goals.map((goal) => (
          <li key={goal.id}>
            {word("measure", goal.measure)} <GoalLine goal={goal} />
          </li>
        ))}
      </ul>
    </section>
  );
}
