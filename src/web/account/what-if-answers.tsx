import type { Deal } from "../api/types.ts";
import { Field } from "../shell/field.tsx";
import { useText } from "../text/language-context.tsx";
import { answers, type Question, questionGroups, withChange } from "./checklist.ts";
import { RivalSliders } from "./rival-sliders.tsx";
import type { WhatIf } from "./use-what-if.ts";

/** The deal's checklist as choices; a changed answer is marked. */
export function WhatIfAnswers({ deal, whatIf }: { deal: Deal; whatIf: WhatIf }) {
  const { t, word } = useText();
  const shaped = deal.opportunity.checklist.requirementShapedByCompetitor ?? "unknown";
  const item = "requirementShapedByCompetitor";
  return (
    <div className="what-if-answers">
      {questionGroups(deal).map(({ element, questions }) => (
        <fieldset key={element}>
          <legend>{word("factor.win-rate", element)}</legend>
          {questions.map((question) => (
            <AnswerChoice key={question.factor} question={question} whatIf={whatIf} />
          ))}
        </fieldset>
      ))}
      <fieldset>
        <legend>{t("whatIf.rivals")}</legend>
        <AnswerChoice question={{ factor: item, item, answer: shaped }} whatIf={whatIf} />
        <RivalSliders rivals={deal.opportunity.competitors} whatIf={whatIf} />
      </fieldset>
    </div>
  );
}

function AnswerChoice({ question: { factor, item, answer }, whatIf }: { question: Question; whatIf: WhatIf }) {
  const { word } = useText();
  const { set, setSet } = whatIf;
  const chosen = String(set[factor] ?? answer);
  return (
    <Field label={word("item", item)}>
      {(id) => (
        <select
          id={id}
          className={chosen === answer ? "" : "is-changed"}
          value={chosen}
          onChange={(event) => setSet(withChange(set, factor, event.target.value, answer))}
        >
          {answers.map((one) => (
            <option key={one} value={one}>
              {word("answer", one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
