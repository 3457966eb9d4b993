/** Names of the benchmarks. */
export const benches = ["scoring"] as const;
