import { z } from "zod";
import { type Json, jsonSchema } from "#domain/json";
import { defineJobHandler, type JobHandler } from "#jobs/job-handler";

/** One run of what somebody did in Slack. */
export type DeliveryRun = {
  /** The same for every run of it: what it makes, an answer or a draft, has this id. */
  id: string;
  /** An earlier run was cut off, and may have done a part of it. */
  isAgain: boolean;
  /** As Slack delivered it. */
  delivery: Json;
  signal: AbortSignal;
  /** What a run leaves behind for the next one of the same delivery, if it is cut off. */
  kept: { read: () => Promise<Json>; write: (kept: Json) => Promise<void> };
};

/** The step of the job under which is kept what a run leaves. */
const keptStep = 1;
/** An outage of Slack of a quarter of an hour is waited out: what was asked for is answered late rather than never. */
const retries = { most: 10, firstDelayMs: 2_000, longestDelayMs: 300_000 };
/** They mostly wait for answers of others: one that hangs must not hold the next. */
const atOnce = 100;

/** Does what was written down of Slack's deliveries; a run that was cut off is gone on with, under the same id. */
export function createDeliveryHandler(handle: (run: DeliveryRun) => Promise<void>): JobHandler {
  return defineJobHandler({
    payload: z.object({ delivery: jsonSchema, workId: z.uuid() }),
    atOnce,
    retries,
    run: async ({ payload, attempt, signal, steps, keep }) => {
      const kept = {
        read: async () => (await steps()).get(keptStep) ?? null,
        write: async (value: Json) => void (await keep(keptStep, async () => value)),
      };
      const { delivery, workId: id } = payload;
      await handle({ id, isAgain: attempt > 1, delivery, signal, kept });
      return null;
    },
  });
}
