import type { Lang } from "#domain/lang";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { renderMeasured } from "../render-factor.ts";
import { dateDistance } from "../values/compare-dates.ts";
import { distance } from "../values/compare-values.ts";
import { renderDateParts } from "../values/render-date.ts";
import type { FoundValue, ScalarValue } from "../values/value.ts";

type Candidate = { id: string; evidence: EvidenceValue; gap: number };

function gapBetween(written: ScalarValue, { value, shown }: EvidenceValue): number {
  if (written.kind === "date" && value.kind === "date") return dateDistance(written.date, value.date);
  return distance(written, value, shown !== undefined);
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
      const gap = gapBetween(written, evidence);
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

/** What the evidence says that comes closest: the cited entries first, then all. Nothing comparable → what is cited. */
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
  const held = best?.evidence ?? cited[0]?.values[0];
  const expected = held && renderEvidence(held, lang);
  const nearest = best ? ranked.map(({ id }) => id) : cited.map(({ id }) => id).slice(0, 3);
  return expected === undefined ? { nearest } : { nearest, expected };
}
