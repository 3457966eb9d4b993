import type { BindingFault, Judge } from "../binding/judge-binding.ts";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import type { PreparedEntry, PreparedLedger } from "../ledger/prepare-ledger.ts";
import { agrees } from "../values/compare-values.ts";
import type { FoundValue, ScalarValue } from "../values/value.ts";

/** Evidence of the right figure that is about something else than the claim. */
export type Misfit = { owner: PreparedEntry; evidence: EvidenceValue; fault: Exclude<BindingFault, { kind: "role" }> };

/**
 * How evidence stands to a value: `proven` by these entries, a `misfit` (the figure is there, but of another attribute,
 * time or subject), or `absent`.
 */
export type Support =
  | { kind: "proven"; by: readonly PreparedEntry[] }
  | { kind: "misfit"; misfit: Misfit }
  | { kind: "absent" };

const absent: Support = { kind: "absent" };

function partsOf(value: FoundValue): readonly ScalarValue[] {
  return value.kind === "range" ? [value.from, value.to] : [value];
}

/** Faults from the plainest mistake to the one that is nearest to the truth: that one is told. */
const order: readonly Misfit["fault"]["kind"][] = ["attribute", "subject", "period", "rate"];

function rankOf({ fault }: Misfit): number {
  return order.indexOf(fault.kind);
}

function isHeld(part: ScalarValue, { value, shown }: EvidenceValue): boolean {
  return agrees(part, value, shown !== undefined);
}

/** What evidence for another span of time says for the one that the words tell: CNY 1.2M a year is CNY 100K a month. */
function isHeldAtRate(part: ScalarValue, { value, shown }: EvidenceValue, factor: number): boolean {
  if (value.kind === "range" || value.kind === "date" || value.kind === "percent" || Number.isNaN(factor)) return false;
  return agrees(part, { ...value, value: value.value * factor }, shown !== undefined);
}

/** Null where the evidence does not hold the figure; else what speaks against it, if anything does. */
function faultsOf(owner: PreparedEntry, evidence: EvidenceValue, value: FoundValue, part: ScalarValue, judge: Judge) {
  const factor = evidence.rate && judge.rateFactorOf(value, evidence);
  if (factor === undefined) {
    return isHeld(part, evidence) ? { fault: judge.faultOf(value, part, owner.entry, evidence) } : null;
  }
  if (isHeldAtRate(part, evidence, factor)) return { fault: judge.faultOf(value, part, owner.entry, evidence) };
  return isHeld(part, evidence) ? { fault: { kind: "rate" } as const } : null;
}

/** Null: the entry does not hold the figure. An empty list: it bears the value out. Else what speaks against it. */
function misfitsOf(owner: PreparedEntry, value: FoundValue, part: ScalarValue, judge: Judge): Misfit[] | null {
  const misfits: Misfit[] = [];
  for (const evidence of owner.values) {
    const held = faultsOf(owner, evidence, value, part, judge);
    if (!held) continue;
    const { fault } = held;
    if (!fault) return [];
    if (fault.kind !== "role") misfits.push({ owner, evidence, fault });
  }
  return misfits.length > 0 ? misfits : null;
}

function supportOfPart(entries: readonly PreparedEntry[], value: FoundValue, part: ScalarValue, judge: Judge): Support {
  const by: PreparedEntry[] = [];
  const misfits: Misfit[] = [];
  for (const owner of entries) {
    const found = misfitsOf(owner, value, part, judge);
    if (found?.length === 0) by.push(owner);
    else misfits.push(...(found ?? []));
  }
  if (by.length > 0) return { kind: "proven", by };
  const [mildest] = misfits.sort((a, b) => rankOf(b) - rankOf(a));
  return mildest ? { kind: "misfit", misfit: mildest } : absent;
}

/** How these entries stand to a value; both halves of a range, each by any of them. */
export function supportOf(entries: readonly PreparedEntry[], value: FoundValue, judge: Judge): Support {
  const parts = partsOf(value).map((part) => supportOfPart(entries, value, part, judge));
  if (parts.some(({ kind }) => kind === "absent")) return absent;
  const by = parts.flatMap((part) => (part.kind === "proven" ? part.by : []));
  return parts.find(({ kind }) => kind === "misfit") ?? { kind: "proven", by: [...new Set(by)] };
}

/** Entries of the account, or of others (`foreign`), that hold the figure, in ledger order. */
export function findHolders({ index }: PreparedLedger, value: FoundValue, foreign: boolean): PreparedEntry[] {
  const holders = partsOf(value).map((part) => index.findHolders(part).filter((entry) => entry.foreign === foreign));
  if (holders.some((of) => of.length === 0)) return [];
  return [...new Set(holders.flat())].sort((a, b) => a.position - b.position);
}
