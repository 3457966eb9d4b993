import type { KnownBlock, RichTextBlockElement } from "@slack/types";
import type { Draft, DraftKind, Section } from "#domain/draft";
import type { Lang } from "#domain/lang";
import { layOutSection, type PrintBlock } from "#domain/lay-out-section";
import { slackDraftEn } from "#text/slack-draft.en";
import { slackDraftZh } from "#text/slack-draft.zh";
import { createTranslate } from "#text/translate";
import { draftKindWord, say } from "./block-text.ts";
import { actions, button, linkButton } from "./button.ts";
import { citationList } from "./citation-list.ts";
import { shortName } from "./cut-text.ts";
import { errorWords, type Failure } from "./error-words.ts";
import { dayWords } from "./figure-words.ts";
import { numberCitations } from "./number-citations.ts";
import { header, smallPrint } from "./plain-object.ts";
import { findingMark, type PrintContext, statementInline, statementsOf } from "./print-blocks.ts";
import { bold, bulletList, italic, richText, section, text } from "./rich-text.ts";
import { type LongMessage, longMessage, type SlackMessage, slackMessage } from "./slack-message.ts";
import type { BlockContext } from "./words.ts";

const sayDraft = createTranslate({ zh: slackDraftZh, en: slackDraftEn });

/** What is being written. `lastSection`: the title of the one that came last. */
export type DraftProgress = {
  kind: DraftKind;
  accountName: string;
  done: number;
  /** Null: not known yet. */
  total: number | null;
  lastSection?: string | null | undefined;
};
export type FailedDraft = { kind: DraftKind; accountId: string; accountName: string; error: Failure };

/** How far the writing is; edited into place until the draft is there. */
export function draftProgress(progress: DraftProgress, { lang }: Pick<BlockContext, "lang">): SlackMessage {
  const { kind, done, total, lastSection } = progress;
  const account = shortName(progress.accountName);
  const started = sayDraft(lang, "progress.started", { kind: draftKindWord(lang, kind), account });
  const counted = total === null ? "" : sayDraft(lang, "progress.done", { done, total });
  const last = lastSection ? sayDraft(lang, "progress.last", { section: lastSection }) : "";
  const words = counted === "" ? started : `${started} ${counted}`;
  return slackMessage(words, [
    ...richText(section(text(started))),
    ...smallPrint([total === null ? "" : barOf(done, total), counted, last].filter(Boolean).join(" · ")),
  ]);
}

function barOf(done: number, total: number): string {
  return "▇".repeat(Math.min(done, total)) + "▁".repeat(Math.max(total - done, 0));
}

/** A finished draft in short: the first statements of each section, what should be checked, and the doors to the whole. */
export function draftBlocks(draft: Draft, context: BlockContext): LongMessage {
  const { lang } = context;
  const title = sayDraft(lang, "ready.title", {
    kind: draftKindWord(lang, draft.kind),
    account: shortName(draft.accountName),
  });
  const summaries = draft.sections.map(summaryOf);
  const citations = numberCitations(
    summaries.flatMap(({ first }) => first),
    draft.ledger,
  );
  const print: PrintContext = { ...context, citations, findings: draft.findings };
  const blocks = [
    header(title),
    ...smallPrint(standingLine(draft, context)),
    ...summaries.flatMap((summary) => richText(sectionLines(summary, print))),
    ...noticeBlocks(draft, lang),
    ...citationList(citations, context),
  ];
  return longMessage(title, blocks, draftButtons(draft, context));
}

const statementsShown = 2;

type Summary = { held: Section; first: PrintBlock[]; more: number };

/** The first statements as they are read, and how many follow; none of a section that a person rejected. */
function summaryOf(held: Section): Summary {
  const all = held.decision?.state === "rejected" ? [] : layOutSection(held).flatMap(statementsOf);
  return { held, first: all.slice(0, statementsShown), more: Math.max(all.length - statementsShown, 0) };
}

function sectionLines({ held, first, more }: Summary, context: PrintContext): RichTextBlockElement[] {
  const { lang } = context;
  const rest = more > 0 ? section(italic(sayDraft(lang, "ready.more-claims", { count: more }))) : [];
  const isRejected = held.decision?.state === "rejected";
  return [
    ...section(bold(held.title)),
    ...bulletList(first.map((statement) => statementInline(statement, context))),
    ...rest,
    ...(isRejected ? section(italic(sayDraft(lang, "ready.rejected"))) : []),
  ];
}

/** `As of 2026-11-15 · written from the template · 3 places to check`. */
function standingLine({ asOf, provenance, version, findings }: Draft, context: BlockContext): string {
  const { lang } = context;
  const blocked = findings.filter(({ severity }) => severity === "block").length;
  return [
    sayDraft(lang, "ready.standing", { day: dayWords(asOf, context) }),
    sayDraft(lang, `ready.writer.${provenance.writer}`),
    ...(version > 1 ? [sayDraft(lang, "ready.version", { version })] : []),
    sayDraft(lang, "ready.findings", { count: findings.filter(({ span }) => span !== "").length }),
    ...(blocked > 0 ? [sayDraft(lang, "ready.blocked", { count: blocked })] : []),
  ].join(" · ");
}

/** What is said of a draft without pointing at words in it: statements that were left out or replaced, and why. */
function noticeBlocks({ findings }: Draft, lang: Lang): KnownBlock[] {
  const notices = [...new Set(findings.filter(({ span }) => span === "").map(({ message }) => message))];
  if (notices.length === 0) return [];
  const title = bold(`${findingMark} ${sayDraft(lang, "ready.left-out")}`);
  return richText(section(title), bulletList(notices.map((notice) => text(notice))));
}

function draftButtons({ id: draftId }: Draft, { lang, linkTo }: BlockContext): KnownBlock[] {
  return actions(
    linkButton(say(lang, "button.open"), linkTo.draft(draftId)),
    button("draft_file", sayDraft(lang, "button.file"), { draftId }),
    button("draft_helpful", say(lang, "button.helpful"), { draftId }),
    button("draft_unhelpful", say(lang, "button.unhelpful"), { draftId }),
  );
}

/** Why there is no draft, and the way to try again. */
export function draftFailed({ kind, accountId, accountName, error }: FailedDraft, context: BlockContext): SlackMessage {
  const { lang } = context;
  const reason = errorWords(error, lang);
  const words = sayDraft(lang, "failed", { kind: draftKindWord(lang, kind), account: shortName(accountName), reason });
  return slackMessage(words, [
    ...richText(section(text(words))),
    ...actions(button("draft_retry", sayDraft(lang, "button.retry"), { accountId, kind })),
  ]);
}
