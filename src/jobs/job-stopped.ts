/**
 * Why a run must not go on: a person cancelled the job, another run has it because this one was not heard of for a
 * lease, or the process closes and leaves the job to another.
 */
export type StopReason = "cancelled" | "lost" | "closing";

/** Thrown by every save of a run that has to stop, and the reason of its signal. Handlers let it pass. */
export class JobStopped extends Error {
  override readonly name = "JobStopped";

  constructor(readonly reason: StopReason) {
    super(`the run has to stop: ${reason}`);
  }
}
