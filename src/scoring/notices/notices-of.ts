import { type Day, daysBetween } from "#domain/day";
import { accountClasses, type ReRatedAccount, type ReviewChange } from "#domain/review";
import type { AttentionReason } from "../attention/attention.ts";
import type { BuyingWindow } from "../buying/calendar-windows.ts";
import type { CadenceDue } from "../cadence/cadence.ts";
import type { FalseKeyCheck } from "../false-key/false-key-checks.ts";
import { compareText } from "../rules/compare-text.ts";
import type { CheckedRisk, Notice, NoticeFigure, NoticeSubject, WindowStage } from "./notice.ts";

/** What is known of an account on a day that may be worth telling somebody unasked. */
export type NoticeFacts = {
  accountId: string;
  asOf: Day;
  /** By the scorecard now; null without one. */
  class: string | null;
  /** Visits by level; none where the account has no class (`10-method.md §13`). */
  visits: readonly CadenceDue[];
  /** Why it needs attention; flags and a fall of purchases are told. */
  reasons: readonly AttentionReason[];
  /** Checks for a false key account, whose figures stand behind the flags (`10-method.md §3`). */
  falseKey: readonly FalseKeyCheck[];
  /** Risk checks of the account and of its open deals (`10-method.md §17`). */
  risks: readonly CheckedRisk[];
  /** Windows of its buying year that are open or still to come (`10-method.md §16`). */
  windows: readonly BuyingWindow[];
  /** What the newest review up to the day said of the account (`10-method.md §5`); null where it compared nothing. */
  review: { asOf: Day; change: ReRatedAccount } | null;
};

/** `leadDays`: how long before a window opens it is told, and how long afterwards opening it is still news. */
export type NoticeSpans = { leadDays: number };

/** After so many days a review is no news any more. */
const reviewNewsDays = 45;

/** How its kind weighs; the account's class and how late a visit is come on top. */
const weights = { risk: 40, fell: 35, visit: 30, open: 20, ahead: 15, rose: 10 } as const;
const classWeight = 5;
const mostForLateness = 9;
const daysPerLateness = 10;

/**
 * What is to be told of an account on a day, most urgent first; each notice with a key that stays the same as long as it
 * tells the same.
 *
 * urgency = weight of what is told (a risk 40, a class lost 35, an overdue visit 30, a window open 20 or ahead 15, a class
 * gained 10) + 5 × class (key 4 … exit 1, none 0; for a class lost the better of the two) + for a visit one for every ten
 * days overdue, at most 9.
 *
 * Windows by template are told of key accounts only: nobody has said them of the customer, and they open for all at once.
 */
export function noticesOf(facts: NoticeFacts, { leadDays }: NoticeSpans): Notice[] {
  const notices = [
    ...visitNotices(facts),
    ...riskNotices(facts),
    ...windowNotices(facts, leadDays),
    ...classNotices(facts),
  ];
  return notices.sort(compareNotices);
}

/** The more urgent first, then by key. */
export function compareNotices(a: Pick<Notice, "urgency" | "key">, b: Pick<Notice, "urgency" | "key">): number {
  return b.urgency - a.urgency || compareText(a.key, b.key);
}

function visitNotices(facts: NoticeFacts): Notice[] {
  return facts.visits.flatMap((held) => {
    const { level, dueOn, daysOverdue } = held;
    if (dueOn === null || daysOverdue === null || daysOverdue <= 0) return [];
    const lateness = Math.min(mostForLateness, Math.floor(daysOverdue / daysPerLateness));
    const figures = [days("daysOverdue", daysOverdue), date("dueOn", dueOn)];
    const subject = { type: "visit", visit: { ...held, dueOn, daysOverdue } } as const;
    return [
      noticeOf(facts, "visit-overdue", `${level}:${dueOn}`, { weight: weights.visit + lateness, subject, figures }),
    ];
  });
}

/** A risk that is raised stays the same risk until it is gone: its key has no day. */
function riskNotices(facts: NoticeFacts): Notice[] {
  const told = [
    ...facts.reasons.flatMap((reason) => reasonTold(reason, facts)),
    ...facts.risks.filter(isTold).map(checkTold),
  ];
  return told.map(({ what, ...rest }) => noticeOf(facts, "risk-raised", what, { weight: weights.risk, ...rest }));
}

type Told = { what: string; subject: NoticeSubject; figures: NoticeFigure[] };

