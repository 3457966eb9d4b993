import { SlackError, WebAPIPlatformError } from "@slack/web-api";
import { AppError } from "#errors";

/** What Slack's client throws, as an error of ours: what it refused, or that it does not answer and may be asked again. */
export function asAppError(error: unknown): unknown {
  if (error instanceof WebAPIPlatformError) {
    return new AppError("slack-refused", error.message, { params: { reason: error.data.error } }, { cause: error });
  }
  if (error instanceof SlackError) {
    return new AppError("slack-unreachable", error.message, { params: { reason: error.message } }, { cause: error });
  }
  return error;
}
