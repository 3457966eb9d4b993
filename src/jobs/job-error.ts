import type { JobError } from "#domain/job";
import type { Json } from "#domain/json";
import { AppError } from "#errors";

/** What is kept of a failure: the code, its values for the sentence and the fields it is about, never an inner message of a library. */
export function jobErrorOf(thrown: unknown): JobError & Json {
  if (!(thrown instanceof AppError)) return { code: "internal", message: "internal" };
  const { code, message, details } = thrown;
  const { params, fields } = details;
  return { code, message, ...(params ? { params } : {}), ...(fields ? { fields } : {}) };
}
