import { useInfiniteQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { jobsQuery } from "../api/queries.ts";
import { QueryView } from "../shell/query-view.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { useText } from "../text/language-context.tsx";
import { JobRow } from "./job-row.tsx";
import "./jobs.css";

/** Imports, drafts and other long work: what waits, runs, ended and failed. */
export default function JobsPage() {
  const { t, lang } = useText();
  usePageTitle(t("jobs.title"));
  const query = useInfiniteQuery(jobsQuery(lang));
  return (
    <div className="page">
      <h1>{t("jobs.title")}</h1>
      <p>{t("jobs.lead")}</p>
      <QueryView query={query}>
        {({ pages }) => {
          const jobs = pages.flatMap(({ items }) => items);
          if (jobs.length === 0) return <p className="empty">{t("jobs.none")}</p>;
          return (
            <div className="table-scroll">
              <table className="data-table jobs-table" data-testid="jobs-table">
                <thead>
                  <tr>
                    <th scope="col">{t("jobs.kind")}</th>
                    <th scope="col">{t("jobs.standing")}</th>
                    <th scope="col">{t("jobs.move")}</th>
                  </tr>
                </thead>
                <tbody>
                  {jobs.map((job) => (
                    <JobRow key={job.id} job={job} />
                  ))}
                </tbody>
              </table>
            </div>
          );
        }}
      </QueryView>
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("jobs.more")}
        </Button>
      )}
    </div>
  );
}
