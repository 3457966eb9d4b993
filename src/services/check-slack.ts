import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import { describeError } from "#text/describe-error";
import type { Check, SayCheck } from "./check.ts";

/**
 * `mode`: how messages come in. `ask` rejects with an AppError where Slack does not answer or takes the token for none;
 * `missing`: scopes that the app was not given.
 */
export type SlackProbe = {
  mode: "socket" | "http" | "both";
  ask: () => Promise<{ team: string; missing: readonly string[] }>;
};

/** Whether Slack is set up, answers, and lets the app do what it has to. */
export async function checkSlack(probe: SlackProbe | null, say: SayCheck, lang: Lang): Promise<Check[]> {
  if (!probe) return [say("off", "doctor.slack-off")];
  const { mode } = probe;
  try {
    const { team, missing } = await probe.ask();
    const scopes = missing.join(", ");
    return [
      say("ok", "doctor.slack", { team, mode }),
      ...(missing.length > 0 ? [say("warn", "doctor.slack-scopes", { scopes, count: missing.length })] : []),
    ];
  } catch (error) {
    const known =
      error instanceof AppError ? error : new AppError("internal", "Slack's probe failed", {}, { cause: error });
    return [say("fail", "doctor.slack-down", { fault: describeError(known, lang) })];
  }
}
