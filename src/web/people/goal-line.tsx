import { formatNumber } from "../format/format-number.ts";
import { useFormat } from "../format/use-format.ts";
import type { Goal } from "../score/method-members.ts";
import { useText } from "../text/language-context.tsx";

/** A relationship goal: now → wanted, who answers for it and by when; late is said. */
export function GoalLine({ goal: { current, target, ownerName, dueOn, state, daysOverdue } }: { goal: Goal }) {
  const { t } = useText();
  const format = useFormat();
  const wanted = formatNumber(target);
  const late = daysOverdue ?? 0;
  if (state === "reached" && current !== null) {
    return t("goal.reached", { current: formatNumber(current), target: wanted });
  }
  return (
    <>
      <b>
        {current === null
          ? t("goal.unmeasured", { target: wanted })
          : t("goal.now", { current: formatNumber(current), target: wanted })}
      </b>{" "}
      {t("goal.by", { owner: ownerName ?? "", day: format.day(dueOn) })}
      {late > 0 && <span className="overdue"> {t("goal.overdue", { n: late })}</span>}
    </>
  );
}
