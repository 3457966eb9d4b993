import type { LedgerEntry } from "#domain/evidence";
import { findOperations } from "../derived/operation-words.ts";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import { foldName } from "../names/fold-name.ts";
import { once, oncePer } from "../once.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import { type Things, thingsAt } from "../values/counted-things.ts";
import { foldText } from "../values/fold-text.ts";
import { type Rate, rateFactor } from "../values/rates.ts";
import type { FoundValue, ScalarValue } from "../values/value.ts";
import { admits } from "./admits.ts";
import { admitsEvidence, type Said } from "./admits-evidence.ts";
import type { Attributes } from "./attributes.ts";
import { type BoundAttribute, bindAttributes } from "./bind-attribute.ts";
import { type BoundPeriod, bindPeriods } from "./bind-period.ts";
import { aboutOf, contradictsAttribute } from "./contradicts-attribute.ts";
import { type PeriodFault, periodFault } from "./contradicts-period.ts";
import { possessorFault, type SubjectFault, subjectFault } from "./contradicts-subject.ts";
import { firstAfter, pairsInOrder } from "./places.ts";
import { rateBeside } from "./rate-beside.ts";
import { isCalled, readSaid } from "./score-leaves.ts";
import type { ScoreObjects } from "./score-objects.ts";
import { standsForFact } from "./stands-for-fact.ts";
import type { SubjectMention, Subjects } from "./subjects.ts";
import { type Cited, isComparable, unusedFacts } from "./used-facts.ts";

/** What is known of a ledger's attributes, of whom it speaks and of what its scores consist; read once. */
export type Vocabulary = { attributes: Attributes; subjects: Subjects; objects: ScoreObjects };

/** Why evidence of the right figure does not bear a claim out. `role`: it is not what the entry states of this. */
export type BindingFault =
  | { kind: "role" }
  | ({ kind: "attribute" } & BoundAttribute)
  | { kind: "rate" }
  | ({ kind: "period"; fault: PeriodFault } & BoundPeriod)
  | ({ kind: "subject" } & SubjectFault);

export type Judge = {
  attributeOf: (value: FoundValue) => BoundAttribute | undefined;
  /** By what evidence for another span of time is multiplied to be for the one the words beside a value tell. */
  rateFactorOf: (value: FoundValue, evidence: EvidenceValue) => number | undefined;
  /** False where the words give the value to evidence that is cited, or to nothing that could be calculated with. */
  mayBeWorkedOut: (value: FoundValue) => boolean;
  /** Null where the words around the value fit what the evidence is about. `part`: the value, or an end of a range. */
  faultOf: (value: FoundValue, part: ScalarValue, entry: LedgerEntry, evidence: EvidenceValue) => BindingFault | null;
};

type Written = { text: string; values: readonly FoundValue[] };

/** What the words beside the values of a text give them to, each read when evidence first hangs on it. */
function readBeside({ text, values }: Written, { attributes }: Vocabulary, cited: readonly Cited[]) {
  const bound = bindAttributes({ text, values, mentions: attributes.find(text) });
  const periods = once(() => bindPeriods(text, values));
  /** Whether anything cited is of the very attribute that the words name. */
  function isKnown(value: FoundValue): boolean {
    const attribute = bound.get(value);
    const part = value.kind === "range" ? value.from : value;
    return (
      attribute?.sure === true &&
      cited.some(({ entry, values: held }) =>
        held.some(
          (evidence) =>
            isComparable(part, evidence.value) &&
            intersects(attribute.mention.held.ids, aboutOf(attributes, entry, evidence)),
        ),
      )
    );
  }
  return {
    attributeOf: (value: FoundValue) => bound.get(value),
    isKnown: oncePer(isKnown),
    periodOf: (value: FoundValue) => periods().get(value),
    rateOf: oncePer((value: FoundValue): Rate | undefined => rateBeside(text, values, value)),
    thingsOf: oncePer((value: FoundValue): Things | undefined =>
      thingsAt(text, value.kind === "range" ? value.to : value, value.end),
    ),
  };
}

function intersects(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/**
 * Reads what a text says its values are of, once, and judges evidence by it. Quoted words speak for themselves. `cited`:
 * the entries that the text names as its evidence.
 */
export function createJudge(
  written: string,
  values: readonly FoundValue[],
  vocabulary: Vocabulary,
  cited: readonly Cited[] = [],
): Judge {
  const { attributes, subjects } = vocabulary;
  const text = foldName(foldText(written));
  const beside = readBeside({ text, values }, vocabulary, cited);
  const quotes = once(() => findQuotedSpans(written));
  const unused = once(() => unusedFacts(cited, values, beside.thingsOf));
  const named = once((): SubjectMention[] => subjects.find(text));
  const ofScores = once(() => readSaid(text, values, vocabulary.objects, unused()));
  const calculates = once(() => findOperations(text).length > 0);
  const isList = pairsInOrder(text);
  const said: Said = { text, values, unused, ofScores, thingsOf: beside.thingsOf, attributeOf: beside.attributeOf };

  function isQuoted({ start, end }: FoundValue): boolean {
    const span = quotes()[firstAfter(quotes(), start + 1) - 1];
    return span !== undefined && span.start <= start && end <= span.end;
  }

  function attributeFault(value: FoundValue, entry: LedgerEntry, evidence: EvidenceValue): BindingFault | null {
    const attribute = beside.attributeOf(value);
    if (!attribute || (entry.kind === "score" && isCalled(ofScores(), evidence.path))) return null;
    const isOther = contradictsAttribute(attributes, attribute, entry, evidence, beside.isKnown(value));
    return isOther ? { kind: "attribute", ...attribute } : null;
  }

  function rateFactorOf(value: FoundValue, { rate }: EvidenceValue): number | undefined {
    const written = rate && beside.rateOf(value);
    if (!written || written === rate) return undefined;
    return rateFactor(rate, written) ?? Number.NaN;
  }

  function periodFaultOf(value: FoundValue, entry: LedgerEntry): BindingFault | null {
    const period = beside.periodOf(value);
    const fault = period ? periodFault(period, entry) : null;
    return period && fault ? { kind: "period", fault, ...period } : null;
  }

  function subjectFaultOf(value: FoundValue, entry: LedgerEntry): BindingFault | null {
    const attribute = beside.attributeOf(value);
    const spoken = { text, values, subjects: named(), isList };
    const owner = attribute ? possessorFault(spoken, attribute.mention, entry, subjects) : null;
    const subject = subjectFault(spoken, value, entry, subjects) ?? owner;
    return subject && { kind: "subject", ...subject };
  }

  function faultOf(
    value: FoundValue,
    part: ScalarValue,
    entry: LedgerEntry,
    evidence: EvidenceValue,
  ): BindingFault | null {
    if (isQuoted(value)) return null;
    if (!admits(text, value, evidence)) return { kind: "role" };
    const fault = attributeFault(value, entry, evidence);
    if (fault) return fault;
    if (!admitsEvidence(said, { value, part }, entry, evidence)) return { kind: "role" };
    if (evidence.role !== undefined) return null;
    return periodFaultOf(value, entry) ?? subjectFaultOf(value, entry);
  }

  function mayBeWorkedOut(value: FoundValue): boolean {
    const bound = beside.attributeOf(value);
    return !standsForFact({ text, cited, unused: unused(), calculates }, value, beside.thingsOf(value), {
      bound: bound && beside.isKnown(value) ? bound : undefined,
      about: (entry) => aboutOf(attributes, entry, { value, path: "" }),
    });
  }

  return { attributeOf: beside.attributeOf, rateFactorOf, faultOf, mayBeWorkedOut };
}
