import { WebAPIPlatformError } from "@slack/web-api";

/** Something went wrong at Slack's side: it may have done what was asked, or will when it is asked again. */
const troubles = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"]);

/** Slack's own word for why it refused; null for anything else, also for an answer that is cut off. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof WebAPIPlatformError)) return null;
  const word = error.data.error;
  return /^\w+$/.test(word) && !troubles.has(word) ? word : null;
}

/** Slack answered, and not what it was asked. */
export const isTrouble = (error: unknown): boolean => error instanceof WebAPIPlatformError && refusalOf(error) === null;

/** The bot cannot speak there: it is not in the channel, or nobody can. */
const closed = new Set([
  "not_in_channel",
  "channel_not_found",
  "user_not_in_channel",
  "is_archived",
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_locked",
  "restricted_action_non_threadable_channel",
  "ekm_access_denied",
  "cannot_reply_to_message",
  "thread_not_found",
  "messages_tab_disabled",
]);

export const isClosedPlace = (error: unknown): boolean => closed.has(refusalOf(error) ?? "");

const gone = new Set(["message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found"]);

/** What was to be edited is not there any more. */
export const isGone = (error: unknown): boolean => gone.has(refusalOf(error) ?? "");

/** A picture that Slack has not looked at yet is refused as if the block were wrong. */
export const isRefusedBlock = (error: unknown): boolean =>
  ["invalid_blocks", "invalid_blocks_format", "slack_file_not_found"].includes(refusalOf(error) ?? "");
