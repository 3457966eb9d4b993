import type { JobError } from "#domain/job";
import type { Lang } from "#domain/lang";
import { describeError } from "#text/describe-error";
import { errorCodeOf } from "./error-code-of.ts";

/** Why a job failed, with the fields it failed for. */
export function describeJobError({ code, params = {}, fields = [] }: JobError, lang: Lang): string {
  const sentence = describeError({ code: errorCodeOf(code), details: { params } }, lang);
  const named = fields.map(({ field, reason }) => `${field}: ${reason}`).join("; ");
  return named ? `${sentence} (${named})` : sentence;
}
