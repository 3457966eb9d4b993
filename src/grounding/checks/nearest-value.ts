import type { Lang } from "#domain/lang";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { renderMeasured } from "../render-factor.ts";
import { dateDistance } from "../values/compare-dates.ts";
import { distance } from "../values/compare-values.ts";
import { renderDateParts } from "../values/render-date.ts";
import type { FoundValue, ScalarValue, Value } from "../values/value.ts";

type Candidate = { id: string; evidence: EvidenceValue; gap: number };

function gapBetween(written: ScalarValue, evidence: Value): number {
  if (written.kind === "date" && evidence.kind === "date") return dateDistance(written.date, evidence.date);
  return distance(written, evidence);
}

function renderEvidence({ value, shown }: EvidenceValue, lang: Lang): string | undefined {
  if (shown !== undefined || value.kind === "range") return shown;
  return value.kind === "date" ? renderDateParts(value.date, lang) : renderMeasured(value, lang);
}

/** The best candidate of each entry, the nearest entries first; three at most. */
function candidates(entries: readonly PreparedEntry[], written: ScalarValue): Candidate[] {
  const best: Candidate[] = [];
  for (const { id, values } of entries) {
    let own: Candidate | null = null;
    for (const evidence of values) {
      const gap = gapBetween(written, evidence.value);
      if (gap < (own?.gap ?? Number.POSITIVE_INFINITY)) own = { id, evidence, gap };
    }
    if (own) insert(best, own);
  }
  return best;
}

function insert(best: Candidate[], candidate: Candidate): void {
  const at = best.findIndex(({ gap }) => candidate.gap < gap);
  best.splice(at < 0 ? best.length : at, 0, candidate);
  if (best.length > 3) best.pop();
}

/** What the evidence says that comes closest: the cited entries first, then all. Nothing comparable → the cited ids. */
export function findNearest(
  cited: readonly PreparedEntry[],
  others: readonly PreparedEntry[],
  value: FoundValue,
  lang: Lang,
): { nearest: string[]; expected?: string } {
  const written = value.kind === "range" ? value.from : value;
  const own = candidates(cited, written);
  const ranked = own.length > 0 ? own : candidates(others, written);
  const best = ranked[0];
  if (!best) return { nearest: cited.map(({ id }) => id).slice(0, 3) };
  const expected = renderEvidence(best.evidence, lang);
  const nearest = ranked.map(({ id }) => id);
  return expected === undefined ? { nearest } : { nearest, expected };
}
