import type { FactEntry, LedgerEntry } from "#domain/evidence";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import { agrees } from "../values/compare-values.ts";
import { canBeSame, type Things } from "../values/counted-things.ts";
import type { FoundValue, ScalarValue, Value } from "../values/value.ts";
import { countsOther } from "./dimensions.ts";

/** An entry that a claim cites, and the values in it. */
export type Cited = { entry: LedgerEntry; values: readonly EvidenceValue[] };
/** A cited fact whose own value stands nowhere in the claim. */
export type UnusedFact = { entry: FactEntry; value: Value; things: Things | undefined };

function partsOf(value: FoundValue): readonly ScalarValue[] {
  return value.kind === "range" ? [value.from, value.to] : [value];
}

/** What a fact states; none where it states a name or words. */
function statedOf({ entry, values }: Cited): EvidenceValue | undefined {
  if (entry.kind !== "fact" || !measuredTypes.has(entry.value.type)) return undefined;
  return values.find(({ role }) => role === undefined);
}
const measuredTypes: ReadonlySet<string> = new Set(["money", "percent", "number", "count", "date", "duration"]);

/**
 * Facts that are cited and not told: where a figure could be theirs, little else in the evidence is meant by it.
 * `thingsOf`: what a written value counts.
 */
export function unusedFacts(
  cited: readonly Cited[],
  values: readonly FoundValue[],
  thingsOf: (value: FoundValue) => Things | undefined,
): UnusedFact[] {
  const tells = (evidence: EvidenceValue) =>
    values.some((value) =>
      partsOf(value).some((part) => agrees(part, evidence.value) && !countsOther(part, thingsOf(value), evidence)),
    );
  return cited.flatMap((one): UnusedFact[] => {
    const { entry } = one;
    const stated = statedOf(one);
    return entry.kind !== "fact" || stated === undefined || tells(stated)
      ? []
      : [{ entry, value: stated.value, things: stated.things }];
  });
}

const plain: ReadonlySet<string> = new Set(["number", "count", "percent", "ordinal", "money"]);

/** True where a written value is of a kind that a fact's value could be written in. */
export function isComparable(part: ScalarValue, value: Value): boolean {
  if (part.kind === value.kind) return true;
  return (
    (part.kind === "number" && plain.has(value.kind)) ||
    (value.kind === "number" && plain.has(part.kind)) ||
    (part.kind === "ordinal" && value.kind === "count")
  );
}

/**
 * True where a figure of the claim is told a second time though another fact of the like is cited and told nowhere: 4
 * contacts, of whom 4 support us.
 */
export function isToldTwice(
  value: FoundValue,
  part: ScalarValue,
  { value: held, things }: EvidenceValue,
  values: readonly FoundValue[],
  unused: readonly UnusedFact[],
): boolean {
  const like = unused.some(
    (fact) => isComparable(part, fact.value) && (!things || !fact.things || canBeSame(things, fact.things)),
  );
  if (!like || part.kind === "date") return false;
  if (value.kind === "range") return part === value.to && agrees(value.from, held);
  return values.some(
    (other) =>
      other.start < value.start && other.kind === value.kind && partsOf(other).some((one) => agrees(one, held)),
  );
}
