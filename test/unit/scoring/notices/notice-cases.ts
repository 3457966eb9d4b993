import { parseDay } from "#domain/day";
import type { ReRatedAccount } from "#domain/review";
import type { BuyingWindow } from "#scoring/buying/calendar-windows";
import type { CadenceDue } from "#scoring/cadence/cadence";
import type { CheckedRisk } from "#scoring/notices/notice";
import type { NoticeFacts } from "#scoring/notices/notices-of";
import type { ToldRisk } from "#scoring/risks/explain-risks";

export const asOf = parseDay("2026-11-15");

/** An account of which nothing is to be told. */
export const calm: NoticeFacts = {
  accountId: "A1",
  asOf,
  class: "key",
  visits: [],
  reasons: [],
  falseKey: [],
  risks: [],
  windows: [],
  review: null,
};

export function visitDue(dueOn: string, daysOverdue: number, level: CadenceDue["level"] = "business"): CadenceDue {
  return { level, visitsPerYear: 12, lastVisitOn: parseDay("2026-09-15"), dueOn: parseDay(dueOn), daysOverdue };
}

export function windowOf(from: string, to: string, byTemplate = false): BuyingWindow {
  return { id: "W1", phase: "selection", name: null, from: parseDay(from), to: parseDay(to), byTemplate };
}

type Figure = ToldRisk["figures"][number];
export function figureOf(id: string, value: Figure["value"], limit: Figure["limit"] = null): Figure {
  return { id, value, limit, raises: true };
}

export function riskOf(risk: string, figures: Figure[], change: Partial<ToldRisk> = {}): CheckedRisk {
  const check: ToldRisk = {
    ...{ risk, state: "raised", basis: "computed", differs: false, applies: true, stated: null, figures },
    proposal: { owner: { name: "Li Wei", role: "account-owner" }, nextStep: risk, checkAgainOn: "2026-11-22" },
    ...change,
  };
  return { risk: check, deal: null };
}

export function changeOf(change: Partial<ReRatedAccount>): ReRatedAccount {
  return {
    ...{ accountId: "A1", from: "nurture", to: "key", earned: "key", pending: null },
    ...{ change: "entered", reason: "past-by-margin", cutOff: 70, value: 74.5, lastValue: 66 },
    movers: [{ id: "revenue12m", from: 6, to: 12, change: 6 }],
    ...change,
  };
}
