import type { z } from "zod";
import { type Clock, createRetry, type RetryPolicy } from "../retry.ts";
import { SourceFailure } from "../source-failure.ts";
import { hubspotFailure } from "./hubspot-failure.ts";

/** One answer, parsed. Rejects with SourceFailure when asking again did not help. */
export type Ask = <Schema extends z.ZodType>(schema: Schema, call: () => Promise<unknown>) => Promise<z.infer<Schema>>;

export function createAsk(clock: Clock, policy: RetryPolicy | undefined): Ask {
  const retry = createRetry(clock, policy);
  return (schema, call) =>
    retry(async () => {
      const answer = await call().catch((thrown: unknown) => {
        throw hubspotFailure(thrown, clock.now());
      });
      const read = schema.safeParse(answer);
      if (read.success) return read.data;
      throw new SourceFailure("answer", `not as documented: ${read.error.issues[0]?.path.join(".")}`);
    });
}
