import type { Day } from "#domain/day";
import type { ReRatedAccount } from "#domain/review";
import type { NoticeKind } from "#domain/slack";
import type { TellingFlag } from "../attention/attention.ts";
import type { RevenueFall } from "../attention/revenue-fall.ts";
import type { BuyingWindow } from "../buying/calendar-windows.ts";
import type { CadenceDue } from "../cadence/cadence.ts";
import type { FalseKeyCheck } from "../false-key/false-key-checks.ts";
import type { ToldRisk } from "../risks/explain-risks.ts";

/** A visit whose day has passed. */
export type OverdueVisit = CadenceDue & { dueOn: Day; daysOverdue: number };
/** `ahead`: still to open; `open`: open since a short while. */
export type WindowStage = "ahead" | "open";

export type NamedDeal = { id: string; name: string };
/** A risk check, of a deal or of the account. */
export type CheckedRisk = { risk: ToldRisk; deal: NamedDeal | null };

/** What a notice tells of, with everything that its sentences need. */
export type NoticeSubject =
  | { type: "visit"; visit: OverdueVisit }
  | { type: "fall"; fall: RevenueFall }
  | { type: "flag"; flag: TellingFlag; check: FalseKeyCheck | null }
  | ({ type: "risk" } & CheckedRisk)
  | { type: "window"; window: BuyingWindow; stage: WindowStage; days: number }
  | { type: "class"; reviewedOn: Day; change: ReRatedAccount };

/** A day as text, a count of days, or money in minor units. */
export type NoticeFigure = {
  name: string;
  value: number | string;
  unit: "day" | "date" | "percent" | "minor" | "point";
};

/** Something that a person is to be told unasked of one account. */
export type Notice = {
  /** The same as long as it is the same that is told, on whichever day it is looked for. */
  key: string;
  kind: NoticeKind;
  accountId: string;
  /** 0–69, higher first: see `noticesOf`. */
  urgency: number;
  subject: NoticeSubject;
  figures: NoticeFigure[];
};
