/** Names of the benchmarks. */
export const benches = ["scoring", "ingest", "search", "verify"] as const;
