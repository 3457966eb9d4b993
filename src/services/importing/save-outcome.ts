import type { Rejection } from "#importing/parsed-records";
import type { Notice, Repair } from "#importing/tally";
import type { UpsertCounts } from "#store/upsert";
import type { Linker } from "./link-records.ts";

/** What saving one file's records did. */
export type SaveOutcome = UpsertCounts & { rejections: Rejection[]; repairs: Repair[]; notices: Notice[] };

export function outcomeOf(counts: UpsertCounts, { tally, rejections }: Linker): SaveOutcome {
  tally.keepPending();
  const { created, updated, unchanged } = counts;
  return { created, updated, unchanged, rejections, repairs: tally.repairs(), notices: tally.notices() };
}
