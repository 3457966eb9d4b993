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
const order: readonly Misfit["fault"]["kind"][] = ["attribute", "subject", "period"];

function rankOf({ fault }: Misfit): number {
  return order.indexOf(fault.kind);
}

/** Null: the entry does not hold the figure. An empty list: it bears the value out. Else what speaks against it. */
function misfitsOf(owner: PreparedEntry, value: FoundValue, part: ScalarValue, judge: Judge): Misfit[] | null {
  const held = owner.values.filter((evidence) => agrees(part, evidence.value, evidence.shown !== undefined));
  const misfits: Misfit[] = [];
  for (const evidence of held) {
    const fault = judge.faultOf(value, owner.entry, evidence);
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
