import { useState } from "react";
import type { ExplainedScore } from "../../api/types.ts";
import { QueryView } from "../../shell/query-view.tsx";
import { useText } from "../../text/language-context.tsx";
import { ScorecardChange } from "./scorecard-change.tsx";
import { ScorecardLevers } from "./scorecard-levers.tsx";
import { ScorecardSliders } from "./scorecard-sliders.tsx";
import { useAccountWhatIf } from "./use-account-what-if.ts";

type AccountWhatIfProps = { accountId: string; score: ExplainedScore; currency: string };

/** A place to try other facts of the account: score and class follow at once, and the steps that would bring most. */
export function AccountWhatIf({ accountId, score, currency }: AccountWhatIfProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const whatIf = useAccountWhatIf(accountId, isOpen);
  return (
    <details
      className="what-if"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid="account-what-if"
    >
      <summary>{t("accountWhatIf.title")}</summary>
      <p className="note">{t("accountWhatIf.lead")}</p>
      <QueryView query={whatIf.query} lines={8}>
        {({ before, after, difference, levers, path }) => (
          <>
            <ScorecardChange before={before} after={after} explanation={difference.explanation} whatIf={whatIf} />
            <div className="two-columns wide-and-narrow">
              <ScorecardSliders score={score} currency={currency} whatIf={whatIf} />
              <ScorecardLevers levers={levers} path={path} whatIf={whatIf} />
            </div>
          </>
        )}
      </QueryView>
    </details>
  );
}
