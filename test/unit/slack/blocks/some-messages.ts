import { AppError } from "#errors";
import { accountCard } from "#slack/blocks/account-card";
import { dueThings, topAccounts } from "#slack/blocks/account-list";
import { answerBlocks } from "#slack/blocks/answer-blocks";
import { accountChoices } from "#slack/blocks/choices";
import { draftBlocks, draftFailed, draftProgress } from "#slack/blocks/draft-blocks";
import { errorBlocks } from "#slack/blocks/error-blocks";
import { evidenceBlocks } from "#slack/blocks/evidence-blocks";
import { fitMessages } from "#slack/blocks/fit-messages";
import { helpBlocks } from "#slack/blocks/help-blocks";
import { noticeBlocks } from "#slack/blocks/notice-blocks";
import { answerProgress } from "#slack/blocks/progress-blocks";
import { scoreBlocks } from "#slack/blocks/score-blocks";
import type { LongMessage, SlackMessage } from "#slack/blocks/slack-message";
import { unboundBlocks } from "#slack/blocks/unbound-blocks";
import type { BlockContext } from "#slack/blocks/words";
import {
  asOf,
  someAnswer,
  someChart,
  someDraft,
  someMessage,
  someNotices,
  someRow,
  someScores,
  someTask,
} from "./some-views.ts";

type Made = LongMessage | SlackMessage;

/** A message of every maker, with `words` wherever words come from data. */
export const madeMessages: Readonly<Record<string, (words: string, context: BlockContext) => Made>> = {
  answer: (words, context) => answerBlocks(someMessage(someAnswer(words)), context),
  "answer of a model": (words, context) =>
    answerBlocks(someMessage({ ...someAnswer(words), mode: "model", state: "asks", proposal: null }), context),
  "answer that proposes a draft": (words, context) => {
    const proposal = { tool: "start-draft", accountId: "a1", accountName: words, kind: "spin", lang: "zh" } as const;
    return answerBlocks(someMessage({ ...someAnswer(words), state: "proposes", proposal }), context);
  },
  "settled proposal": (words, context) =>
    answerBlocks(someMessage(someAnswer(words), { proposalState: "declined" }), context),
  "answer by rules instead": (words, context) =>
    answerBlocks(
      someMessage(someAnswer(words), { error: { code: "model-unknown", message: words, params: { model: words } } }),
      context,
    ),
  "failed answer": (words, context) =>
    answerBlocks(
      someMessage(null, { state: "failed", error: { code: "not-found", message: words, params: { what: words } } }),
      context,
    ),
  "stopped answer": (_, context) => answerBlocks(someMessage(null, { state: "stopped" }), context),
  "empty answer": (words, context) =>
    answerBlocks(
      someMessage({ ...someAnswer(words), claims: [], blocks: [], evidence: [], findings: [], proposal: null }),
      context,
    ),
  evidence: (words, context) => evidenceBlocks(someAnswer(words), context),
  "no evidence": (words, context) => evidenceBlocks({ ...someAnswer(words), claims: [] }, context),
  card: (words, context) => accountCard({ asOf, row: someRow(words) }, context),
  "card of an unknown": (words, context) => {
    const unknown = {
      class: null,
      winRate: null,
      match: null,
      nextVisit: null,
      revenue12m: null,
      openAmount: null,
      attention: null,
    };
    const row = someRow(words, { ...unknown, flags: [], industry: null, ownerName: null, country: null });
    return accountCard({ asOf, row }, context);
  },
  top: (words, context) =>
    topAccounts({ asOf, rows: Array.from({ length: 12 }, () => someRow(words)), total: 40 }, context),
  "top of nothing": (_, context) => topAccounts({ asOf, rows: [], total: 0 }, context),
  due: (words, context) =>
    dueThings(
      { asOf, visits: [someRow(words)], tasks: [someTask(words), someTask(words, { dueOn: null, isOverdue: false })] },
      context,
    ),
  "nothing due": (_, context) => dueThings({ asOf, visits: [], tasks: [] }, context),
  choices: (words, context) => {
    const account = { id: "a1", externalId: words, name: words, ownerName: words };
    return accountChoices(
      { asked: words, fits: true, accounts: [account, { ...account, id: "a2" }], next: { command: "score" } },
      context,
    );
  },
  "no choice": (words, context) =>
    accountChoices({ asked: words, fits: false, accounts: [], next: { command: "note", text: words } }, context),
  "draft being written": (words, context) =>
    draftProgress({ kind: "account-plan", accountName: words, done: 3, total: 9, lastSection: words }, context),
  draft: (words, context) => draftBlocks(someDraft(words), context),
  "failed draft": (words, context) =>
    draftFailed({ kind: "spin", accountId: "a1", accountName: words, error: { code: words, params: {} } }, context),
  help: (_, context) => helpBlocks({ slash: "/groundplan", botUserId: "U0BOT" }, context),
  unbound: (_, context) => unboundBlocks({ slackUserId: "U1" }, context),
  error: (words, context) =>
    errorBlocks(
      new AppError("invalid-input", words, { params: { what: words }, fields: [{ field: words, reason: words }] }),
      context,
    ),
  scores: (words, context) =>
    scoreBlocks({ account: { id: "a1", name: words }, scores: someScores(words), charts: [someChart(words)] }, context),
  "scores in full": (words, context) =>
    scoreBlocks({ account: { id: "a1", name: words }, scores: someScores(words), isFull: true }, context),
  "no scores": (words, context) => scoreBlocks({ account: { id: "a1", name: words }, scores: [] }, context),
  notices: (words, context) => noticeBlocks({ notices: someNotices(words), more: 3 }, context),
  "one notice": (words, context) => noticeBlocks({ notices: someNotices(words).slice(0, 1), more: 0 }, context),
  "answer being written": (words, context) => answerProgress({ tools: ["search", words], isSlow: true }, context),
};

/** As it is sent. */
export function sent(made: Made, { lang }: BlockContext): SlackMessage[] {
  return "closing" in made ? fitMessages(made, { lang }).messages : [made];
}
