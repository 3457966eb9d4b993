import type { Draft } from "#domain/draft";
import type { DraftFreshness } from "#domain/draft-freshness";
import { claimsTouched, type EntriesNow } from "#grounding/ledger/entry-hashes";
import { createWordChanges } from "./word-changes.ts";

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
  const cited = new Set(touched.flatMap(({ claim }) => claim.evidence));
  const wordChanges = createWordChanges(
    ledger.filter(({ id }) => cited.has(id)),
    now,
    lang,
  );
  return {
    fresh: resting.length - touched.length,
    stale: touched.map((one) => ({ claimId: one.claim.id, text: one.claim.text, changed: wordChanges(one) })),
  };
}
