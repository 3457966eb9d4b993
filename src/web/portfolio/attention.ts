import type { AccountRow } from "../api/types.ts";

export type AttentionReason =
  | { kind: "overdue"; level: string; days: number }
  | { kind: "demoted"; from: string; to: string }
  | { kind: "flag"; flag: string }
  | { kind: "dependency"; percent: number };

/** Why an account needs attention, and where it stands among those that do. */
export type Attention = {
  reasons: AttentionReason[];
  /** Class, the better one of now and of the last review: 4 key … 1 exit, 0 not known. */
  rank: number;
  daysOverdue: number;
};

/** What the row itself does not say: how the class moved at the last review, and how much of revenue hangs on it. */
export type AttentionFacts = {
  change: { change: string; from: string | null; to: string | null } | null;
  dependencyPercent: number | null;
};

const classRanks: Readonly<Record<string, number>> = { key: 4, nurture: 3, watch: 2, exit: 1 };
const rankOf = (id: string | null | undefined) => (id ? (classRanks[id] ?? 0) : 0);
const telling: readonly string[] = ["occasional-bulk", "volume-without-profit", "squeezer", "stale"];
const falls: readonly string[] = ["left", "demoted"];

/**
 * Null where nothing speaks for it. Reasons, in the order they are read: an overdue visit, a class lost at the last
 * review, a flag of a false key account or of stale ratings, too much revenue in one hand.
 */
export function attentionOf(row: AccountRow, { change, dependencyPercent }: AttentionFacts): Attention | null {
  const { nextVisit } = row;
  const daysOverdue = Math.max(0, nextVisit?.daysOverdue ?? 0);
  const fell = change && falls.includes(change.change) ? change : null;
  const reasons: AttentionReason[] = [
    ...(nextVisit && daysOverdue > 0 ? [{ kind: "overdue", level: nextVisit.level, days: daysOverdue } as const] : []),
    ...(fell?.from ? [{ kind: "demoted", from: fell.from, to: fell.to ?? "insufficient" } as const] : []),
    ...row.flags.filter((flag) => telling.includes(flag)).map((flag) => ({ kind: "flag", flag }) as const),
    ...(dependencyPercent === null ? [] : [{ kind: "dependency", percent: dependencyPercent } as const]),
  ];
  if (reasons.length === 0) return null;
  return { reasons, rank: Math.max(rankOf(row.class), rankOf(fell?.from)), daysOverdue };
}

/** First who needs attention most: the higher class, then the longer overdue, then more reasons. Equal: 0. */
export function compareAttention(a: Attention, b: Attention): number {
  return b.rank - a.rank || b.daysOverdue - a.daysOverdue || b.reasons.length - a.reasons.length;
}
