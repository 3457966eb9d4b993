import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { Link } from "react-router";
import { changesQuery, portfolioQuery } from "../api/queries.ts";
import type { Portfolio } from "../api/types.ts";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useStanding } from "../shell/use-standing.ts";
import { useText } from "../text/language-context.tsx";
import { draftsByAccount } from "./account-drafts.ts";
import { AttentionLine } from "./attention-line.tsx";
import { portfolioDraftsQuery } from "./drafts-query.ts";
import { fittingPicture } from "./fitting-picture.ts";
import { PictureBox } from "./picture-box.tsx";
import { PortfolioFigures } from "./portfolio-figures.tsx";
import { markLines, type PortfolioLine } from "./portfolio-line.ts";
import { PortfolioTable } from "./portfolio-table.tsx";
import { filterRows, noFilter, type RowFilter } from "./row-filter.ts";
import { StandingChoice } from "./standing-choice.tsx";
import { StandingNotice } from "./standing-notice.tsx";
import { UnassignedNotice } from "./unassigned-notice.tsx";
import { usePortfolioChoice } from "./use-portfolio-choice.ts";
import { ViewBar } from "./view-bar.tsx";
import "./portfolio.css";

export function PortfolioPage() {
  const { t } = useText();
  const query = useQuery(portfolioQuery(useStanding()));
  usePageTitle(t("portfolio.title"));
  return (
    <div className="page">
      <h1>{t("portfolio.title")}</h1>
      <QueryView query={query} lines={12}>
        {(portfolio) =>
          portfolio.accounts === 0 ? (
            <NoAccounts />
          ) : (
            <PortfolioView portfolio={portfolio} readAt={query.dataUpdatedAt} />
          )
        }
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

/** Rows with what the last review says of them; before it is read they are shown without. */
function useLines({ rows, pareto, asOf, drafts }: Portfolio, readAt: number): PortfolioLine[] {
  const { lang } = useText();
  const compared = useQuery(portfolioDraftsQuery(lang, readAt, drafts.unchecked > 0)).data?.items;
  const { data } = useQuery(changesQuery(asOf, lang));
  const review = data?.review ?? null;
  return useMemo(
    () => markLines(rows, pareto, review, draftsByAccount(rows, compared)),
    [rows, pareto, review, compared],
  );
}

function PortfolioView({ portfolio, readAt }: { portfolio: Portfolio; readAt: number }) {
  const lines = useLines(portfolio, readAt);
  const { choice, choose } = usePortfolioChoice();
  // While one types, the input goes first and the thousand rows follow.
  const shownFilter = useDeferredValue(choice.filter);
  const shown = useMemo(() => filterRows(lines, shownFilter), [lines, shownFilter]);
  const onFilter = (filter: RowFilter) => choose({ ...choice, filter });
  const showAttention = () =>
    choose({
      ...choice,
      filter: { ...noFilter, needsAttention: true },
      sort: { column: "attention", isDescending: true },
    });
  return (
    <>
      <StandingChoice asOf={portfolio.asOf} />
      <StandingNotice portfolio={portfolio} />
      <PortfolioFigures portfolio={portfolio} lines={lines} />
      <UnassignedNotice counts={portfolio.unassignedOpportunities} />
      <AttentionLine lines={lines} onShowAll={showAttention} />
      <ViewBar lines={lines} choice={choice} onChoose={choose} />
      <div className="portfolio-grid">
        <PictureBox
          picture={choice.picture ?? fittingPicture(lines)}
          onPicture={(picture) => choose({ ...choice, picture })}
          lines={lines}
          pareto={portfolio.pareto}
          cuts={portfolio.cuts}
          currency={portfolio.organisation.currency}
          filter={shownFilter}
          onFilter={onFilter}
        />
        <PortfolioTable
          portfolio={portfolio}
          lines={lines}
          shown={shown}
          filter={choice.filter}
          sort={choice.sort}
          onFilter={onFilter}
          onSort={(sort) => choose({ ...choice, sort })}
        />
      </div>
    </>
  );
}
