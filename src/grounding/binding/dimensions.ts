import type { EvidenceValue } from "../ledger/evidence-value.ts";
import { canBeSame, type Things } from "../values/counted-things.ts";
import type { ScalarValue } from "../values/value.ts";

const grade = "grade";

/** Written kinds that a plain figure of counted things, or of points, cannot be. */
const otherKinds: ReadonlySet<ScalarValue["kind"]> = new Set<ScalarValue["kind"]>(["money", "duration"]);

/**
 * True where evidence counts other things than the words do: 4 contacts, not 4 orders; 40 points, not 40 orders or
 * months. Undecided, so false, where either side does not tell.
 */
export function countsOther(part: ScalarValue, written: Things | undefined, { value, things }: EvidenceValue): boolean {
  if (things === undefined) return false;
  if (written !== undefined) return !canBeSame(written, things);
  if (value.kind !== "number") return false;
  return otherKinds.has(part.kind) || (part.kind === "percent" && !things.has(grade));
}
