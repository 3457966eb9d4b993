import { toMajor } from "../rules/convert-currency.ts";
import { settle } from "../rules/score-value.ts";
import type { FalseKeyConfig } from "./false-key-config.ts";
import { deductionFields, type FalseKeyFigures, type PaymentFigures } from "./false-key-figures.ts";

export const falseKeyFlags = ["occasional-bulk", "volume-without-profit", "squeezer"] as const;
export type FalseKeyFlag = (typeof falseKeyFlags)[number];

/** A figure beside the limit it is held against; `raises` is null where `value` or `limit` is unknown. */
export type FalseKeyFigure = {
  id: string;
  value: number | null;
  limit: number | null;
  unit: string;
  raises: boolean | null;
};
export type FalseKeyCheck = {
  flag: FalseKeyFlag;
  state: "raised" | "clear" | "unknown";
  figures: FalseKeyFigure[];
  /** Columns of the orders to collect, where `state` is `unknown`. */
  missing: string[];
};

/** What one account is compared with: revenue percentile (minor units) and revenue-weighted margin (percent). */
export type FalseKeyPortfolio = { revenueLimit: number | null; marginPercent: number | null };

export type CheckInput = {
  figures: FalseKeyFigures;
  payment: PaymentFigures | null;
  portfolio: FalseKeyPortfolio;
  currency: string;
};

/** The three checks of `10-method.md §3`, an unknown figure being neither over nor under its limit. */
export const falseKeyChecks = {
  "occasional-bulk": checkBulk,
  "volume-without-profit": checkVolume,
  squeezer: checkSqueezer,
} as const satisfies Record<FalseKeyFlag, (input: CheckInput, config: FalseKeyConfig) => FalseKeyCheck>;

type Comparison = "at-least" | "at-most" | "below" | "above";
const comparisons = {
  "at-least": (value, limit) => value >= limit,
  "at-most": (value, limit) => value <= limit,
  below: (value, limit) => value < limit,
  above: (value, limit) => value > limit,
} as const satisfies Record<Comparison, (value: number, limit: number) => boolean>;

type Held = { id: string; unit: string; value: number | null; is: Comparison; limit: number | null };

function hold({ id, unit, value, is, limit }: Held): FalseKeyFigure {
  return { id, value, limit, unit, raises: value === null || limit === null ? null : comparisons[is](value, limit) };
}

/** Percent points of a part; null where there is no positive whole. */
export function percentOf(part: number | null, whole: number | null): number | null {
  return part !== null && whole !== null && whole > 0 ? settle((part / whole) * 100) : null;
}

function checkBulk({ figures }: CheckInput, { bulk }: FalseKeyConfig): FalseKeyCheck {
  const share = percentOf(figures.largestOrder, figures.revenue);
  const months = figures.orderMonths > 0 ? figures.orderMonths : null;
  const held = [
    hold({ id: "largestOrderShare", unit: "percent", value: share, is: "at-least", limit: bulk.sharePercent }),
    hold({ id: "orderMonths", unit: "month", value: months, is: "at-most", limit: bulk.months }),
  ];
  return settleCheck("occasional-bulk", all(held), held, ["orders"]);
}

function checkVolume(input: CheckInput, { volume }: FalseKeyConfig): FalseKeyCheck {
  const { figures, portfolio, currency } = input;
  const margin = figures.costed && percentOf(figures.costed.gross, figures.costed.revenue);
  const major = (minor: number | null) => (minor === null ? null : toMajor(minor, currency));
  const revenue = hold({
    id: "revenue",
    unit: currency,
    value: major(figures.revenue),
    is: "at-least",
    limit: major(portfolio.revenueLimit),
  });
  const halfMargin =
    portfolio.marginPercent === null ? null : settle(portfolio.marginPercent * volume.portfolioMarginShare);
  const thin = [
    hold({ id: "marginFloor", unit: "percent", value: margin, is: "below", limit: volume.marginFloorPercent }),
    hold({ id: "marginOfPortfolio", unit: "percent", value: margin, is: "below", limit: halfMargin }),
  ];
  const raised = revenue.raises && any(thin);
  return settleCheck(
    "volume-without-profit",
    raised,
    [revenue, ...thin],
    figures.revenue === null ? ["orders"] : ["cost"],
  );
}

function checkSqueezer({ figures, payment, currency }: CheckInput, { squeezer }: FalseKeyConfig): FalseKeyCheck {
  const { deductions, costed, revenue } = figures;
  const unknown = deductionFields.filter((field) => field !== "costToServe" && deductions[field] === null);
  const taken = deductionFields.reduce((sum, field) => sum + (deductions[field] ?? 0), 0);
  const anyKnown = deductionFields.some((field) => deductions[field] !== null);
  const share = hold({
    id: "deductions",
    unit: "percent",
    value: anyKnown ? percentOf(taken, revenue) : null,
    is: "at-least",
    limit: squeezer.deductionsPercent,
  });
  // Part of the deductions already over the limit is over it; part of them below it says nothing.
  const settled = unknown.length > 0 && share.raises === false ? { ...share, raises: null } : share;
  const net = costed && toMajor(costed.net, currency);
  const held = [
    settled,
    hold({ id: "netContribution", unit: currency, value: net, is: "at-most", limit: 0 }),
    hold({
      id: "daysToPay",
      unit: "day",
      value: payment && settle(payment.daysToPay),
      is: "above",
      limit: payment && settle(payment.agreedTerm * squeezer.termFactor),
    }),
  ];
  const missing = [
    ...(revenue === null ? ["orders"] : []),
    ...unknown,
    ...(costed === null ? ["cost"] : []),
    ...(payment === null ? ["payments"] : []),
  ];
  return settleCheck("squeezer", any(held), held, missing);
}

/** True where all are, false where one is not, else null. */
function all(figures: readonly FalseKeyFigure[]): boolean | null {
  if (figures.some(({ raises }) => raises === false)) return false;
  return figures.every(({ raises }) => raises) ? true : null;
}

/** True where one is, false where none is, else null. */
function any(figures: readonly FalseKeyFigure[]): boolean | null {
  if (figures.some(({ raises }) => raises)) return true;
  return figures.every(({ raises }) => raises === false) ? false : null;
}

function settleCheck(
  flag: FalseKeyFlag,
  raised: boolean | null,
  figures: FalseKeyFigure[],
  missing: string[],
): FalseKeyCheck {
  if (raised === null) return { flag, state: "unknown", figures, missing };
  return { flag, state: raised ? "raised" : "clear", figures, missing: [] };
}
