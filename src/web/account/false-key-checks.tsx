import type { SubjectScore } from "../api/types.ts";
import { CheckFigures } from "../score/check-figures.tsx";
import { CheckState } from "../score/check-state.tsx";
import { falseKeyChecksOf } from "../score/method-members.ts";
import { sentencesOf } from "../score/pick-score.ts";
import { Door } from "../shell/door.tsx";
import { useText } from "../text/language-context.tsx";

/** The three checks for a false key account; each opens the figures it rests on. */
export function FalseKeyChecks({ score }: { score: SubjectScore }) {
  const { t, word } = useText();
  return (
    <section aria-label={t("value.falseKey")} data-testid="false-key">
      <h3>{t("value.falseKey")}</h3>
      <p>{score.explanation[0]}</p>
      <ul className="plain-list checks">
        {falseKeyChecksOf(score).map(({ flag, state, figures }) => {
          const name = word("falseKey", flag);
          const [sentence = ""] = sentencesOf(score, name);
          return (
            <li key={flag}>
              <CheckState state={state} />
              <span>
                <Door title={name} reason={() => <CheckFigures figures={figures} />}>
                  {name}
                </Door>
                {sentence.slice(name.length)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
