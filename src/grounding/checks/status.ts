import { foldName } from "../names/fold-name.ts";
import { touchesAny } from "../names/spans.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import { ownersOf } from "../status/owners.ts";
import type { Status, StatusList } from "../status/prepare-statuses.ts";
import type { StatedValue } from "../status/read-status.ts";
import { areCompatible } from "../status/status-words.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

type Facts = Status["facts"];

/** The values a stated one is held against: those of whom it is said, else those that are cited. */
function factsFor(owners: readonly string[], { statuses }: StatusList, { evidence, kind }: CheckedText): Facts {
  const isCited = ({ id }: Facts[number]) => evidence.includes(id);
  if (owners.length === 0) return statuses.flatMap(({ facts }) => facts.filter(isCited));
  const own = statuses.filter(({ entity }) => owners.includes(entity)).flatMap(({ facts }) => facts);
  const cited = own.filter(isCited);
  return cited.length > 0 || kind === "recommendation" ? cited : own;
}

function contradicts({ value, denied }: StatedValue, facts: Facts): boolean {
  return denied
    ? facts.every((fact) => fact.value === value)
    : facts.every((fact) => !areCompatible(fact.value, value));
}

/** What is only expected contradicts nothing, unless it is a value that the cited evidence tells apart. */
function isWished({ hedged, value }: StatedValue, facts: Facts, { statuses }: StatusList, cited: readonly string[]) {
  if (!hedged) return false;
  const isTold = statuses.some((one) => one.facts.some((fact) => fact.value === value));
  return !isTold || !facts.some(({ id }) => cited.includes(id));
}

function judge(
  stated: StatedValue,
  facts: Facts,
  list: StatusList,
  { evidence }: CheckedText,
  lang: CheckContext["lang"],
): RawFinding[] {
  if (facts.length === 0 || isWished(stated, facts, list, evidence) || !contradicts(stated, facts)) return [];
  const nearest = facts.map(({ id }) => id).slice(0, 3);
  const expected = [...new Set(facts.map((fact) => fact[lang]))].join(" / ");
  const { start, end } = stated;
  return [{ code: "status", severity: "block", message: "status.record", start, end, nearest, expected }];
}

function checkList(list: StatusList, claim: CheckedText, context: CheckContext, folded: string): RawFinding[] {
  const stated = list.read(folded).filter((one) => !touchesAny(claim.names, one));
  if (stated.length === 0) return [];
  const places = list.findOwners(folded);
  return stated
    .filter((one) => !touchesAny(places, one))
    .flatMap((one) => judge(one, factsFor(ownersOf(folded, places, one), list, claim), list, claim, context.lang));
}

/**
 * Check 6 on typed facts: what a text says a deal, a contract, an invoice or a need is, or is not, agrees with the value
 * of the closed list that the evidence gives of the one it is said of, in either language.
 */
export const checkStatus: Check = (claim, context) => {
  const lists = context.ledger.statuses();
  if (lists.length === 0 || claim.kind === "question") return [];
  const folded = foldName(claim.text);
  const found = lists.flatMap((list) => checkList(list, claim, context, folded));
  if (found.length === 0) return [];
  const quotes = findQuotedSpans(claim.text);
  return found.filter((one) => !touchesAny(quotes, one));
};
