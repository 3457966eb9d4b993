import { Notice } from "../shell/notice.tsx";
import { ErrorNotice } from "../shell/query-view.tsx";
import type { useDataJob } from "./use-data-job.ts";

type DataJobStateProps = { job: ReturnType<typeof useDataJob>; busy: string };

/** What is being done, or why it was not. */
export function DataJobState({ job: { isBusy, error, failed }, busy }: DataJobStateProps) {
  return (
    <div role="status">
      {isBusy && (
        <p>
          {busy} <progress aria-label={busy} />
        </p>
      )}
      {error && <ErrorNotice error={error} />}
      {failed && <Notice tone="block" isAlert title={failed.message} />}
    </div>
  );
}
