import type { LedgerEntry } from "#domain/evidence";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import type { Things } from "../values/counted-things.ts";
import type { FoundValue, ScalarValue } from "../values/value.ts";
import { admitsDayInText, admitsKnownDay } from "./as-of.ts";
import type { BoundAttribute } from "./bind-attribute.ts";
import { countsOther } from "./dimensions.ts";
import { mixesGoal, tellsLimit, wordingOf } from "./goals.ts";
import { admitsLeaf, type SaidOfScores } from "./score-leaves.ts";
import { isToldTwice, type UnusedFact } from "./used-facts.ts";

/** What a text says beside its values, each read when evidence first hangs on it. */
export type Said = {
  text: string;
  values: readonly FoundValue[];
  unused: () => readonly UnusedFact[];
  ofScores: () => SaidOfScores;
  thingsOf: (value: FoundValue) => Things | undefined;
  attributeOf: (value: FoundValue) => BoundAttribute | undefined;
};

/** `part`: the value, or an end of a range. */
type Written = { value: FoundValue; part: ScalarValue };

/** What facts state is told as what it is: a limit as a limit, what is so as what is so, two facts as two figures. */
function admitsStated(said: Said, { value, part }: Written, entry: LedgerEntry, evidence: EvidenceValue): boolean {
  const unused = said.unused();
  if (!tellsLimit(part, entry, evidence.value)) return false;
  if (isToldTwice(value, part, evidence, said.values, unused)) return false;
  return !mixesGoal(wordingOf(said.text, value, part), part, entry, unused);
}

/** Whether evidence of the right figure is, by what it counts and what it is to its entry, what the words can mean. */
export function admitsEvidence(said: Said, written: Written, entry: LedgerEntry, evidence: EvidenceValue): boolean {
  const { text } = said;
  const { value, part } = written;
  const { role } = evidence;
  if (countsOther(part, said.thingsOf(value), evidence)) return false;
  if (!admitsDayInText(text, value, entry, evidence.shown !== undefined)) return false;
  if (role === "asOf" || role === "period") return admitsKnownDay(text, value, { entry, role }, said.unused());
  if (entry.kind === "score") {
    return admitsLeaf(said.ofScores(), value, part, entry, evidence, said.attributeOf(value) !== undefined);
  }
  return role !== undefined || entry.kind !== "fact" || admitsStated(said, written, entry, evidence);
}
