import type { Job } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { isUnfinished } from "./job-moves.ts";
import { readProgress } from "./read-progress.ts";

/** A bar while the job goes on; how far it came where it ended early. */
export function JobProgress({ job }: { job: Job }) {
  const { t } = useText();
  const progress = readProgress(job.progress);
  if (!progress || job.status === "done") return null;
  const { done, total, file } = progress;
  const text = t("jobs.progress", { done, total });
  return (
    <div className="job-progress">
      {isUnfinished(job) && <progress value={done} max={total} aria-label={text} />}
      <span>
        {text}
        {file && isUnfinished(job) && <span className="job-file"> {file}</span>}
      </span>
    </div>
  );
}
