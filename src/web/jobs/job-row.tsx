import { useMutation, useQueryClient } from "@tanstack/react-query";
import Button from "antd/es/button";
import { Link } from "react-router";
import { postJson } from "../api/client.ts";
import type { Job } from "../api/types.ts";
import { formatMoment } from "../format/format-moment.ts";
import { ErrorNotice } from "../shell/query-view.tsx";
import { useText } from "../text/language-context.tsx";
import { moveOf } from "./job-moves.ts";
import { JobProgress } from "./job-progress.tsx";

/** One job: what it is, how it stands and why, and what can be done about it. */
export function JobRow({ job }: { job: Job }) {
  const { lang, word } = useText();
  return (
    <tr data-testid="job" data-status={job.status}>
      <th scope="row">
        {job.kind === "draft" ? <DraftLink id={job.id} /> : word("jobKind", job.kind)}
        <span className="job-since">{formatMoment(job.createdAt, lang)}</span>
      </th>
      <td>
        <JobStanding job={job} />
      </td>
      <td>
        <JobMove job={job} />
      </td>
    </tr>
  );
}

/** A draft and the job that writes it go by one id. */
function DraftLink({ id }: { id: string }) {
  const { word } = useText();
  return <Link to={`/drafts/${id}`}>{word("jobKind", "draft")}</Link>;
}

function JobStanding({ job }: { job: Job }) {
  const { t, lang, word } = useText();
  const { status, error, retryAt, cancelRequested } = job;
  const isStopping = status === "running" && cancelRequested;
  return (
    <>
      <span className={`job-status job-status-${status}`}>
        {isStopping ? t("jobs.stopping") : word("jobStatus", status)}
      </span>
      <JobProgress job={job} />
      {error && status !== "done" && status !== "cancelled" && <p className="job-error">{error.message}</p>}
      {retryAt && <p className="job-error">{t("jobs.retryAt", { moment: formatMoment(retryAt, lang) })}</p>}
    </>
  );
}

function JobMove({ job }: { job: Job }) {
  const { t, lang, word } = useText();
  const client = useQueryClient();
  const move = moveOf(job);
  const act = useMutation({
    mutationFn: (path: "cancel" | "retry") => postJson<Job>(lang, `/v1/jobs/${job.id}/${path}`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ["jobs"] }),
  });
  return (
    <>
      {move && (
        <Button
          size="small"
          disabled={act.isPending}
          onClick={() => act.mutate(move)}
          aria-label={t(`jobs.${move}One`, { kind: word("jobKind", job.kind) })}
          data-testid={`job-${move}`}
        >
          {t(`jobs.${move}`)}
        </Button>
      )}
      {act.error && <ErrorNotice error={act.error} />}
    </>
  );
}
