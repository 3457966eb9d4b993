import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { accountQuery } from "../api/queries.ts";
import type { AccountPage as AccountPageData } from "../api/types.ts";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { AccountHeader } from "./account-header.tsx";
import { AccountSearch } from "./account-search.tsx";
import { DealsBand } from "./deals-band.tsx";
import { DraftsBand } from "./drafts-band.tsx";
import { PeopleBand } from "./people-band.tsx";
import { TimelineBand } from "./timeline-band.tsx";
import { ValueBand } from "./value-band.tsx";
import "./account.css";
import "./people.css";
import "../search/search.css";

/** One page, no tabs: who it is, what it is worth, who decides, what is being sold, what was written, what happened. */
export default function AccountPage() {
  const { t } = useText();
  const { id = "" } = useParams();
  const query = useQuery(accountQuery(id, useStanding()));
  usePageTitle(query.data?.account.name);
  return (
    <div className="page">
      {!query.data && <h1 className="visually-hidden">{t("account.page")}</h1>}
      <QueryView query={query} lines={14}>
        {(page) => <AccountBands key={page.account.id} page={page} />}
      </QueryView>
    </div>
  );
}

function AccountBands({ page }: { page: AccountPageData }) {
  return (
    <>
      <AccountHeader page={page} />
      <DraftsBand page={page} />
      <ValueBand page={page} />
      <PeopleBand page={page} />
      <DealsBand page={page} />
      <AccountSearch accountId={page.account.id} />
      <TimelineBand page={page} />
    </>
  );
}
