import type { interactionLevels } from "#domain/interaction";
import { compareText } from "../rules/compare-text.ts";
import type { RevenueFall } from "./revenue-fall.ts";
import type { PastClose, StalledDeals } from "./stalled-deals.ts";

type InteractionLevel = (typeof interactionLevels)[number];

/** What is known of an account that may speak for looking at it. */
export type AttentionFacts = {
  accountId: string;
  class: string | null;
  /** The visit that is due first. */
  visit: { level: InteractionLevel; daysOverdue: number } | null;
  /** How its class moved at the last review; null where it held or nothing was compared. */
  change: { change: string; from: string | null; to: string | null } | null;
  flags: readonly string[];
  /** Percent of our revenue, where that is too much in one hand. */
  dependencyPercent: number | null;
  revenueFall: RevenueFall | null;
  pastClose: PastClose | null;
  stalled: StalledDeals | null;
};

export type AttentionReason =
  | { kind: "visit-overdue"; level: InteractionLevel; days: number }
  | { kind: "class-lost"; from: string; to: string | null }
  | ({ kind: "revenue-fall" } & RevenueFall)
  | { kind: "flag"; flag: TellingFlag }
  | { kind: "dependency"; percent: number }
  | ({ kind: "deals-past-close" } & PastClose)
  | ({ kind: "deals-stalled" } & StalledDeals);

/** Why an account needs attention, and where it stands among those that do. */
export type Attention = {
  accountId: string;
  reasons: AttentionReason[];
  /** Class, the better one of now and of the last review: 4 key … 1 exit, 0 not known. */
  rank: number;
  daysOverdue: number;
  /** What the purchases fell by, in minor units. */
  lostMinor: number;
};

/** Flags of a false key account, and that what we know is old. */
export const tellingFlags = ["occasional-bulk", "volume-without-profit", "squeezer", "stale"] as const;
export type TellingFlag = (typeof tellingFlags)[number];

const ranks: Readonly<Record<string, number>> = { key: 4, nurture: 3, watch: 2, exit: 1 };
const rankOf = (id: string | null | undefined) => (id ? (ranks[id] ?? 0) : 0);
const falls: readonly string[] = ["left", "demoted"];

/**
 * Null where nothing speaks for it. Reasons stand in the order they are read: an overdue visit, a class lost at the last
 * review, purchases that fell, a flag of a false key account or of stale ratings, too much revenue in one hand, deals whose
 * close has passed, deals open longer than deals take.
 */
export function attentionOf(facts: AttentionFacts): Attention | null {
  const reasons = reasonsOf(facts);
  if (reasons.length === 0) return null;
  const { accountId, visit, revenueFall } = facts;
  const rank = Math.max(rankOf(facts.class), rankOf(lostClass(facts)?.from));
  const lostMinor = revenueFall ? revenueFall.beforeMinor - revenueFall.recentMinor : 0;
  return { accountId, reasons, rank, daysOverdue: Math.max(0, visit?.daysOverdue ?? 0), lostMinor };
}

function reasonsOf(facts: AttentionFacts): AttentionReason[] {
  const { visit, flags, dependencyPercent, revenueFall, pastClose, stalled } = facts;
  const lost = lostClass(facts);
  const reasons: (AttentionReason | null)[] = [
    visit && visit.daysOverdue > 0 ? { kind: "visit-overdue", level: visit.level, days: visit.daysOverdue } : null,
    lost && { kind: "class-lost", ...lost },
    revenueFall && { kind: "revenue-fall", ...revenueFall },
    ...tellingFlags.filter((flag) => flags.includes(flag)).map((flag) => ({ kind: "flag", flag }) as const),
    dependencyPercent === null ? null : { kind: "dependency", percent: dependencyPercent },
    pastClose && { kind: "deals-past-close", ...pastClose },
    stalled && { kind: "deals-stalled", ...stalled },
  ];
  return reasons.filter((reason) => reason !== null);
}

function lostClass({ change }: AttentionFacts): { from: string; to: string | null } | null {
  if (change === null || change.from === null || !falls.includes(change.change)) return null;
  return { from: change.from, to: change.to };
}

/** First who needs attention most: the higher class, the longer overdue, the more lost, more reasons; then by id. */
export function compareAttention(a: Attention, b: Attention): number {
  return (
    b.rank - a.rank ||
    b.daysOverdue - a.daysOverdue ||
    b.lostMinor - a.lostMinor ||
    b.reasons.length - a.reasons.length ||
    compareText(a.accountId, b.accountId)
  );
}
