import type { KnownBlock } from "@slack/types";
import type { ChatAnswer } from "#domain/chat";
import type { Claim } from "#domain/claim";
import { claimMarks, markedKinds } from "#domain/claim-marks";
import type { ChatMessage } from "#domain/conversation";
import type { Finding } from "#domain/finding";
import { layOutSection } from "#domain/lay-out-section";
import { kindWord, say } from "./block-text.ts";
import { actions, button, linkButton } from "./button.ts";
import { citationList, citationsShown } from "./citation-list.ts";
import { cutText } from "./cut-text.ts";
import { errorWords } from "./error-words.ts";
import { numberCitations } from "./number-citations.ts";
import { smallPrint } from "./plain-object.ts";
import { plainLine } from "./plain-text.ts";
import { findingMark, printBlocks } from "./print-blocks.ts";
import { proposalBlocks, proposalButtons } from "./proposal-blocks.ts";
import { bold, bulletList, richText, section, text } from "./rich-text.ts";
import { type LongMessage, longMessage } from "./slack-message.ts";
import type { BlockContext } from "./words.ts";

/** An answer that has ended, as it is stored. */
export type AnswerMessage = Pick<ChatMessage, "id" | "conversationId" | "state" | "answer" | "error" | "proposalState">;

/** An answer with its numbered citations, what it rests on, who wrote it, and what can be done with it. */
export function answerBlocks(message: AnswerMessage, context: BlockContext): LongMessage {
  const { answer, state, error } = message;
  const { lang } = context;
  if (!answer) return withoutAnswer(message, context);
  const fellBack =
    state !== "failed" && error ? say(lang, "answer.fell-back", { reason: errorWords(error, lang) }) : "";
  const stopped = state === "stopped" ? say(lang, "answer.stopped") : "";
  const closing = [
    ...smallPrint(howLine(message, answer, context), fellBack, stopped),
    ...buttonRows(message, answer, context),
  ];
  return longMessage(fallback(answer, context), saidBlocks(message, answer, context), closing);
}

function withoutAnswer({ state, error }: AnswerMessage, { lang }: BlockContext): LongMessage {
  const stopped = say(lang, state === "stopped" ? "answer.stopped-empty" : "answer.empty");
  const words = error ? say(lang, "answer.failed", { reason: errorWords(error, lang) }) : stopped;
  return longMessage(words, richText(section(text(words))), []);
}

function saidBlocks(message: AnswerMessage, answer: ChatAnswer, context: BlockContext): KnownBlock[] {
  const claims = answer.state === "answered" ? answer.claims : answer.claims.map(asSaid);
  const printed = layOutSection({ id: "answer", title: "", claims, blocks: answer.blocks });
  const citations = numberCitations(printed, answer.evidence);
  const blocks = [
    ...printBlocks(printed, { ...context, citations, findings: answer.findings }),
    ...findingBlocks(answer.findings, context),
    ...(answer.proposal ? proposalBlocks(answer.proposal, message.proposalState, context) : []),
  ];
  const said = blocks.length > 0 ? blocks : richText(section(text(say(context.lang, "answer.empty"))));
  return [...said, ...citationList(citations, context, citationsShown)];
}

/** What an answer asks back is no open question about the account, and bears no mark of one. */
function asSaid(claim: Claim): Claim {
  return claim.kind === "question" ? { ...claim, kind: "fact" } : claim;
}

function findingBlocks(findings: readonly Finding[], { lang }: BlockContext): KnownBlock[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ span, message }) =>
    text(span === "" ? message : say(lang, "join.label", { label: cutText(span, 200), value: message })),
  );
  return richText(section(bold(`${findingMark} ${say(lang, "answer.findings")}`)), bulletList(lines));
}

/** `Answered by rules · ◇ inference`. */
function howLine(
  { proposalState }: AnswerMessage,
  { mode, state, claims }: ChatAnswer,
  { lang }: BlockContext,
): string {
  const used = new Set(claims.map(({ kind }) => kind));
  const marks = markedKinds
    .filter((kind) => used.has(kind))
    .map((kind) => `${claimMarks[kind]} ${kindWord(lang, `kind.${kind}`)}`);
  // What is settled waits for nobody any more.
  const isOver = state === "answered" || (state === "proposes" && proposalState !== "open");
  const states = isOver ? [] : [say(lang, `answer.state.${state}`)];
  return [say(lang, `answer.by.${mode}`), ...states, ...marks].join(" · ");
}

function buttonRows(message: AnswerMessage, answer: ChatAnswer, { lang, linkTo }: BlockContext): KnownBlock[] {
  const about = { messageId: message.id, conversationId: message.conversationId };
  // A conversation is read by nobody but who asked, as whom nobody signs in to the web application yet.
  const [account] = answer.accountIds;
  const evidence = answer.evidence.length > 0 ? button("answer_evidence", say(lang, "button.evidence"), about) : [];
  const suggestions = answer.suggestions
    .map(plainLine)
    .flatMap((question, at) => (question === "" ? [] : [button("ask_again", question, { question }, { at })]));
  return [
    ...(answer.proposal && message.proposalState === "open" ? proposalButtons(about, lang) : []),
    ...actions(
      evidence,
      button("answer_helpful", say(lang, "button.helpful"), about),
      button("answer_unhelpful", say(lang, "button.unhelpful"), about),
      account === undefined ? [] : linkButton(say(lang, "button.open"), linkTo.account(account)),
    ),
    ...(suggestions.flat().length > 0 ? smallPrint(say(lang, "answer.ask-next")) : []),
    ...actions(...suggestions.filter((made) => made.length > 0).slice(0, mostSuggestions)),
  ];
}

const mostSuggestions = 5;

function fallback(answer: ChatAnswer, { lang }: BlockContext): string {
  const first = answer.claims.find(({ text: words }) => words.trim() !== "")?.text;
  if (first !== undefined) return first;
  return answer.state === "answered" ? say(lang, "answer.empty") : say(lang, `answer.state.${answer.state}`);
}
