import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "#errors";
import type { Work } from "./turn.ts";

/** A closing process ends the streams first and the runs right after. */
const longestMs = 10_000;

/**
 * What is waited for is told no further in this process: the run is left to the next one, which finds what was posted.
 * @throws always: why the run was stopped, `slack-unreachable` where nobody stops it, so that it is done again
 */
export async function leaveToNextRun({ signal }: Pick<Work, "signal">): Promise<never> {
  await pause(longestMs, undefined, { signal }).catch(() => undefined);
  signal.throwIfAborted();
  throw new AppError("slack-unreachable", "the stream ended early", { params: { reason: "closing" } });
}
