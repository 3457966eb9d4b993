import { noticeKindSchema } from "#domain/slack";
import type { ButtonAction } from "../blocks/button-values.ts";
import { sentence } from "../blocks/sentence.ts";
import { runAbout, runDraft, runWhy } from "../commands/run-command.ts";
import { say } from "../slack-text.ts";
import { tell } from "../turns/turn.ts";
import {
  askAgain,
  confirmProposal,
  declineProposal,
  sayHelpful,
  sayUnhelpful,
  showEvidence,
} from "./answer-buttons.ts";
import { sendDraftFile } from "./draft-buttons.ts";
import type { Press } from "./pressed.ts";

/** Told of no more; on again in the Home tab. */
const turnNoticeOff: Press<"notice_off"> = async ({ parts, turn }, { kind }) => {
  const off = noticeKindSchema.safeParse(kind).data;
  if (!off) return;
  const { noticeSettings, slackUserId } = turn.member;
  const settings = { ...noticeSettings, off: [...new Set([...noticeSettings.off, off])] };
  await parts.services.slack.members.prefer(parts.orgId, slackUserId, { noticeSettings: settings });
  await tell(turn, null, sentence(say(turn.lang, "notices.off")));
};

type Windows = "account_visit" | "account_note" | "notice_visit";

/** What every button does; those that open windows stand in `windows/`. */
export const presses: { readonly [Action in Exclude<ButtonAction, Windows>]: Press<Action> } = {
  answer_evidence: showEvidence,
  answer_helpful: sayHelpful,
  answer_unhelpful: sayUnhelpful,
  ask_again: askAgain,
  proposal_confirm: confirmProposal,
  proposal_decline: declineProposal,
  account_open: ({ parts, turn }, { accountId }) => runAbout(parts, turn, { command: "account", accountId }),
  account_plan: ({ parts, turn }, { accountId }) => runAbout(parts, turn, { command: "plan", accountId }),
  account_why: ({ parts, turn }, { accountId }) => runWhy(parts, turn, accountId),
  draft_file: sendDraftFile,
  draft_helpful: sayHelpful,
  draft_unhelpful: sayUnhelpful,
  draft_retry: ({ parts, turn }, asked) => runDraft(parts, turn, asked),
  choose_account: ({ parts, turn }, { command, accountId, text }) =>
    runAbout(parts, turn, { command, accountId, rest: text }),
  notice_off: turnNoticeOff,
  open_web: async () => undefined,
};
