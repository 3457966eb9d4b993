import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { portfolioQuery } from "../api/queries.ts";
import type { Portfolio } from "../api/types.ts";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { MatchChart } from "./match-chart.tsx";
import { PortfolioFigures } from "./portfolio-figures.tsx";
import { PortfolioTable } from "./portfolio-table.tsx";
import { filterRows, noFilter } from "./row-filter.ts";
import { StandingChoice } from "./standing-choice.tsx";
import { UnassignedNotice } from "./unassigned-notice.tsx";
import "./portfolio.css";

export function PortfolioPage() {
  const { t } = useText();
  const query = useQuery(portfolioQuery(useStanding()));
  usePageTitle(t("portfolio.title"));
  return (
    <div className="page">
      <h1>{t("portfolio.title")}</h1>
      <QueryView query={query} lines={12}>
        {(portfolio) => (portfolio.accounts === 0 ? <NoAccounts /> : <PortfolioView portfolio={portfolio} />)}
      </QueryView>
    </div>
  );
}

function NoAccounts() {
  const { t } = useText();
  return (
    <p className="empty">
      {t("portfolio.empty")} <Link to="/import">{t("portfolio.emptyAction")}</Link>
    </p>
  );
}

function PortfolioView({ portfolio }: { portfolio: Portfolio }) {
  const [filter, setFilter] = useState(noFilter);
  const rows = filterRows(portfolio.rows, filter);
  return (
    <>
      <StandingChoice asOf={portfolio.asOf} />
      <PortfolioFigures portfolio={portfolio} />
      <UnassignedNotice counts={portfolio.unassignedOpportunities} />
      <div className="portfolio-grid">
        <MatchChart portfolio={portfolio} filter={filter} onFilter={setFilter} />
        <PortfolioTable portfolio={portfolio} rows={rows} filter={filter} onFilter={setFilter} />
      </div>
    </>
  );
}
