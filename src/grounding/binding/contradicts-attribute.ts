import type { LedgerEntry } from "#domain/evidence";
import type { EvidenceValue } from "../ledger/evidence-value.ts";
import type { Attributes } from "./attributes.ts";
import type { BoundAttribute } from "./bind-attribute.ts";
import { isGoal } from "./goals.ts";

/** What facts and scores state has a name; what texts and records say may be of anything. */
function isTyped({ kind }: LedgerEntry): boolean {
  return kind === "fact" || kind === "score";
}

/** Ids of static words, which mean the same whatever the ledger calls its attributes. */
function isKnown(id: string): boolean {
  return !/^(?:path|score|factor):/.test(id);
}

/** What a piece of evidence is about: the day it is known for is no day of its attribute. */
export function aboutOf(
  attributes: Attributes,
  entry: LedgerEntry,
  { path, role }: EvidenceValue,
  widely = false,
): ReadonlySet<string> {
  if (role === "asOf") return asOf;
  if (role === "period") return period;
  return role === undefined ? attributes.of(entry, path, widely || isGoal(entry)) : nothing;
}

/** True where the words name a score and the evidence is a factor of it: RFM 100, not the 40 of its frequency. */
function takesFactorForScore(
  attributes: Attributes,
  { mention }: BoundAttribute,
  entry: LedgerEntry,
  path = "",
): boolean {
  if (entry.kind !== "score" || !path.startsWith("factors.")) return false;
  const ofScore = attributes.of(entry, "value");
  return [...mention.held.ids].some((id) => ofScore.has(id));
}

const asOf: ReadonlySet<string> = new Set(["asOf"]);
const period: ReadonlySet<string> = new Set(["period"]);
const nothing: ReadonlySet<string> = new Set();

/**
 * True where the words beside a value name one attribute and the evidence is of another. Undecided, so false, where the
 * evidence is only known by a name of its own that the words may be a synonym of, unless other evidence that is cited is
 * of the very attribute (`isKnownElsewhere`).
 */
export function contradictsAttribute(
  attributes: Attributes,
  bound: BoundAttribute,
  entry: LedgerEntry,
  evidence: EvidenceValue,
  isKnownElsewhere = false,
): boolean {
  const { ids } = bound.mention.held;
  const about = aboutOf(attributes, entry, evidence, bound.isUnit);
  if (isKnownElsewhere && evidence.role === undefined && isTyped(entry) && ![...ids].some((id) => about.has(id)))
    return true;
  if (about.size === 0 || [...ids].some((id) => about.has(id))) return false;
  if (takesFactorForScore(attributes, bound, entry, evidence.path)) return true;
  const own = entry.kind === "fact" ? /^path:/ : /^(?:score|factor):/;
  return ([...about].some(isKnown) && [...ids].some(isKnown)) || [...ids].some((id) => own.test(id));
}
