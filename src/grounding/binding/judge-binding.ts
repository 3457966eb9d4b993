import type { LedgerEntry } from "#domain/evidence";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import type { FoundValue } from "../values/value.ts";
import { admits } from "./admits.ts";
import type { Attributes } from "./attributes.ts";
import { type BoundAttribute, bindAttributes } from "./bind-attribute.ts";
import { type BoundPeriod, bindPeriods } from "./bind-period.ts";
import { contradictsAttribute } from "./contradicts-attribute.ts";
import { type PeriodFault, periodFault } from "./contradicts-period.ts";
import { possessorFault, type SubjectFault, subjectFault } from "./contradicts-subject.ts";
import { firstAfter, pairsInOrder } from "./places.ts";
import type { SubjectMention, Subjects } from "./subjects.ts";

/** What is known of a ledger's attributes and of whom it speaks; read once. */
export type Vocabulary = { attributes: Attributes; subjects: Subjects };

/** Why evidence of the right figure does not bear a claim out. */
export type BindingFault =
  | { kind: "role" }
  | ({ kind: "attribute" } & BoundAttribute)
  | ({ kind: "period"; fault: PeriodFault } & BoundPeriod)
  | ({ kind: "subject" } & SubjectFault);

export type Judge = {
  attributeOf: (value: FoundValue) => BoundAttribute | undefined;
  /** Null where the words around the value fit what the evidence is about. */
  faultOf: (value: FoundValue, entry: LedgerEntry, evidence: EvidenceValue) => BindingFault | null;
};

/** Reads what a text says its values are of, once, and judges evidence by it. Quoted words speak for themselves. */
export function createJudge(text: string, values: readonly FoundValue[], { attributes, subjects }: Vocabulary): Judge {
  const mentions = attributes.find(text);
  const named: SubjectMention[] = subjects.find(text);
  const quotes = findQuotedSpans(text);
  const bound = bindAttributes({ text, values, mentions });
  const periods = bindPeriods(text, values);
  const written = { text, values, subjects: named, isList: pairsInOrder(text) };

  function isQuoted({ start, end }: FoundValue): boolean {
    const span = quotes[firstAfter(quotes, start + 1) - 1];
    return span !== undefined && span.start <= start && end <= span.end;
  }

  function attributeFault(value: FoundValue, entry: LedgerEntry, evidence: EvidenceValue): BindingFault | null {
    const attribute = bound.get(value);
    const isOther = attribute && contradictsAttribute(attributes, attribute, entry, evidence);
    return isOther ? { kind: "attribute", ...attribute } : null;
  }

  function periodFaultOf(value: FoundValue, entry: LedgerEntry): BindingFault | null {
    const period = periods.get(value);
    const fault = period ? periodFault(period, entry) : null;
    return period && fault ? { kind: "period", fault, ...period } : null;
  }

  function subjectFaultOf(value: FoundValue, entry: LedgerEntry): BindingFault | null {
    const attribute = bound.get(value);
    const owner = attribute ? possessorFault(written, attribute.mention, entry, subjects) : null;
    const subject = subjectFault(written, value, entry, subjects) ?? owner;
    return subject && { kind: "subject", ...subject };
  }

  function faultOf(value: FoundValue, entry: LedgerEntry, evidence: EvidenceValue): BindingFault | null {
    if (isQuoted(value)) return null;
    if (!admits(text, value, evidence)) return { kind: "role" };
    const fault = attributeFault(value, entry, evidence);
    if (fault || evidence.role !== undefined) return fault;
    return periodFaultOf(value, entry) ?? subjectFaultOf(value, entry);
  }

  return { attributeOf: (value) => bound.get(value), faultOf };
}
