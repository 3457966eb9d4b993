import type { AccountRow } from "#web/api/types";
import { noDrafts } from "#web/portfolio/account-drafts";
import type { LineMarks, PortfolioLine } from "#web/portfolio/portfolio-line";

/** A line of the portfolio with what a test does not care about filled in. */
export function accountRow(part: Partial<AccountRow>): AccountRow {
  return {
    id: "1",
    externalId: "A-01",
    name: "禾悦鲜生",
    industry: "连锁零售",
    country: "中国",
    ownerName: "孙鹏",
    class: "key",
    scorecard: { value: 73, band: "key", coverage: 1, flags: [] },
    rfm: { value: 100, band: "VVVVVIP", coverage: 1, flags: [], segment: "important-value" },
    winRate: { value: 79, band: "B", rated: 1, open: 1 },
    match: null,
    nextVisit: null,
    revenue12m: { amount: "9799000.00", currency: "CNY" },
    openAmount: null,
    openOpportunities: 1,
    lastOrderOn: null,
    lastContactOn: null,
    flags: [],
    attention: null,
    ...part,
  };
}

/** A score that is there, or too little known. */
export const scoreBrief = (value: number | null) => ({
  value,
  band: value === null ? "insufficient" : "key",
  coverage: value === null ? 0.4 : 1,
  flags: [],
});

/** A place in the match matrix; the win probability is beside the point. */
export const matchAt = (closeness: number | null, potential: number | null, octant: string | null = null) => ({
  ...scoreBrief(octant === null ? null : 60),
  dimensions: { closeness, potential, win: 50 },
  octant,
  posture: null,
});

/** A line of the table: a row with marks, of which it has none unless handed in. */
export function accountLine(part: Partial<AccountRow>, marks: Partial<LineMarks> = {}): PortfolioLine {
  const none = { change: null, dependencyPercent: null, pareto: "rest", drafts: noDrafts } as const;
  return { ...accountRow(part), marks: { ...none, ...marks } };
}
