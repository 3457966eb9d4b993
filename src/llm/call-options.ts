import type { CallPurpose, RecordCall } from "#domain/model-call";
import type { Budget } from "./budget.ts";

/** What is kept with a call to say which text asked. */
export type UsedPrompt = { name: string; version: string; hash: string };

/** Who calls a model and why, what the call may take, and who is told of it. */
export type CallOptions = {
  purpose: CallPurpose;
  draftId?: string | undefined;
  conversationId?: string | undefined;
  /** Of the draft. */
  section?: string | undefined;
  prompt?: UsedPrompt | undefined;
  /** Shared by all calls of one draft or one answer; without one only the time limit of a single call holds. */
  budget?: Budget | undefined;
  signal?: AbortSignal | undefined;
  /** Most tokens of the answer; else what the model was created with. */
  maxTokens?: number | undefined;
  /** Told once per call, also of one that failed; a retry is a call of its own. */
  record?: RecordCall | undefined;
};

/** A call whose answer is watched while it is written. */
export type AskOptions = CallOptions & {
  /** Told the answer so far, as JSON text that has not ended; begins anew where a call is tried again. */
  onPartial?: ((text: string) => void) | undefined;
};
