import type { RatedContact } from "../api/types.ts";
import { useFormat } from "../format/use-format.ts";
import type { Goal } from "../score/method-members.ts";
import type { ChainGap } from "../score/score-members.ts";
import { useText } from "../text/language-context.tsx";
import { GoalLine } from "./goal-line.tsx";
import { LevelMark } from "./level-mark.tsx";

type PersonReasonProps = { contact: RatedContact; gap: ChainGap | null; goal?: Goal | undefined };

/** The ratings a level comes from, with the day they were made. */
export function PersonReason({ contact, gap, goal }: PersonReasonProps) {
  const { t, word } = useText();
  const format = useFormat();
  const ratings = Object.entries(contact.kr);
  return (
    <>
      <p>
        <LevelMark level={contact.level} /> {gap && word("gap", gap.kind)}
      </p>
      {ratings.length > 0 ? (
        <table className="factor-table">
          <tbody>
            {ratings.map(([dimension, rating]) => (
              <tr key={dimension}>
                <th scope="row">{word("factor.kr", dimension)}</th>
                <td className="figure">{t("people.rating", { rating: String(rating) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t("people.notRated")}</p>
      )}
      {goal && (
        <p>
          {t("goal.title")} <GoalLine goal={goal} />
        </p>
      )}
      {contact.ratedOn && <p className="note">{t("people.ratedOn", { day: format.day(contact.ratedOn) })}</p>}
    </>
  );
}