function reasonTold(reason: AttentionReason, { falseKey, risks }: NoticeFacts): Told[] {
  if (reason.kind === "revenue-fall") {
    const { kind: _, ...fall } = reason;
    const figures: NoticeFigure[] = [
      { name: "percent", value: fall.percent, unit: "percent" },
      { name: "recent", value: fall.recentMinor, unit: "minor" },
      { name: "before", value: fall.beforeMinor, unit: "minor" },
    ];
    return [{ what: "revenue-fall", subject: { type: "fall", fall }, figures }];
  }
  if (reason.kind !== "flag" || (reason.flag === "stale" && risks.some(tellsOldRatings))) return [];
  const { flag } = reason;
  const check = falseKey.find((one) => one.flag === flag && one.state === "raised") ?? null;
  return [{ what: `flag:${flag}`, subject: { type: "flag", flag, check }, figures: [] }];
}

/** The check counts the ratings that are old; the flag says only that there are some. */
function tellsOldRatings({ risk: { state, figures } }: CheckedRisk): boolean {
  return state === "raised" && figures.some(({ id, raises }) => id === "staleKeyData" && raises);
}

/** What an overdue visit alone raises is told as such already. */
function isTold({ risk: { state, stated, figures } }: CheckedRisk): boolean {
  const telling = figures.filter(({ raises }) => raises);
  const isVisitOnly = telling.length > 0 && telling.every(({ id }) => id === "visitOverdue");
  return state === "raised" && (!isVisitOnly || stated !== null);
}

function checkTold(checked: CheckedRisk): Told {
  const { risk, deal } = checked;
  const what = deal === null ? `check:${risk.risk}` : `check:${risk.risk}:${deal.id}`;
  return { what, subject: { type: "risk", ...checked }, figures: [] };
}

function windowNotices(facts: NoticeFacts, leadDays: number): Notice[] {
  return facts.windows.flatMap((window) => {
    const toOpen = daysBetween(facts.asOf, window.from);
    const isNews = Math.abs(toOpen) <= leadDays && window.to >= facts.asOf;
    if (!isNews || (window.byTemplate && facts.class !== "key")) return [];
    const stage: WindowStage = toOpen > 0 ? "ahead" : "open";
    const figures = [days("days", Math.abs(toOpen)), date("from", window.from), date("to", window.to)];
    const subject = { type: "window", window, stage, days: Math.abs(toOpen) } as const;
    const what = `${window.phase}:${window.from}:${stage}`;
    return [noticeOf(facts, "buying-window", what, { weight: weights[stage], subject, figures })];
  });
}

const directions: Readonly<Partial<Record<ReviewChange, "rose" | "fell">>> = {
  entered: "rose",
  promoted: "rose",
  left: "fell",
  demoted: "fell",
};

function classNotices(facts: NoticeFacts): Notice[] {
  const { review, asOf } = facts;
  if (review === null || daysBetween(review.asOf, asOf) > reviewNewsDays) return [];
  const { asOf: reviewedOn, change } = review;
  const direction = directions[change.change];
  if (!direction) return [];
  const figures = change.value === null ? [] : [{ name: "value", value: change.value, unit: "point" } as const];
  const ranked = direction === "fell" ? better(change.from, facts.class) : facts.class;
  const subject = { type: "class", reviewedOn, change } as const;
  const what = `${reviewedOn}:${change.from}-${change.to}`;
  const own = { weight: weights[direction], subject, figures: [...figures, date("reviewedOn", reviewedOn)] };
  return [noticeOf({ ...facts, class: ranked }, "class-changed", what, own)];
}

type Own = { weight: number; subject: NoticeSubject; figures: NoticeFigure[] };

function noticeOf(
  { accountId, class: held }: Pick<NoticeFacts, "accountId" | "class">,
  kind: Notice["kind"],
  what: string,
  { weight, subject, figures }: Own,
): Notice {
  const urgency = weight + classWeight * rankOf(held);
  return { key: `${kind}:${accountId}:${what}`, kind, accountId, urgency, subject, figures };
}

function rankOf(held: string | null): number {
  const lowestFirst: readonly (string | null)[] = accountClasses;
  return lowestFirst.indexOf(held) + 1;
}

function better(a: string | null, b: string | null): string | null {
  return rankOf(a) > rankOf(b) ? a : b;
}

function days(name: string, value: number): NoticeFigure {
  return { name, value, unit: "day" };
}

function date(name: string, value: Day): NoticeFigure {
  return { name, value, unit: "date" };
}
