import type { JobState } from "#domain/job";
import type { Lang } from "#domain/lang";
import { describeJobError } from "./describe-job-error.ts";
import { errorCodeOf } from "./error-code-of.ts";
import { isoMoment } from "./iso-moment.ts";
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
