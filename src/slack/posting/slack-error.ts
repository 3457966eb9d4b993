import { SlackError } from "@slack/web-api";
import { AppError } from "#errors";
import { refusalOf } from "./slack-failure.ts";

/** What Slack's client throws, as an error of ours: what it refused, or that it does not answer and may be asked again. */
export function asAppError(error: unknown): unknown {
  if (!(error instanceof SlackError)) return error;
  const refusal = refusalOf(error);
  if (refusal === null) {
    return new AppError("slack-unreachable", error.message, { params: { reason: error.message } }, { cause: error });
  }
  return new AppError("slack-refused", error.message, { params: { reason: refusal } }, { cause: error });
}
