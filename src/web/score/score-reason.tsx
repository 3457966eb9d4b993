import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { accountQuery, scoresQuery } from "../api/queries.ts";
import type { AccountPage, ExplainedScore, SubjectScore } from "../api/types.ts";
import { QueryView } from "../shell/query-view.tsx";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { DealRates } from "./deal-rates.tsx";
import { FactorTable } from "./factor-table.tsx";
import { SentenceList } from "./sentence-list.tsx";

const ofPage = ["scorecard", "rfm", "win-rate"] as const;
type OfPage = (typeof ofPage)[number];
export type ReasonOf = OfPage | "match" | "cadence" | "false-key";

/** Why a line of the portfolio carries its figure: factors and sentences, read from the account when asked for. */
export function ScoreReason({ accountId, of }: { accountId: string; of: ReasonOf }) {
  const { t } = useText();
  const { to } = useStanding();
  const page = ofPage.find((one) => one === of);
  return (
    <>
      {page ? <ReasonOfPage accountId={accountId} of={page} /> : <ReasonOfScore accountId={accountId} of={of} />}
      <p>
        <Link to={to(`/accounts/${accountId}`)}>{t("score.openAccount")}</Link>
      </p>
    </>
  );
}

function ReasonOfPage({ accountId, of }: { accountId: string; of: OfPage }) {
  const query = useQuery(accountQuery(accountId, useStanding()));
  return <QueryView query={query}>{(page) => <PageReason page={page} of={of} />}</QueryView>;
}

function PageReason({ page, of }: { page: AccountPage; of: OfPage }) {
  if (of === "win-rate") return <DealRates deals={page.deals} />;
  return <ScoreSentences score={of === "rfm" ? page.rfm : page.scorecard} />;
}

function ReasonOfScore({ accountId, of }: { accountId: string; of: ReasonOf }) {
  const query = useQuery(scoresQuery(accountId, useStanding(), of));
  return <QueryView query={query}>{([score]) => <MethodReason score={score} />}</QueryView>;
}

/** Only the matrix has factors that add up; of the others the sentences say it all. */
export function MethodReason({ score }: { score: SubjectScore | undefined }) {
  const { t } = useText();
  if (!score) return <p>{t("reason.none")}</p>;
  return score.method === "match" ? <ScoreSentences score={score} /> : <SentenceList sentences={score.explanation} />;
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
