import { z } from "zod";
import type { Lang } from "#domain/lang";
import { errorCodes } from "#errors";
import { describeError } from "#text/describe-error";
import { CliError } from "./cli-error.ts";
import type { CliContext } from "./context.ts";

const retrySchema = z.object({ error: z.unknown(), inMs: z.number() });

/**
 * What a job tells until it has ended. That it will be tried again is said in passing.
 * @throws CliError when the server closes or dies before: the job goes on at its next start.
 */
export async function* followJob(
  { api, say, note, lang }: CliContext,
  path: string,
): AsyncGenerator<{ event: string; data: unknown }> {
  const lost = () => new CliError(say("job.lost"));
  for await (const told of unlessCutOff(api.events(path), lost)) {
    if (told.event === "end") throw new CliError(say("job.goes-on"));
    const retry = told.event === "retry" ? retrySchema.safeParse(told.data) : null;
    if (!retry?.success) yield told;
    else
      note(say("job.retry", { reason: failureOf(retry.data.error, lang), seconds: Math.ceil(retry.data.inMs / 1000) }));
  }
}

/** A connection that breaks is a TypeError whose only word is the library's. */
async function* unlessCutOff<T>(told: AsyncIterable<T>, lost: () => Error): AsyncGenerator<T> {
  try {
    yield* told;
  } catch (error) {
    throw error instanceof TypeError ? lost() : error;
  }
}

const failureSchema = z.object({
  code: z.enum(errorCodes).catch("internal"),
  params: z.record(z.string(), z.union([z.string(), z.number()])).catch({}),
});

/** What a job failed of, in the reader's language. */
export function failureOf(data: unknown, lang: Lang): string {
  const { code, params } = failureSchema.parse(data);
  return describeError({ code, details: { params } }, lang);
}
