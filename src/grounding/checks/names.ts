import type { Named } from "../ledger/people.ts";
import type { NameMention } from "../names/find-names.ts";
import { foldName } from "../names/fold-name.ts";
import { touchesAny } from "../names/spans.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

type Spot = Pick<RawFinding, "start" | "end" | "nearest">;

function isSaid(text: string, { start, end }: NameMention, ids: readonly string[], { ledger }: CheckContext): boolean {
  const written = foldName(text.slice(start, end));
  return ids.some((id) => ledger.names.textOf(id).includes(written));
}

function idsOf(who: readonly Named[]): string[] {
  return [...new Set(who.flatMap(({ ids }) => ids))].slice(0, 3);
}

/** Somebody addressed by surname whom the ledger does not know, or who may be one of several. */
function addressed(claim: CheckedText, mention: NameMention, context: CheckContext): RawFinding[] {
  const { start, end, who } = mention;
  const allowed = claim.scope === "cited" ? context.cited : context.own;
  const ids = allowed.map(({ id }) => id);
  if (who.length === 1 || isSaid(claim.text, mention, ids, context)) return [];
  const spot: Spot = { start, end, nearest: idsOf(who) };
  if (who.length > 1) {
    const expected = who.map(({ name }) => name).join(" / ");
    return [{ code: "unknown-name", severity: "warn", message: "unknown-name.ambiguous", ...spot, expected }];
  }
  const own = context.own.map(({ id }) => id);
  if (isSaid(claim.text, mention, own, context)) return [];
  return [{ code: "unknown-name", severity: "block", message: "unknown-name", ...spot }];
}

/** Named, but in none of the entries that are cited. */
function misplaced({ scope, text }: CheckedText, mention: NameMention, context: CheckContext): RawFinding[] {
  const { start, end, who } = mention;
  if (scope !== "cited" || who.length === 0 || who.some(({ isSubject }) => isSubject)) return [];
  const { cited, ledger } = context;
  if (cited.length === 0 || cited.some(({ id }) => who.some((one) => ledger.names.mentions(id, one)))) return [];
  const ids = cited.map(({ id }) => id);
  if (isSaid(text, mention, ids, context)) return [];
  return [{ code: "wrong-citation", severity: "block", message: "wrong-citation", start, end, nearest: idsOf(who) }];
}

/**
 * Part of check 3: who and what is named stands in the cited evidence under one of its names, and a form of address means
 * one person alone. What stands in quotation marks is left to the check of quotations.
 */
export const checkNames: Check = (claim, context) => {
  if (claim.names.length === 0) return [];
  const quotes = findQuotedSpans(claim.text);
  return claim.names
    .filter((mention) => !touchesAny(quotes, mention))
    .flatMap((mention) => [
      ...(mention.how === "address" ? addressed(claim, mention, context) : []),
      ...misplaced(claim, mention, context),
    ]);
};
