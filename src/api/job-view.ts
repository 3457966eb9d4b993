import type { JobState } from "#domain/job";
import type { Lang } from "#domain/lang";
import { describeJobError } from "./describe-job-error.ts";
import { errorCodeOf } from "./error-code-of.ts";
import type { JobView } from "./schemas/jobs.ts";

/** A job as the API shows it, its failure in the reader's language. */
export function jobView({ error, runAt, told: _, ...state }: JobState, lang: Lang): JobView {
  const isDelayed = state.status === "queued" && error !== null;
  return {
    ...state,
    createdAt: isoMoment(state.createdAt),
    updatedAt: isoMoment(state.updatedAt),
    error: error && { code: errorCodeOf(error.code), message: describeJobError(error, lang) },
    retryAt: isDelayed ? isoMoment(runAt) : null,
  };
}

/** As the database writes it → `2026-03-05T06:07:08.900Z`, which every browser reads. */
function isoMoment(stored: string): string {
  return new Date(stored).toISOString();
}
