import type { ChatMessage } from "#domain/conversation";
import { type Json, jsonSchema } from "#domain/json";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import type { ChatTold } from "#services/chat/ask-chat";
import { describeJobError } from "./describe-job-error.ts";
import { errorCodeOf } from "./error-code-of.ts";
import { isoMoment } from "./iso-moment.ts";
import type { ChatMessageView } from "./schemas/chat.ts";
import type { StreamEvent } from "./sse.ts";

/** A message as the API shows it, what went wrong in the reader's language. */
export function chatMessageView(
  { ordinal: _, error, createdAt, ...message }: ChatMessage,
  lang: Lang,
): ChatMessageView {
  return {
    ...message,
    createdAt: isoMoment(createdAt),
    error: error && { code: errorCodeOf(error.code), message: describeJobError(error, lang) },
  };
}

/** An answer's event as it is sent: `final` with the stored answer, or `error` where there is none. */
export function chatFrame(told: ChatTold, lang: Lang): StreamEvent {
  if (!("ended" in told)) return told;
  const { id, conversationId, state, text, answer, error, proposalState } = chatMessageView(told.ended, lang);
  const ids = { messageId: id, conversationId };
  const data: Json =
    state === "failed"
      ? { ...ids, code: error?.code ?? "internal", message: error?.message ?? "" }
      : jsonSchema.parse({ ...ids, state, text, answer, error, proposalState });
  return { id: told.id, event: state === "failed" ? "error" : "final", data };
}

/** Why an answer failed, to be thrown where nobody reads a stream. */
export function chatFailure({ error }: ChatMessage): AppError {
  const { code = "internal", message = "", params, fields } = error ?? {};
  return new AppError(errorCodeOf(code), message, { ...(params && { params }), ...(fields && { fields }) });
}
