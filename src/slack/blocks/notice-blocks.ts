import type { KnownBlock } from "@slack/types";
import type { Day } from "#domain/day";
import type { Lang } from "#domain/lang";
import type { FactorMove } from "#domain/review";
import type { NoticeKind } from "#domain/slack";
import { slackNoticesEn } from "#text/slack-notices.en";
import { slackNoticesZh } from "#text/slack-notices.zh";
import { createTranslate } from "#text/translate";
import { say } from "./block-text.ts";
import { actions, button, linkButton } from "./button.ts";
import { shortName } from "./cut-text.ts";
import { factorName } from "./factor-name.ts";
import { dayWords, figureWords } from "./figure-words.ts";
import { bold, bulletList, richText, section, text } from "./rich-text.ts";
import { type LongMessage, longMessage } from "./slack-message.ts";
import type { BlockContext } from "./words.ts";

const sayNotice = createTranslate({ zh: slackNoticesZh, en: slackNoticesEn });

type About = { account: { id: string; name: string } };
type ClassChange = {
  from: string | null;
  to: string | null;
  lastValue: number | null;
  value: number | null;
  /** The cut-off that decided; null where none was crossed. */
  cutOff: number | null;
  /** Largest move first. */
  movers: readonly FactorMove[];
};

/** Something that a person is told unasked. `reasons`: the figures that speak for it, in the reader's language. */
export type Notice = About &
  (
    | { kind: "visit-overdue"; level: string; dueOn: Day; days: number }
    | { kind: "risk-raised"; risk: string; reasons: readonly string[] }
    | { kind: "buying-window"; window: string; from: Day; days: number; reasons: readonly string[] }
    | ({ kind: "class-changed" } & ClassChange)
  );

/** Notices together in one message: what changed, why, and what to do about it. */
export function noticeBlocks(notices: readonly Notice[], context: BlockContext): LongMessage {
  const { lang } = context;
  const first = notices[0] ? headline(notices[0], context) : sayNotice(lang, "title");
  const kinds = [...new Set(notices.map(({ kind }) => kind))];
  const off = kinds.map((kind, at) =>
    button("notice_off", sayNotice(lang, "button.off", { kind: noticeKindWord(lang, kind) }), { kind }, { at }),
  );
  const blocks = notices.flatMap((notice) => noticeBlock(notice, context));
  return longMessage(notices.length > 1 ? `${first} (+${notices.length - 1})` : first, blocks, actions(...off));
}

function noticeBlock(notice: Notice, context: BlockContext): KnownBlock[] {
  const { lang, linkTo } = context;
  const { account } = notice;
  const value = { accountId: account.id };
  const reasons = reasonsOf(notice, context).map((reason) => text(reason));
  return [
    ...richText(section(bold(headline(notice, context))), bulletList(reasons)),
    ...actions(
      notice.kind === "visit-overdue" ? button("notice_visit", sayNotice(lang, "button.visit"), value) : [],
      button("account_open", sayNotice(lang, "button.account"), value),
      linkButton(say(lang, "button.open"), linkTo.account(account.id)),
    ),
  ];
}

function headline(notice: Notice, context: BlockContext): string {
  const { lang, words } = context;
  const account = shortName(notice.account.name);
  switch (notice.kind) {
    case "visit-overdue": {
      const level = words.scoreWord(lang, `factor.cadence.${notice.level}`);
      return sayNotice(lang, "visit-overdue", {
        account,
        level,
        days: notice.days,
        day: dayWords(notice.dueOn, context),
      });
    }
    case "risk-raised":
      return sayNotice(lang, "risk-raised", {
        account,
        risk: factorName("risks", notice.risk, context) ?? shortName(notice.risk),
      });
    case "buying-window": {
      const { window, days, from } = notice;
      return sayNotice(lang, "buying-window", {
        account,
        window: shortName(window),
        days,
        day: dayWords(from, context),
      });
    }
    case "class-changed":
      return sayNotice(lang, "class-changed", {
        account,
        from: classWord(notice.from, context),
        to: classWord(notice.to, context),
      });
  }
}

function reasonsOf(notice: Notice, context: BlockContext): readonly string[] {
  switch (notice.kind) {
    case "visit-overdue":
      return [];
    case "risk-raised":
    case "buying-window":
      return notice.reasons;
    case "class-changed":
      return changeReasons(notice, context);
  }
}

const moversShown = 3;

function changeReasons({ lastValue, value, cutOff, movers }: ClassChange, context: BlockContext): string[] {
  const { lang } = context;
  const moved = movers.slice(0, moversShown).map(({ id, change }) => {
    const factor = factorName("scorecard", id, context) ?? id;
    return sayNotice(lang, "class.mover", { factor, change: signed(change, context) });
  });
  const figure = (held: number) => figureWords(held, context);
  return [
    ...(value === null || lastValue === null
      ? []
      : [sayNotice(lang, "class.value", { last: figure(lastValue), now: figure(value) })]),
    ...(cutOff === null ? [] : [sayNotice(lang, "class.cut-off", { cutOff: figure(cutOff) })]),
    ...(moved.length === 0 ? [] : [sayNotice(lang, "class.movers", { list: moved.join(say(lang, "join.list")) })]),
  ];
}

function signed(change: number, context: BlockContext): string {
  const figure = figureWords(Math.abs(change), context);
  return `${change < 0 ? "−" : "+"}${figure}`;
}

function classWord(held: string | null, { lang, words }: BlockContext): string {
  return held === null ? sayNotice(lang, "class.none") : (words.bandWord(lang, "scorecard", held) ?? held);
}

/** `Overdue visits`: what notices of a kind are about. */
export function noticeKindWord(lang: Lang, kind: NoticeKind): string {
  return sayNotice(lang, `kind.${kind}`);
}
