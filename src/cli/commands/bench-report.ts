export type BenchOptions = {
  /** Of the bench of scoring. */
  orders: number;
  accounts: number;
  /** Each bench has a usual number. */
  rounds?: number | undefined;
  /** The embedded database where there is none. */
  databaseUrl: string | undefined;
  /** Sizes of the corpora; the bench of ingest takes the first. */
  passages?: readonly number[] | undefined;
  /** Organisations beside the one that is searched, and how many passages each of them has. */
  neighbours?: number | undefined;
  each?: number | undefined;
};
export type BenchProgress = (stage: "filling" | "storing" | "measuring", values?: Record<string, number>) => void;

export type Machine = {
  cpu: string;
  cores: number;
  node: string;
  engine: "embedded" | "server";
  postgres: string;
  pgvector: string;
  /** Of the last minute. */
  load: number;
};
/** Milliseconds. */
export type Spread = { p50: number; p95: number; best: number };

/** One thing done by the product and by what it is measured beside. */
export type BenchLine = {
  what: "rows" | "whole" | "lexical" | "hybrid";
  passages: number;
  organisations: number;
  ours: Spread;
  peer: Spread;
  /** Of the medians and of the best rounds: ingest as passages a second over the peer's, search as time over the peer's. */
  ratio: number;
  bestRatio: number;
  goal: number | null;
  met: boolean | null;
  /** Share of the passages found by the bare statement that the product found; null where nothing is searched. */
  recall: number | null;
};

/** What `groundplan bench ingest --json` and `bench search --json` print. */
export type ComparisonBench = {
  bench: "ingest" | "search";
  machine: Machine;
  rounds: number;
  lines: BenchLine[];
  /** Both sides found the same. */
  agree: boolean;
};

/** What is missing for the benchmark to run. */
export type BenchNeeds = { needs: "server" } | { needs: "package"; name: string };

export type Totals = { accounts: number; orders: number; netAmountMinor: number };
/** A missed goal is said, not failed. */
export type Judged = { goal: number; met: boolean };

/** What `groundplan bench scoring --json` prints; times in milliseconds, medians. */
export type ScoringBench = {
  bench: "scoring";
  engine: "embedded" | "server";
  orders: number;
  accounts: number;
  rounds: number;
  portfolio: Judged & {
    rawMs: number;
    scoredMs: number;
    ratio: number;
    totals: { raw: Totals; scored: Totals };
    /** Both ways came to the same totals. */
    agree: boolean;
  };
  methods: (Judged & { method: string; ms: number })[];
};

/** What `groundplan bench verify --json` prints: one plan held against one ledger that was prepared before. */
export type VerifyBench = Judged & {
  bench: "verify";
  rounds: number;
  words: number;
  entries: number;
  claims: number;
  findings: number;
  /** Of the preparation of the ledger, done once. */
  prepareMs: number;
  /** Of a plan none of whose sentences was verified before; the goal is for this one. */
  spread: Spread;
  /** Of the same plan with one sentence edited since. */
  edited: Spread;
};
export type BenchReport = ScoringBench | ComparisonBench | VerifyBench;
export type Bench = (options: BenchOptions, progress: BenchProgress) => Promise<BenchReport | BenchNeeds>;
export type RunBench = (name: string, ...given: Parameters<Bench>) => Promise<BenchReport | BenchNeeds | null>;
