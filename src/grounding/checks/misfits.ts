import type { LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import type { BoundAttribute } from "../binding/bind-attribute.ts";
import { aboutOf } from "../binding/contradicts-attribute.ts";
import type { BindingFault } from "../binding/judge-binding.ts";
import { fitsKinds } from "../binding/places.ts";
import { renderPeriod } from "../values/render-date.ts";
import type { FoundValue } from "../values/value.ts";
import type { CheckContext, RawFinding } from "./check.ts";
import { renderEvidence } from "./nearest-value.ts";
import type { Misfit } from "./support.ts";

/** What a reader calls an entry. */
function nameOf(entry: LedgerEntry, lang: Lang): string {
  if (entry.kind === "fact") return entry.label?.[lang] ?? entry.path;
  return entry.kind === "score" ? (entry.label?.[lang] ?? entry.score.method) : entry.id;
}

/** What the evidence gives for the attribute that a value is claimed for: the cited entries first, of `entity` first. */
export function valueOfAttribute(
  { cited, own, ledger, lang }: CheckContext,
  value: FoundValue,
  { mention }: BoundAttribute,
  entity?: string,
): { id: string; expected: string } | undefined {
  const { attributes } = ledger.vocabulary();
  const candidates = [...cited, ...own].flatMap(({ id, entry, values }) =>
    values.flatMap((evidence) => {
      const about = aboutOf(attributes, entry, evidence);
      const isOf = [...mention.held.ids].some((held) => about.has(held));
      const shown =
        isOf && fitsKinds(mention.held.kinds, { ...evidence.value, start: 0, end: 0 }) && evidence.value.kind;
      const expected = shown === value.kind ? renderEvidence(evidence, lang) : undefined;
      return expected === undefined ? [] : [{ id, expected, entity: entry.entity }];
    }),
  );
  return candidates.find((candidate) => candidate.entity === entity) ?? candidates[0];
}

type Told = Omit<RawFinding, "start" | "end">;

function ofAttribute(context: CheckContext, value: FoundValue, misfit: Misfit, bound: BoundAttribute): Told {
  const { owner } = misfit;
  const right = valueOfAttribute(context, value, bound, owner.entry.entity);
  const message = right ? "wrong-attribute.value.expected" : "wrong-attribute.value";
  return {
    code: "wrong-attribute",
    severity: bound.sure ? "block" : "warn",
    message,
    subject: nameOf(owner.entry, context.lang),
    nearest: right ? [right.id, owner.id].filter((id, at, all) => all.indexOf(id) === at) : [owner.id],
    ...(right && { expected: right.expected }),
  };
}

type FaultOf<Kind extends BindingFault["kind"]> = Extract<BindingFault, { kind: Kind }>;

function ofPeriod(
  { lang }: CheckContext,
  { owner: { entry, id } }: Misfit,
  { fault, span }: FaultOf<"period">,
): RawFinding {
  const period = entry.kind === "fact" ? entry.period : undefined;
  const isOther = fault === "other";
  return {
    code: "unsupported-date",
    severity: isOther ? "block" : "warn",
    message: isOther ? "unsupported-date.period" : "unsupported-date.period.partly",
    start: span.start,
    end: span.end,
    nearest: [id],
    expected: period === undefined ? "" : renderPeriod(period, lang),
  };
}

/** The figure is for another span of time than the words beside it say: a year, not a month. */
function ofRate({ lang }: CheckContext, { start, end }: FoundValue, { owner }: Misfit): RawFinding {
  const spot = { start, end, nearest: [owner.id], subject: nameOf(owner.entry, lang) };
  return { code: "wrong-attribute", severity: "block", message: "wrong-attribute.rate", ...spot };
}

/** What is wrong where the figure stands in the evidence, but for something else. */
export function misfitFinding(context: CheckContext, value: FoundValue, misfit: Misfit): RawFinding {
  const { owner, fault } = misfit;
  const { start, end } = value;
  if (fault.kind === "attribute") return { ...ofAttribute(context, value, misfit, fault), start, end };
  if (fault.kind === "period") return ofPeriod(context, misfit, fault);
  if (fault.kind === "rate") return ofRate(context, value, misfit);
  return {
    code: "wrong-attribute",
    severity: fault.sure ? "block" : "warn",
    message: "wrong-attribute.subject",
    start,
    end,
    nearest: [owner.id],
    subject: owner.entry.entity ?? owner.id,
  };
}
