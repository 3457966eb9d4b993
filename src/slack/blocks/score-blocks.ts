import type { KnownBlock, RichTextBlockElement } from "@slack/types";
import type { createAccountScores } from "#services/account-scores";
import { accountButtons } from "./account-card.ts";
import { sayAccount } from "./account-text.ts";
import { cutText, shortName } from "./cut-text.ts";
import { factorBars } from "./factor-bars.ts";
import { shareWords } from "./figure-words.ts";
import { blockLimits } from "./limits.ts";
import { header, plain } from "./plain-object.ts";
import { plainText } from "./plain-text.ts";
import { bold, bulletList, italic, preformatted, richText, section, text } from "./rich-text.ts";
import { type LongMessage, longMessage } from "./slack-message.ts";
import type { BlockContext } from "./words.ts";

/** A score of an account, of one of its deals or of somebody there, explained. */
export type AccountScore = Awaited<ReturnType<ReturnType<typeof createAccountScores>>>[number];
/** A picture that was uploaded to Slack. */
export type ScoreChart = { fileId: string; title: string; altText: string };
/** `isFull`: every sentence of every score, as for one method; otherwise what each comes to. */
export type AccountScores = {
  account: { id: string; name: string };
  scores: readonly AccountScore[];
  charts?: readonly ScoreChart[] | undefined;
  isFull?: boolean | undefined;
};

/** An account's scores: what each comes to, how much of it is known, what weighs most and what is missing. */
export function scoreBlocks(
  { account, scores, charts = [], isFull = false }: AccountScores,
  context: BlockContext,
): LongMessage {
  const { lang } = context;
  const name = shortName(account.name);
  const title = sayAccount(lang, scores.length === 0 ? "scores.none" : "scores.title", { account: name });
  const blocks = [
    header(title),
    ...charts.map(chartBlock),
    ...scores.flatMap((score) => richText(subjectOf(score), scoreElements(score, isFull, context))),
  ];
  return longMessage(
    scores.length === 1 ? (scores[0]?.explanation[0] ?? title) : title,
    blocks,
    accountButtons(account.id, context),
  );
}

export function chartBlock({ fileId, title, altText }: ScoreChart): KnownBlock {
  return {
    type: "image",
    slack_file: { id: fileId },
    title: plain(title, blockLimits.imageTitle),
    alt_text: cutText(plainText(altText).trim(), blockLimits.altText) || "…",
  };
}

/** Whom or what the score is of, where that is not the account. */
function subjectOf({ subject }: AccountScore): RichTextBlockElement[] {
  return subject.type === "account" ? [] : section(italic(shortName(subject.name)));
}

function scoreElements(score: AccountScore, isFull: boolean, context: BlockContext): RichTextBlockElement[] {
  const { lang } = context;
  const [headline = score.method, ...sentences] = score.explanation;
  const isPartial = score.coverage < 1 && score.value !== null;
  const known = isPartial
    ? text(` ${sayAccount(lang, "coverage", { percent: shareWords(score.coverage, context) })}`)
    : [];
  const missing = missingSentence(sentences, context);
  const told = isFull ? sentences : missing === undefined ? [] : [missing];
  const isSmall = !isFull && score.subject.type === "contact";
  const bars = isSmall ? [] : factorBars(score, isFull, context);
  return [
    ...section(bold(headline), known),
    ...preformatted(bars.join("\n")),
    ...bulletList(told.map((sentence) => text(sentence))),
  ];
}

const listPlace = "\u0000";

/** The explanation's own sentence on what is missing, known by how it begins. */
function missingSentence(sentences: readonly string[], { lang, words }: BlockContext): string | undefined {
  const [beginning = ""] = words.scoreWord(lang, "line.missing", { list: listPlace }).split(listPlace);
  return beginning === "" ? undefined : sentences.find((sentence) => sentence.startsWith(beginning));
}
