import { z } from "zod";
import { draftKindSchema } from "#domain/draft";
import { noticeKindSchema } from "#domain/slack";
import { blockLimits } from "./limits.ts";

const id = z.string().min(1).max(300);
const answer = z.object({ messageId: id, conversationId: id });
const account = z.object({ accountId: id });
const draft = z.object({ draftId: id });

/**
 * What a pressed button tells, by action. Ids only: whoever presses may see no more than they may see anyway, so every
 * right is asked for again.
 */
export const buttonValues = {
  answer_evidence: answer,
  answer_helpful: answer,
  answer_unhelpful: answer,
  ask_again: z.object({ question: z.string().min(1) }),
  proposal_confirm: answer,
  proposal_decline: answer,
  account_open: account,
  account_plan: account,
  account_why: account,
  account_visit: account,
  account_note: account,
  draft_file: draft,
  draft_helpful: draft,
  draft_unhelpful: draft,
  draft_retry: account.extend({ kind: draftKindSchema }),
  /** Which account was meant, and the command it was meant for with what followed the name. */
  choose_account: account.extend({ command: z.string().max(50), text: z.string().optional() }),
  notice_visit: account,
  notice_off: z.object({ kind: noticeKindSchema }),
  /** Opens a page; Slack tells of the press all the same. */
  open_web: z.object({}),
} as const;
export type ButtonAction = keyof typeof buttonValues;
export type ButtonValue<Action extends ButtonAction> = z.infer<(typeof buttonValues)[Action]>;

const schemas: { [Action in ButtonAction]: z.ZodType<ButtonValue<Action>> } = buttonValues;

/** Null where it would be longer than Slack takes: then there is no such button. */
export function makeButtonValue<Action extends ButtonAction>(_: Action, value: ButtonValue<Action>): string | null {
  const made = JSON.stringify(value);
  return made.length <= blockLimits.buttonValue ? made : null;
}

/** Null for anything that this product did not make. */
export function readButtonValue<Action extends ButtonAction>(
  action: Action,
  value: unknown,
): ButtonValue<Action> | null {
  return schemas[action].safeParse(jsonOf(value)).data ?? null;
}

function jsonOf(value: unknown): unknown {
  if (typeof value !== "string" || value.length > blockLimits.buttonValue) return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/** Actions of one block must differ: the second `ask_again` is `ask_again.2`. */
export function actionId(action: string, at = 0): string {
  return at === 0 ? action : `${action}.${at + 1}`;
}

/** `ask_again.2` → `ask_again`. */
export function actionName(id: string): string {
  return id.replace(/\.\d+$/u, "");
}
