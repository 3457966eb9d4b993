import type { KnownBlock } from "@slack/types";
import type { Lang } from "#domain/lang";
import type { NoticeKind } from "#domain/slack";
import type { DueNotices, ToldNotice } from "#services/notices/create-notices";
import { slackNoticesEn } from "#text/slack-notices.en";
import { slackNoticesZh } from "#text/slack-notices.zh";
import { createTranslate } from "#text/translate";
import { say } from "./block-text.ts";
import { actions, button, linkButton } from "./button.ts";
import { shortName } from "./cut-text.ts";
import { smallPrint } from "./plain-object.ts";
import { bold, bulletList, link, richText, section, text } from "./rich-text.ts";
import { type LongMessage, longMessage } from "./slack-message.ts";
import type { BlockContext } from "./words.ts";

const sayNotice = createTranslate({ zh: slackNoticesZh, en: slackNoticesEn });

/** Something that a person is told unasked, with the sentences that say why. */
export type Notice = Pick<ToldNotice, "kind" | "accountId" | "accountName" | "ownerName" | "why">;
export type NoticesTold = { notices: readonly Notice[] } & Pick<DueNotices, "more">;

/** Notices together in one message: what changed, why with its figures, and what to do about it. */
export function noticeBlocks({ notices, more }: NoticesTold, context: BlockContext): LongMessage {
  const { lang } = context;
  const [first] = notices;
  const title = first ? headline(first, lang) : sayNotice(lang, "title");
  const kinds = [...new Set(notices.map(({ kind }) => kind))];
  const off = kinds.map((kind, at) =>
    button("notice_off", sayNotice(lang, "button.off", { kind: noticeKindWord(lang, kind) }), { kind }, { at }),
  );
  const left = more > 0 ? smallPrint(sayNotice(lang, "more", { count: more })) : [];
  const blocks = notices.flatMap((notice) => noticeBlock(notice, context));
  return longMessage(notices.length > 1 ? `${title} (+${notices.length - 1})` : title, blocks, [
    ...left,
    ...actions(...off),
  ]);
}

function noticeBlock(notice: Notice, context: BlockContext): KnownBlock[] {
  const { lang, linkTo } = context;
  const { kind, accountId, accountName, ownerName, why } = notice;
  const value = { accountId };
  const owner = ownerName === null ? [] : text(` · ${shortName(ownerName)}`);
  return [
    ...richText(
      section(
        bold(`${noticeKindWord(lang, kind)} · `),
        link(linkTo.account(accountId), shortName(accountName), { bold: true }),
        owner,
      ),
      bulletList(why[lang].map((reason) => text(reason))),
    ),
    ...actions(
      kind === "visit-overdue" ? button("notice_visit", sayNotice(lang, "button.visit"), value) : [],
      button("account_open", sayNotice(lang, "button.account"), value),
      linkButton(say(lang, "button.open"), linkTo.account(accountId)),
    ),
  ];
}

function headline({ kind, accountName }: Notice, lang: Lang): string {
  return `${noticeKindWord(lang, kind)} · ${shortName(accountName)}`;
}

/** `Overdue visits`: what notices of a kind are about. */
export function noticeKindWord(lang: Lang, kind: NoticeKind): string {
  return sayNotice(lang, `kind.${kind}`);
}
