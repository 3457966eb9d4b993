import type { KnownBlock, MrkdwnElement } from "@slack/types";
import type { AccountPage } from "#services/account-page";
import type { AccountRow } from "#services/account-row";
import { sayAccount } from "./account-text.ts";
import { say } from "./block-text.ts";
import { actions, button, linkButton } from "./button.ts";
import { cutText } from "./cut-text.ts";
import { escapeMrkdwn } from "./escape-mrkdwn.ts";
import { dayWords, figureWords, moneyWords, percentWords, shareWords, unknownWord } from "./figure-words.ts";
import { flagWords } from "./flag-words.ts";
import { header, mrkdwn, smallPrint } from "./plain-object.ts";
import { bold, bulletList, richText, section, text } from "./rich-text.ts";
import { type LongMessage, longMessage } from "./slack-message.ts";
import type { BlockContext } from "./words.ts";

/** What the card shows of an account's page. */
export type AccountCard = Pick<AccountPage, "asOf" | "row">;

/** An account on one screen: where it stands, why to look at it now, and what to do from here. */
export function accountCard({ asOf, row }: AccountCard, context: BlockContext): LongMessage {
  const { lang } = context;
  const fields = factsOf(row, context).map(([label, value]) => field(label, value));
  const words = sayAccount(lang, "card.fallback", { account: row.name, class: classWord(row, context) });
  const blocks: KnownBlock[] = [
    header(row.name),
    ...smallPrint(placeLine(row, context), sayAccount(lang, "card.as-of", { day: dayWords(asOf, context) })),
    { type: "section", fields },
    ...attentionBlocks(row, context),
    ...flagBlocks(row, context),
  ];
  return longMessage(words, blocks, accountButtons(row.id, context));
}

const longestFact = 300;

function field(label: string, value: string): MrkdwnElement {
  return mrkdwn(`*${label}*\n${escapeMrkdwn(cutText(value, longestFact)) || "–"}`);
}

/** At most ten, since a section has no more. */
function factsOf(row: AccountRow, context: BlockContext): [label: string, value: string][] {
  const { lang } = context;
  return [
    [sayAccount(lang, "card.class"), classWord(row, context)],
    [sayAccount(lang, "card.scorecard"), scorecardWords(row, context)],
    [sayAccount(lang, "card.rfm"), rfmWords(row, context)],
    [sayAccount(lang, "card.win-rate"), winRateWords(row, context)],
    [sayAccount(lang, "card.revenue"), moneyWords(row.revenue12m, context)],
    [sayAccount(lang, "card.open"), openWords(row, context)],
    [sayAccount(lang, "card.match"), matchWords(row, context)],
    [sayAccount(lang, "card.visit"), visitWords(row, context) ?? unknownWord(lang)],
    [sayAccount(lang, "card.last-contact"), dayOr(row.lastContactOn, context)],
    [sayAccount(lang, "card.last-order"), dayOr(row.lastOrderOn, context)],
  ];
}

function placeLine({ externalId, industry, country, ownerName }: AccountRow, { lang }: BlockContext): string {
  const owner = ownerName === null ? null : sayAccount(lang, "card.owner", { owner: ownerName });
  return [externalId, industry, country, owner].filter((part) => part !== null && part !== "").join(" · ");
}

export function classWord({ class: held }: Pick<AccountRow, "class">, { lang, words }: BlockContext): string {
  return held === null ? sayAccount(lang, "not-rated") : (words.bandWord(lang, "scorecard", held) ?? held);
}

function scorecardWords({ scorecard: { value, coverage } }: AccountRow, context: BlockContext): string {
  const { lang } = context;
  const known = sayAccount(lang, "coverage", { percent: shareWords(coverage, context) });
  if (value === null) return [sayAccount(lang, "score.insufficient"), known].join(" · ");
  return [sayAccount(lang, "points", { value: figureWords(value, context), max: 100 }), known].join(" · ");
}

function rfmWords({ rfm: { value, band, segment } }: AccountRow, context: BlockContext): string {
  const { lang, words } = context;
  const shown = [
    segment && (words.bandWord(lang, "rfm", segment) ?? segment),
    value === null ? sayAccount(lang, "score.insufficient") : band,
    value === null ? null : figureWords(value, context),
  ];
  return shown.filter(Boolean).join(" · ");
}

function winRateWords({ winRate }: AccountRow, context: BlockContext): string {
  const { lang } = context;
  if (winRate === null) return unknownWord(lang);
  const { value, band, rated, open } = winRate;
  return [percentWords(value, context), band, sayAccount(lang, "card.win-rate.of", { rated, open })].join(" · ");
}

function openWords({ openAmount, openOpportunities }: AccountRow, context: BlockContext): string {
  return openAmount === null
    ? String(openOpportunities)
    : [String(openOpportunities), moneyWords(openAmount, context)].join(" · ");
}

function matchWords({ match }: AccountRow, { lang, words }: BlockContext): string {
  const known = [match?.octant, match?.posture].filter((word) => typeof word === "string");
  return known.map((word) => words.bandWord(lang, "match", word) ?? word).join(" · ") || unknownWord(lang);
}

/** The visit that is due first; null where none is planned. */
export function visitWords({ nextVisit }: Pick<AccountRow, "nextVisit">, context: BlockContext): string | null {
  if (nextVisit === null) return null;
  const { lang, words } = context;
  const { level, dueOn, daysOverdue: days } = nextVisit;
  const values = { level: words.scoreWord(lang, `factor.cadence.${level}`), day: dayWords(dueOn, context) };
  return days > 0
    ? sayAccount(lang, "card.visit.overdue", { ...values, days })
    : sayAccount(lang, "card.visit.due", values);
}

function dayOr(day: string | null, context: BlockContext): string {
  return day === null ? unknownWord(context.lang) : dayWords(day, context);
}

function attentionBlocks({ attention }: AccountRow, { lang }: BlockContext): KnownBlock[] {
  if (attention === null) return [];
  const reasons = attention.reasons.map(({ message }) => text(message));
  return richText(section(bold(sayAccount(lang, "card.attention", { place: attention.place }))), bulletList(reasons));
}

function flagBlocks(row: AccountRow, { lang }: BlockContext): KnownBlock[] {
  const value = flagWords(row, lang).join(say(lang, "join.list"));
  if (value === "") return [];
  return smallPrint(say(lang, "join.label", { label: sayAccount(lang, "card.flags"), value }));
}

/** What can be done with an account from wherever it is shown. */
export function accountButtons(accountId: string, { lang, linkTo }: BlockContext): KnownBlock[] {
  const value = { accountId };
  return actions(
    button("account_plan", say(lang, "button.plan"), value, { style: "primary" }),
    button("account_why", say(lang, "button.why"), value),
    button("account_visit", say(lang, "button.visit"), value),
    button("account_note", say(lang, "button.note"), value),
    linkButton(say(lang, "button.open"), linkTo.account(accountId)),
  );
}
