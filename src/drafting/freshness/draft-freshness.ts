import type { Draft } from "#domain/draft";
import type { DraftFreshness } from "#domain/draft-freshness";
import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { claimsTouched, type EntriesNow } from "#grounding/ledger/entry-hashes";
import { wordChange } from "./word-change.ts";

/** What is known of a draft's sentences once its data was looked at. */
export type Freshness = Omit<DraftFreshness, "checkedAt">;

/**
 * Which sentences of a draft still rest on the data they were verified against, and what changed under the others
 * (`20-drafting-and-grounding.md §8`). A draft that is not finished has none to tell of.
 *
 * @param now what each entry of the draft's ledger says now.
 */
export function draftFreshness({ status, sections, ledger, lang }: Draft, now: EntriesNow): Freshness {
  if (status !== "ready") return { fresh: 0, stale: [] };
  const ids = new Set(ledger.map(({ id }) => id));
  const claims = sections.flatMap((section) => section.claims);
  const resting = claims.filter(({ evidence }) => evidence.some((id) => ids.has(id)));
  const touched = claimsTouched(resting, ledger, now);
  return {
    fresh: resting.length - touched.length,
    stale: touched.map(({ claim, changed }) => ({
      claimId: claim.id,
      text: claim.text,
      changed: changed.map((change) => ({
        id: change.was.id,
        label: labelOf(change.was, lang),
        ...wordChange(change, lang),
        gone: change.now === null,
      })),
    })),
  };
}

function labelOf(entry: LedgerEntry, lang: Lang): string {
  switch (entry.kind) {
    case "fact":
      return entry.label?.[lang] ?? entry.path;
    case "score":
      return entry.label?.[lang] ?? entry.score.method;
    case "note":
    case "knowledge":
      return entry.title ?? "";
    case "record":
      return entry.entity ?? "";
  }
}
