import type { Day } from "#domain/day";
import type { Factor, Score } from "#domain/score";
import type { ResolvedScoringConfig } from "../config.ts";
import { checkUniqueIds } from "../rules/check-input.ts";
import { compareText } from "../rules/compare-text.ts";
import { quantile } from "../rules/quantile.ts";
import { insufficientScore, scoreOf } from "../rules/score-frame.ts";
import { redistribute, sumContributions } from "../rules/score-value.ts";
import {
  type FalseKeyCheck,
  type FalseKeyFlag,
  type FalseKeyPortfolio,
  falseKeyChecks,
  falseKeyFlags,
  percentOf,
} from "./false-key-checks.ts";
import { type FalseKeyFigures, type FalseKeyOrder, falseKeyFigures, paymentFigures } from "./false-key-figures.ts";

export type FalseKeyAccount = { id: string; orders: readonly FalseKeyOrder[] };
export type FalseKeyInput = {
  asOf: Day;
  /** The organisation's currency. */
  currency: string;
  accounts: readonly FalseKeyAccount[];
  /** What the whole portfolio gives to compare with, where `accounts` are only some of it. */
  reference?: FalseKeyReference | undefined;
};

/** Figures of a whole portfolio: percentile of revenue, mean margin, and whether it keeps payment days at all. */
export type FalseKeyReference = FalseKeyPortfolio & { paymentsKept: boolean };

export type FalseKeyScore = Score & {
  accountId: string;
  /** Flags raised, in the method's order; also known where the band is `insufficient`. */
  raised: FalseKeyFlag[];
  /** Every check with its figures and their limits. */
  checks: FalseKeyCheck[];
};

/**
 * False key accounts (假大户) of a portfolio, by account id (`10-method.md §3`).
 *
 * value = 100 · raised ÷ known checks, 0–100; band `false-key` from one raised check on, else `clear`. A check is
 * known where its figures decide it. Flags: those raised, and `future-dated`.
 * @throws ScoringInputError, AppError `currency-mismatch`: see `falseKeyFigures`.
 */
export function scoreFalseKey(input: FalseKeyInput, config: ResolvedScoringConfig): FalseKeyScore[] {
  const { asOf, currency } = input;
  const { windowMonths } = config.falseKey;
  checkUniqueIds("account", input.accounts);
  const options = { asOf, currency, rates: config.rates, windowMonths };
  const accounts = [...input.accounts].sort((a, b) => compareText(a.id, b.id));
  const measured = accounts.map(({ id, orders }) => ({ id, orders, figures: falseKeyFigures(orders, options) }));
  const portfolio = input.reference ?? comparePortfolio(measured, config);
  return measured.map(({ id, orders, figures }) => {
    const payment = paymentFigures(orders, options, portfolio.paymentsKept);
    const checks = falseKeyFlags.map((flag) =>
      falseKeyChecks[flag]({ figures, payment, portfolio, currency }, config.falseKey),
    );
    return scoreAccount({ id, asOf, figures, checks }, config);
  });
}

/** What to judge some accounts of a portfolio by: see `FalseKeyInput.reference`. */
export function falseKeyReference(input: FalseKeyInput, config: ResolvedScoringConfig): FalseKeyReference {
  const { asOf, currency } = input;
  const options = { asOf, currency, rates: config.rates, windowMonths: config.falseKey.windowMonths };
  const measured = input.accounts.map(({ orders }) => ({ orders, figures: falseKeyFigures(orders, options) }));
  return comparePortfolio(measured, config);
}

type Measured = { orders: readonly FalseKeyOrder[]; figures: FalseKeyFigures };

/** Revenue percentile (type 7) over accounts with orders; margin = Σ gross profit ÷ Σ revenue of costed orders. */
function comparePortfolio(measured: readonly Measured[], config: ResolvedScoringConfig): FalseKeyReference {
  const revenues = measured.flatMap(({ figures }) => figures.revenue ?? []).sort((a, b) => a - b);
  const costed = measured.flatMap(({ figures }) => figures.costed ?? []);
  const gross = costed.reduce((sum, known) => sum + known.gross, 0);
  const revenue = costed.reduce((sum, known) => sum + known.revenue, 0);
  return {
    revenueLimit: revenues.length > 0 ? quantile(revenues, config.falseKey.volume.percentile, 1) : null,
    marginPercent: percentOf(gross, revenue),
    paymentsKept: measured.some(({ orders }) => orders.some(({ paidOn }) => paidOn !== null)),
  };
}

type Checked = { id: string; asOf: Day; figures: FalseKeyFigures; checks: FalseKeyCheck[] };

function scoreAccount({ id, asOf, figures, checks }: Checked, config: ResolvedScoringConfig): FalseKeyScore {
  const equal = checks.map((item) => ({ item, weight: 1 }));
  const { known, coverage } = redistribute(equal, ({ state }) => state !== "unknown", 100);
  const factors = known.map(({ item, weight }) => toFactor(item, weight, figures.evidence));
  const raised = checks.filter(({ state }) => state === "raised").map(({ flag }) => flag);
  const frame = {
    method: "false-key",
    version: "1",
    asOf,
    scale: { min: 0, max: 100 },
    coverage,
    missing: [...new Set(checks.flatMap(({ missing }) => missing))],
    flags: figures.futureDated ? [...raised, "future-dated"] : raised,
  };
  const own = { accountId: id, raised, checks };
  if (coverage < config.minCoverage || known.length === 0) {
    return { ...insufficientScore(frame, factors, config), ...own };
  }
  const band = raised.length > 0 ? "false-key" : "clear";
  return { ...scoreOf(frame, { value: sumContributions(factors), band, factors }, config), ...own };
}

function toFactor({ flag, state }: FalseKeyCheck, weight: number, evidence: string[]): Factor {
  const points = state === "raised" ? 100 : 0;
  return { id: flag, raw: state, unit: "state", points, weight, contribution: (points * weight) / 100, evidence };
}
