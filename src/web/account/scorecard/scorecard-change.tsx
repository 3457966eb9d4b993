import type { ExplainedScore } from "../../api/types.ts";
import { formatNumber, formatShare } from "../../format/format-number.ts";
import { ClassTag } from "../../score/class-tag.tsx";
import { SentenceList } from "../../score/sentence-list.tsx";
import { Door } from "../../shell/door.tsx";
import { useText } from "../../text/language-context.tsx";
import type { AccountWhatIfState } from "./use-account-what-if.ts";

type ScorecardChangeProps = {
  before: ExplainedScore;
  after: ExplainedScore;
  /** What changed, factor by factor. */
  explanation: readonly string[];
  whatIf: AccountWhatIfState;
};

/** Score and class now and with the changes, and the way back. */
export function ScorecardChange({ before, after, explanation, whatIf }: ScorecardChangeProps) {
  const { t } = useText();
  const { isChanged, isBusy, setSet } = whatIf;
  return (
    <div className="what-if-result" aria-busy={isBusy}>
      <p role="status" data-testid="score-change">
        <span className="soft">{t("whatIf.now")}</span> <ScoreAndClass score={before} />
        {isChanged && (
          <>
            {" → "}
            <span className="soft">{t("whatIf.then")}</span>{" "}
            <Door title={t("accountWhatIf.title")} reason={() => <SentenceList sentences={explanation} />}>
              <ScoreAndClass score={after} />
            </Door>
          </>
        )}
      </p>
      <button type="button" className="choice" disabled={!isChanged} onClick={() => setSet({})}>
        {t("whatIf.reset")}
      </button>
    </div>
  );
}

function ScoreAndClass({ score: { value, band, coverage } }: { score: ExplainedScore }) {
  const { t } = useText();
  return (
    <>
      <b>{value === null ? t("score.known", { share: formatShare(coverage) }) : formatNumber(value)}</b>{" "}
      <ClassTag value={band} />
    </>
  );
}
