import { AppError } from "#errors";
import { answerBlocks } from "../blocks/answer-blocks.ts";
import { evidenceBlocks } from "../blocks/evidence-blocks.ts";
import { fitMessages } from "../blocks/fit-messages.ts";
import { sentence } from "../blocks/sentence.ts";
import { runDraft } from "../commands/run-command.ts";
import { say } from "../slack-text.ts";
import { answerFile } from "../talking/answer-file.ts";
import { answerQuestion } from "../talking/answer-question.ts";
import { langOfAnswer } from "../talking/lang-of-answer.ts";
import { guardTurn } from "../turns/guard-turn.ts";
import { tell } from "../turns/turn.ts";
import type { Press, Pressed } from "./pressed.ts";

/** All that the answer rests on, for whoever presses. */
export const showEvidence: Press<"answer_evidence"> = async ({ parts, turn }, { messageId }) => {
  const reply = turn.replyAbout(null);
  await guardTurn(parts, turn, reply, async () => {
    const message = await parts.services.chat.read(turn.caller, messageId);
    if (!message.answer) throw new AppError("not-found", "no answer", { params: { what: messageId } });
    const lang = langOfAnswer(message, turn.lang);
    const long = evidenceBlocks(message.answer, parts.words(lang));
    await reply.finish(fitMessages(long, { lang }), async () => answerFile(message, lang));
  });
};

export const askAgain: Press<"ask_again"> = ({ parts, turn, thread }, { question }) =>
  answerQuestion(parts, turn, { text: question, thread });

const feedback =
  (isHelpful: boolean, subjectOf: (value: { messageId: string } | { draftId: string }) => string) =>
  async ({ parts, turn }: Pressed, value: { messageId: string } | { draftId: string }): Promise<void> => {
    await guardTurn(parts, turn, turn.replyAbout(null), async () => {
      await parts.services.feedback.give(turn.caller, { subject: subjectOf(value), isHelpful, givenIn: "slack" });
      await tell(turn, null, sentence(say(turn.lang, "feedback.thanks")));
    });
  };

const subject = (value: { messageId: string } | { draftId: string }) =>
  "messageId" in value ? `answer:${value.messageId}` : `draft:${value.draftId}`;

export const sayHelpful = feedback(true, subject);
export const sayUnhelpful = feedback(false, subject);

/** The person's yes: only now anything is written, with their own rights, once. */
export const confirmProposal: Press<"proposal_confirm"> = async (pressed, { messageId }) => {
  const { parts, turn } = pressed;
  const { services } = parts;
  const { caller } = turn;
  await guardTurn(parts, turn, turn.replyAbout(null), async () => {
    const { answer } = await services.chat.read(caller, messageId);
    const proposal = answer?.proposal;
    // A draft is shown here as it comes to be, as if it had been asked for by command, in the language that was proposed.
    if (proposal?.tool === "start-draft") {
      await services.proposals.decline(caller, messageId);
      const { lang } = proposal;
      return runDraft(parts, { ...turn, lang, caller: { ...caller, lang } }, proposal);
    }
    await services.proposals.confirm(caller, messageId);
    await tellSettled(pressed, messageId);
  });
};

export const declineProposal: Press<"proposal_decline"> = async (pressed, { messageId }) => {
  const { parts, turn } = pressed;
  await guardTurn(parts, turn, turn.replyAbout(null), async () => {
    await parts.services.proposals.decline(turn.caller, messageId);
    await tellSettled(pressed, messageId);
  });
};

/** In the place of the proposal, so that its buttons are gone; what only one person sees cannot be edited. */
async function tellSettled({ parts, turn, thread, message }: Pressed, messageId: string): Promise<void> {
  const settled = await parts.services.chat.read(turn.caller, messageId);
  const lang = langOfAnswer(settled, turn.lang);
  const fitted = fitMessages(answerBlocks(settled, parts.words(lang)), { lang });
  const [first, ...more] = fitted.messages;
  if (message && first && more.length === 0) await parts.post.edit(message, thread?.threadTs ?? null, first);
  else await turn.replyAbout(null).finish(fitted, async () => answerFile(settled, lang));
}
