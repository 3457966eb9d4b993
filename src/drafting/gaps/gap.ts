import type { DecisionRole } from "#domain/contact";
import type { Dossier } from "../dossier.ts";
import type { DraftKey } from "../draft-words.ts";
import type { VisitLevel } from "../evidence/activity-facts.ts";
import type { LedgerIndex, Reference } from "../ledger-index.ts";

/** The five strategy columns of `20-drafting-and-grounding.md §7`. */
export const strategyColumns = ["relationship", "solution", "delivery", "commercial", "competition"] as const;
export type StrategyColumn = (typeof strategyColumns)[number];

type GapRule = {
  column: StrategyColumn;
  /** Where the action happens. */
  where: "site" | "call" | "office";
  /** When the action is due, as a fact of the plan's calendar. */
  when: "plan.fortnightOn" | "plan.monthOn" | "plan.quarterOn";
  /** What the answer to its question changes. */
  effect: "chain" | "winRate" | "class" | "revenue" | "needs" | "payment" | "calendar";
  asks: boolean;
  /** Stands in the risk table. */
  risk: boolean;
};

const rule = (
  column: StrategyColumn,
  where: GapRule["where"],
  when: GapRule["when"],
  effect: GapRule["effect"],
  marks: { asks?: boolean; risk?: boolean } = {},
): GapRule => ({ column, where, when, effect, asks: marks.asks ?? true, risk: marks.risk ?? false });

/** Everything a plan can find lacking, and how it deals with it; the words stand in the catalogue under the same name. */
export const gapRules = {
  chainEmpty: rule("relationship", "call", "plan.fortnightOn", "chain", { risk: true }),
  roleUnknown: rule("relationship", "call", "plan.fortnightOn", "chain", { risk: true }),
  personRejecting: rule("relationship", "site", "plan.fortnightOn", "chain", { risk: true }),
  personUnmet: rule("relationship", "site", "plan.fortnightOn", "chain", { risk: true }),
  personNeutral: rule("relationship", "site", "plan.monthOn", "chain"),
  personUnrated: rule("relationship", "office", "plan.monthOn", "chain"),
  singleThreaded: rule("relationship", "site", "plan.monthOn", "chain", { asks: false, risk: true }),
  noCoach: rule("relationship", "site", "plan.quarterOn", "chain"),
  singleKeeper: rule("relationship", "office", "plan.monthOn", "needs", { asks: false, risk: true }),
  krGoal: rule("relationship", "site", "plan.quarterOn", "chain", { asks: false }),
  orGoal: rule("relationship", "site", "plan.quarterOn", "chain", { asks: false }),
  erGap: rule("relationship", "call", "plan.quarterOn", "needs"),
  visitNever: rule("relationship", "site", "plan.fortnightOn", "chain", { asks: false }),
  visitOverdue: rule("relationship", "site", "plan.fortnightOn", "chain", { asks: false, risk: true }),
  noContacts: rule("relationship", "office", "plan.fortnightOn", "chain", { risk: true }),
  noNotes: rule("relationship", "office", "plan.fortnightOn", "needs", { risk: true }),
  windowOpen: rule("solution", "call", "plan.monthOn", "calendar", { asks: false }),
  dossierThin: rule("solution", "office", "plan.monthOn", "needs", { asks: false }),
  openCell: rule("solution", "site", "plan.quarterOn", "revenue"),
  whitespace: rule("solution", "site", "plan.quarterOn", "revenue"),
  needUnconfirmed: rule("solution", "site", "plan.fortnightOn", "winRate"),
  technicalOpen: rule("solution", "site", "plan.monthOn", "winRate"),
  noChecklist: rule("solution", "office", "plan.fortnightOn", "winRate"),
  noDeals: rule("solution", "call", "plan.monthOn", "revenue"),
  revenueFall: rule("solution", "site", "plan.fortnightOn", "revenue", { risk: true }),
  growthDown: rule("solution", "site", "plan.monthOn", "revenue", { risk: true }),
  deliveryOpen: rule("delivery", "site", "plan.monthOn", "winRate"),
  qualityLoss: rule("delivery", "site", "plan.monthOn", "class", { asks: false, risk: true }),
  budgetOpen: rule("commercial", "call", "plan.fortnightOn", "winRate", { risk: true }),
  calendarUnknown: rule("commercial", "call", "plan.monthOn", "calendar"),
  overdue: rule("commercial", "call", "plan.fortnightOn", "payment", { risk: true }),
  dealsStalled: rule("commercial", "office", "plan.fortnightOn", "winRate", { risk: true }),
  pastDue: rule("commercial", "call", "plan.fortnightOn", "winRate", { risk: true }),
  bulk: rule("commercial", "call", "plan.quarterOn", "revenue", { risk: true }),
  competitorAhead: rule("competition", "office", "plan.monthOn", "winRate", { risk: true }),
  rivalCell: rule("competition", "site", "plan.quarterOn", "revenue"),
  competitorNamed: rule("competition", "call", "plan.monthOn", "winRate"),
  requirementShaped: rule("competition", "site", "plan.fortnightOn", "winRate", { risk: true }),
} as const satisfies Record<string, GapRule>;
export type GapKind = keyof typeof gapRules;

/** One thing lacking at this account, with the values its sentences name. */
export type Gap = {
  kind: GapKind;
  /** How much it matters: the largest comes first everywhere. */
  weight: number;
  values: Readonly<Record<string, Reference>>;
  /** Entries it rests on beyond those its values name. */
  evidence: readonly string[];
  /** Record of the deal it belongs to, for owner and amount. */
  dealRecord: string | null;
  /** Day and owner where somebody has set them, in place of the rule's day and the account's owner. */
  due?: Reference;
  owner?: Reference;
  /** Money at stake where it is not the deal's. */
  stake?: Reference;
};

export type GapInput = {
  dossier: Dossier;
  index: LedgerIndex;
  say: (key: DraftKey, values?: Record<string, string>) => string;
  scoreWord: (key: string) => string;
  list: (words: readonly string[]) => string;
  levelWord: (level: VisitLevel) => string;
  roleWord: (role: DecisionRole) => string;
};
