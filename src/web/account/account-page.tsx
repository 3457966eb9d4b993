import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useParams } from "react-router";
import { accountQuery, scoresQuery } from "../api/queries.ts";
import type { AccountPage as AccountPageData, SubjectScore } from "../api/types.ts";
import { NeedsBand } from "../needs/needs-band.tsx";
import { PeopleBand } from "../people/people-band.tsx";
import { Notice } from "../shell/notice.tsx";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useStanding } from "../shell/use-standing.ts";
import { TasksBand } from "../tasks/tasks-band.tsx";
import { useText } from "../text/language-context.tsx";
import { AccountChat } from "./account-chat.tsx";
import { AccountHeader } from "./account-header.tsx";
import { AccountSearch } from "./account-search.tsx";
import { AttentionNotice } from "./attention-notice.tsx";
import { ClarifyBand } from "./clarify/clarify-band.tsx";
import { CoachingBand } from "./coaching/coaching-band.tsx";
import { DealsBand } from "./deals-band.tsx";
import { DraftsBand } from "./drafts-band.tsx";
import { RisksBand } from "./risks-band.tsx";
import { TimelineBand } from "./timeline-band.tsx";
import { ValueBand } from "./value-band.tsx";
import { WhiteSpaceBand } from "./white-space/white-space-band.tsx";
import "./account.css";
import "./deals.css";
import "../search/search.css";

/** One page, no tabs: who it is, what it is worth, who decides, what they need, what is being sold, what was written, what happened. */
export default function AccountPage() {
  const { t } = useText();
  const { id = "" } = useParams();
  const standing = useStanding();
  const query = useQuery(accountQuery(id, standing));
  const scores = useQuery(scoresQuery(id, standing));
  usePageTitle(query.data?.account.name);
  // Drawn once with all of its scores, so that nothing moves when they arrive; without them rather than not at all.
  const whole = { ...query, data: scores.isPending ? undefined : query.data };
  return (
    <div className="page">
      {!whole.data && <h1 className="visually-hidden">{t("account.page")}</h1>}
      <QueryView query={whole} lines={14}>
        {(page) => (
          <>
            <ScoresNotice query={scores} />
            <AccountBands key={page.account.id} page={page} scores={scores.data ?? []} />
          </>
        )}
      </QueryView>
    </div>
  );
}

function ScoresNotice({ query }: { query: Pick<UseQueryResult, "error" | "refetch"> }) {
  const { t } = useText();
  if (!query.error) return null;
  return (
    <Notice
      tone="warn"
      title={t("account.scoresFailed")}
      action={
        <Button size="small" onClick={() => void query.refetch()}>
          {t("common.retry")}
        </Button>
      }
    >
      {query.error.message}
    </Notice>
  );
}

function AccountBands({ page, scores }: { page: AccountPageData; scores: readonly SubjectScore[] }) {
  return (
    <>
      <AccountHeader page={page} scores={scores} />
      <AttentionNotice attention={page.row.attention} />
      <TasksBand page={page} />
      <DraftsBand page={page} />
      <div id="value">
        <ValueBand page={page} scores={scores} />
      </div>
      <WhiteSpaceBand page={page} />
      <div id="people">
        <PeopleBand page={page} scores={scores} />
      </div>
      <NeedsBand page={page} />
      <div id="deals">
        <DealsBand page={page} scores={scores} />
      </div>
      <RisksBand page={page} scores={scores} />
      <CoachingBand page={page} />
      <ClarifyBand page={page} />
      <AccountSearch accountId={page.account.id} />
      <div id="timeline">
        <TimelineBand page={page} />
      </div>
      <AccountChat account={page.account} />
    </>
  );
}
