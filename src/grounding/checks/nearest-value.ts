import type { Lang } from "#domain/lang";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { renderMeasured } from "../render-factor.ts";
import { dateDistance } from "../values/compare-dates.ts";
import { distance } from "../values/compare-values.ts";
import { renderDateParts } from "../values/render-date.ts";
import type { FoundValue, ScalarValue } from "../values/value.ts";
import type { CheckContext } from "./check.ts";

type Candidate = { id: string; evidence: EvidenceValue; gap: number };

function gapBetween(written: ScalarValue, { value, shown }: EvidenceValue): number {
  if (written.kind === "date" && value.kind === "date") return dateDistance(written.date, value.date);
  return distance(written, value, shown !== undefined);
}

/** What evidence says, for a reader; undefined where it has no words of its own. */
export function renderEvidence({ value, shown }: EvidenceValue, lang: Lang): string | undefined {
  if (shown !== undefined || value.kind === "range") return shown;
  return value.kind === "date" ? renderDateParts(value.date, lang) : renderMeasured(value, lang);
}

/** The nearest entries first, each with its best candidate; three at most. */
function rank(held: Iterable<{ owner: PreparedEntry; evidence: EvidenceValue }>, written: ScalarValue): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const { owner, evidence } of held) {
    const gap = gapBetween(written, evidence);
    if (gap < (best.get(owner.id)?.gap ?? Number.POSITIVE_INFINITY))
      best.set(owner.id, { id: owner.id, evidence, gap });
  }
  return [...best.values()].sort((a, b) => a.gap - b.gap).slice(0, 3);
}

/** What the evidence says that comes closest: the cited entries first, then all. Nothing comparable → what is cited. */
export function findNearest(
  { cited, ledger, lang }: CheckContext,
  value: FoundValue,
): { nearest: string[]; expected?: string } {
  const written = value.kind === "range" ? value.from : value;
  const inCited = cited.flatMap((owner) => owner.values.map((evidence) => ({ owner, evidence })));
  const own = rank(inCited, written);
  const everywhere = () => ledger.index.findNear(written).filter(({ owner }) => !owner.foreign);
  const ranked = own.length > 0 ? own : rank(everywhere(), written);
  const best = ranked[0];
  const held = best?.evidence ?? cited[0]?.values[0];
  const expected = held && renderEvidence(held, lang);
  const nearest = best ? ranked.map(({ id }) => id) : cited.map(({ id }) => id).slice(0, 3);
  return expected === undefined ? { nearest } : { nearest, expected };
}
