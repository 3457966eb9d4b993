import { lazy, Suspense } from "react";
import type { AccountPage, ExplainedScore, SubjectScore } from "../api/types.ts";
import { FlagDoor } from "../score/flag-door.tsx";
import { pickScore } from "../score/pick-score.ts";
import { useFactorWords } from "../score/use-factor-words.ts";
import { Band } from "../shell/band.tsx";
import { useText } from "../text/language-context.tsx";
import { FalseKeyChecks } from "./false-key-checks.tsx";
import { MatchPlace } from "./match-place.tsx";
import { NextAction } from "./next-action.tsx";
import { RfmFactors } from "./rfm-factors.tsx";
import { LeverNext } from "./scorecard/lever-next.tsx";
import { ScorecardPart } from "./scorecard/scorecard-part.tsx";

const RevenueChart = lazy(() => import("./revenue-chart.tsx"));

type ValueBandProps = { page: AccountPage; scores: readonly SubjectScore[] };

export function ValueBand({ page, scores }: ValueBandProps) {
  const { t } = useText();
  const { scorecard, rfm } = page;
  const match = pickScore(scores, "match");
  const falseKey = pickScore(scores, "false-key");
  return (
    <Band title={t("value.title")} lead={scorecard.explanation[0]} testId="value-band">
      <CollectNext score={scorecard} accountId={page.account.id} />
      <ScorecardPart page={page} />
      <Sentences score={scorecard} accountId={page.account.id} />
      <div className="two-columns">
        <div>
          <h3>{t("value.rfm")}</h3>
          <RfmFactors score={rfm} />
          <Sentences score={rfm} accountId={page.account.id} />
        </div>
        <div>
          <h3>{t("value.revenue")}</h3>
          <Suspense fallback={<div className="chart chart-low" />}>
            <RevenueChart months={page.months} currency={page.currency} />
          </Suspense>
        </div>
      </div>
      <div className="two-columns wide-and-narrow">
        {match && <MatchPlace page={page} score={match} />}
        {falseKey && <FalseKeyChecks score={falseKey} />}
      </div>
    </Band>
  );
}

/** Every sentence of the explanation, and the flags as doors. */
function Sentences({ score, accountId }: { score: ExplainedScore; accountId: string }) {
  const { t } = useText();
  return (
    <>
      {score.flags.length > 0 && (
        <div>
          {score.flags.map((flag) => (
            <FlagDoor key={flag} flag={flag} accountId={accountId} />
          ))}
        </div>
      )}
      <details className="sentences">
        <summary>{t("value.sentences")}</summary>
        <ul>
          {score.explanation.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** These come from orders: nobody can collect them, they are there or they are not. */
const ofOrders: readonly string[] = ["revenue12m", "grossMargin", "netContribution", "collectionRate", "growth"];

/** The one thing that would make the scorecard surer: the first factor that somebody could go and find out. */
function CollectNext({ score, accountId }: { score: ExplainedScore; accountId: string }) {
  const { t } = useText();
  const words = useFactorWords("scorecard");
  const first = score.missing.find((id) => !ofOrders.includes(id));
  if (first === undefined) return <LeverNext accountId={accountId} />;
  return <NextAction rule="scorecard.missing">{t("value.collect", { factor: words.name(first) })}</NextAction>;
}
