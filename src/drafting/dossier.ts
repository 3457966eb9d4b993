import type { Account } from "#domain/account";
import type { Contact } from "#domain/contact";
import type { Day } from "#domain/day";
import type { Interaction } from "#domain/interaction";
import type { Need } from "#domain/need";
import type { Note, Passage } from "#domain/note";
import type { Opportunity } from "#domain/opportunity";
import type { Order } from "#domain/order";
import type { Product } from "#domain/product";
import type { Task } from "#domain/task";
import type { Attention } from "#scoring/attention/attention";
import type { ConductConfig } from "#scoring/conduct/conduct-config";
import type { Lever } from "#scoring/lever";
import type { DecisionChainScore } from "#scoring/relationship/decision-chain";
import type { RfmScore } from "#scoring/rfm/rfm";
import type { AccountFigures } from "#scoring/scorecard/account-figures";
import type { ScorecardScore } from "#scoring/scorecard/scorecard";
import type { WinRateScore } from "#scoring/win-rate/win-rate";
import type { MethodScores } from "./methods/method-scores.ts";

/** What the passages of an account are searched for, one list of best passages each. */
export const evidenceTopics = [
  "strategy",
  "kpi",
  "purchasing",
  "finance",
  "investment",
  "needs",
  "complaints",
  "competition",
  "decision",
  "price",
  "delivery",
  "recent",
] as const;
export type EvidenceTopic = (typeof evidenceTopics)[number];

export type OpportunityDossier = {
  opportunity: Opportunity;
  /** Null for closed opportunities. */
  winRate: WinRateScore | null;
  decisionChain: DecisionChainScore | null;
  /** Single steps that raise the win rate, best first; absent where nobody asked for them. */
  levers?: readonly Lever[];
};

/** Another account of the customer's own hierarchy. */
export type Relative = Pick<Account, "id" | "name" | "aliases">;

/** Everything the asking user may read about one account on one day; evidence ledgers are built from it and nothing else. */
export type Dossier = {
  organisation: { name: { zh: string; en: string }; currency: string };
  asOf: Day;
  account: Account;
  parent: Relative | null;
  divisions: Relative[];
  buyingUnits: { id: string; name: string }[];
  contacts: Contact[];
  products: Product[];
  /** Up to `asOf`, oldest first. Empty where the organisation keeps no orders. */
  orders: Order[];
  /** True where closed-won opportunities stand in for orders (`10-method.md §1`). */
  dealsAsOrders: boolean;
  figures: AccountFigures;
  opportunities: OpportunityDossier[];
  interactions: Interaction[];
  rfm: RfmScore;
  scorecard: ScorecardScore;
  scores: MethodScores;
  /** Why somebody should look at the account now; absent where nothing speaks for it. */
  attention?: Attention;
  /** What our side does next, open ones by due day; absent where there is none. */
  tasks?: readonly Task[];
  /** As recorded; what of them holds is for the iceberg to say. */
  needs: Need[];
  /** The notes that needs quote, whole. */
  quotedNotes: Note[];
  /** All notes about the account, newest first; absent where nobody reads them. */
  notes?: readonly Note[];
  /** Notes that speak to a program instead of telling what happened: nothing is written from them, and the draft says so. */
  setAside?: Pick<Note, "title" | "date">[];
  /** What a measure may not propose (`10-method.md §20`). */
  conduct: ConductConfig;
  /** KR level 1–5 by contact id; null where ratings are too few. */
  krLevels: Record<string, number | null>;
  passages: Record<EvidenceTopic, Passage[]>;
  /** Our own documents that bear on the account's products. */
  knowledge: Passage[];
  /** True where lists are wanted in full and not only what is worth a line: to find what an earlier ledger held. */
  isWhole?: boolean;
};

/** Nothing found on any topic. */
export const noPassages: Dossier["passages"] = {
  strategy: [],
  kpi: [],
  purchasing: [],
  finance: [],
  investment: [],
  needs: [],
  complaints: [],
  competition: [],
  decision: [],
  price: [],
  delivery: [],
  recent: [],
};

/** The first `most` of a list, or all of it where the dossier is whole. */
export function worthALine<T>(items: readonly T[], most: number, { isWhole }: Pick<Dossier, "isWhole">): T[] {
  return items.slice(0, isWhole ? items.length : most);
}
