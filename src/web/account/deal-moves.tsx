import { useState } from "react";
import type { Deal, Lever } from "../api/types.ts";
import { QueryView } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { LeverTable } from "./lever-table.tsx";
import { useWhatIf } from "./use-what-if.ts";
import { WhatIfAnswers } from "./what-if-answers.tsx";
import { WhatIfResult } from "./what-if-result.tsx";

type DealMovesProps = { deal: Deal; names: ReadonlyMap<string, string> };

/** What would move the deal, and a place to try it: steps, other answers, and the win rate that follows. */
export function DealMoves({ deal, names }: DealMovesProps) {
  const { t } = useText();
  const whatIf = useWhatIf(deal.opportunity.id);
  const { set, setSet, query, isChanged } = whatIf;
  const [isOpen, setOpen] = useState(false);
  const tryStep = ({ changes }: Lever) => {
    setSet({ ...set, ...Object.fromEntries(changes.map(({ factor, value }) => [factor, value])) });
    setOpen(true);
  };
  const title = t(isChanged ? "lever.titleAfter" : "lever.title");
  return (
    <QueryView query={query} lines={5}>
      {({ before, after, difference, levers }) => (
        <>
          <section aria-label={t("lever.title")}>
            <h4>{title}</h4>
            <LeverTable title={title} levers={levers} score={after} names={names} onTry={tryStep} />
          </section>
          <details
            className="what-if"
            open={isOpen}
            onToggle={(event) => setOpen(event.currentTarget.open)}
            data-testid="what-if"
          >
            <summary>{t("whatIf.title")}</summary>
            <p className="note">{t("whatIf.lead")}</p>
            <WhatIfResult
              before={before}
              after={after}
              explanation={difference.explanation}
              whatIf={whatIf}
              names={names}
            />
            <WhatIfAnswers deal={deal} whatIf={whatIf} />
          </details>
        </>
      )}
    </QueryView>
  );
}
