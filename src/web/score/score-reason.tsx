import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { accountQuery } from "../api/queries.ts";
import type { AccountPage, ExplainedScore } from "../api/types.ts";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { DealRates } from "./deal-rates.tsx";
import { FactorTable } from "./factor-table.tsx";

export type ReasonOf = "scorecard" | "rfm" | "win-rate";

/** Why a line of the portfolio carries its figure: factors and sentences, read from the account when asked for. */
export function ScoreReason({ accountId, of }: { accountId: string; of: ReasonOf }) {
  const { t } = useText();
  const standing = useStanding();
  const query = useQuery(accountQuery(accountId, standing));
  return (
    <QueryView query={query}>
      {(page) => (
        <>
          <Reason page={page} of={of} />
          <p>
            <Link to={standing.to(`/accounts/${accountId}`)}>{t("score.openAccount")}</Link>
          </p>
        </>
      )}
    </QueryView>
  );
}

function Reason({ page, of }: { page: AccountPage; of: ReasonOf }) {
  if (of === "win-rate") return <DealRates deals={page.deals} />;
  return <ScoreSentences score={of === "rfm" ? page.rfm : page.scorecard} />;
}

/** Headline, factor table, and what the score says about its own data. */
export function ScoreSentences({ score }: { score: ExplainedScore }) {
  const { word } = useText();
  const [headline] = score.explanation;
  return (
    <>
      {headline && <p>{headline}</p>}
      <FactorTable score={score} />
      {score.flags.map((flag) => (
        <p key={flag} className="note">
          ⚑ {word("flagReason", flag)}
        </p>
      ))}
    </>
  );
}
