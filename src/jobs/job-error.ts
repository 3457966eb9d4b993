import type { JobError } from "#domain/job";
import type { Json } from "#domain/json";
import { AppError } from "#errors";

/** What is kept of a failure: the code and its values for the sentence, never an inner message of a library. */
export function jobErrorOf(thrown: unknown): JobError & Json {
  if (!(thrown instanceof AppError)) return { code: "internal", message: "internal" };
  const { code, message, details } = thrown;
  return { code, message, ...(details.params ? { params: details.params } : {}) };
}
