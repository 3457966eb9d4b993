import type { AttentionKind } from "#domain/attention";
import type { Day } from "#domain/day";
import type { Draft } from "#domain/draft";
import type { FactEntry, KnowledgeEntry, LedgerEntry, NoteEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import type { ReRatedAccount } from "#domain/review";
import type { Score } from "#domain/score";
import type { Dossier } from "#drafting/dossier";
import type { FactInput } from "#drafting/evidence/fact-input";

export const namedKinds = ["account", "person", "deal", "product", "rival", "colleague"] as const;
export type NamedKind = (typeof namedKinds)[number];

/** What a stretch of a question names. A stretch that fits several records gives one of these for each. */
export type Named = {
  kind: NamedKind;
  /** Our id; of rivals and colleagues, who have no record, the name. */
  id: string;
  name: string;
  /** The account of a person or a deal. */
  accountId: string | null;
  start: number;
  end: number;
  /** `exact`: written as on record. `part`: an unmistakable part of it. `slip`: a letter or two otherwise. */
  how: "exact" | "part" | "slip";
  /** Whatever else it is called on record. */
  names?: readonly string[];
};

/** One account as far as the person asking may read it, and its evidence with the numbers of this turn. */
export type AccountReading = {
  dossier: Dossier;
  /** Every score of the account, its people and open deals, whole: what explanations are made from. */
  scores: readonly Score[];
  entries: LedgerEntry[];
};

/** Factors and what to set them to, as `POST …/what-if` takes them. */
export type ChangeSet = Readonly<Record<string, string | number>>;
/** One step and by how much it raises the value. */
export type LeverReading = { step: FactEntry; gain: FactEntry };

export type WhatIfReading = {
  before: Score;
  after: Score;
  /** Value and band before and after, each factor that changed: a fact of text for each sentence. */
  sentences: FactEntry[];
  /** The single steps that would raise the value most, best first. */
  levers: LeverReading[];
};

export type SearchAsked = {
  query: string;
  /** Only this account's own notes. */
  accountId?: string | undefined;
  personId?: string | undefined;
  kind?: "note" | "knowledge" | undefined;
  limit?: number | undefined;
};

/** A coaching card as text facts of the account. */
export type CardReading = { title: FactEntry; why: FactEntry; next: FactEntry };

export type AttentionAsked = {
  /** Null: all accounts. */
  accountId: string | null;
  /** Reasons that count; all where none is named. */
  kinds?: readonly AttentionKind[] | undefined;
  limit: number;
};
/** Why somebody should look at an account now, as text facts in the order they are read. */
export type AttentionReading = { accountId: string; reasons: FactEntry[] };

/** How the account's class stands against the last re-rating that was kept. */
export type ChangeReading = {
  account: ReRatedAccount;
  lastAsOf: Day | null;
  /** Why it changed or stayed, and the factors that moved, as text facts. */
  why: FactEntry;
  movers: FactEntry[];
};

/**
 * What the chat reads, made for one turn: everything handed out is numbered evidence (`20-drafting-and-grounding.md §2`), and
 * a number means the same entry for the whole turn.
 */
export type ChatTools = {
  asOf: Day;
  currency: string;
  /** Accounts, people, deals, products, rivals and colleagues that a question names, by place. */
  names: (question: string) => Promise<Named[]>;
  /** Every account with its figures and scores; without needs, positions and notes. */
  portfolio: () => Promise<readonly Dossier[]>;
  /** Evidence of some accounts' figures, for questions over several. @throws AppError `not-found` */
  lines: (accountIds: readonly string[]) => Promise<LedgerEntry[]>;
  /** @throws AppError `not-found` */
  account: (accountId: string) => Promise<AccountReading>;
  /** Nothing is stored. @throws AppError `not-found`; ScoringInputError for a factor that is not there. */
  accountWhatIf: (accountId: string, set: ChangeSet, lang: Lang) => Promise<WhatIfReading>;
  /** @throws as `accountWhatIf`; AppError `invalid-input` for a closed deal */
  dealWhatIf: (dealId: string, set: ChangeSet, lang: Lang) => Promise<WhatIfReading>;
  /** The best passages; of notes whose account is another than asked for none. */
  search: (asked: SearchAsked) => Promise<(NoteEntry | KnowledgeEntry)[]>;
  /** Name, price, feature, advantage, benefit and proof of one of our products, of no account. @throws AppError `not-found` */
  product: (productId: string) => Promise<FactEntry[]>;
  /** What to do next, most urgent first. @throws AppError `not-found` */
  cards: (accountId: string, lang: Lang) => Promise<CardReading[]>;
  /** Of one account, or of all where none is named. */
  changes: (accountId: string | null, lang: Lang) => Promise<ChangeReading[]>;
  /** Accounts for which a reason speaks, most urgent first. */
  attention: (asked: AttentionAsked, lang: Lang) => Promise<AttentionReading[]>;
  /** The account's newest finished plan; null without one. */
  plan: (accountId: string) => Promise<Draft | null>;
  /** Takes computed figures into this turn's evidence. */
  record: (facts: readonly FactInput[]) => FactEntry[];
  /** All evidence handed out in this turn. */
  entries: () => readonly LedgerEntry[];
};
