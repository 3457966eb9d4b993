import { findCodes } from "../names/codes.ts";
import { foldName } from "../names/fold-name.ts";
import { findOrganisations } from "../names/organisation-names.ts";
import { type Span, touchesAny, withoutOverlaps } from "../names/spans.ts";
import { findNewPeople } from "../names/unknown-people.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

/** True where the account's entries hold these words. */
function isKnown(text: string, { start, end }: Span, { ledger }: Pick<CheckContext, "ledger">): boolean {
  return ledger.names.ownText().includes(foldName(text.slice(start, end)));
}

function newcomers(claim: CheckedText, context: CheckContext): RawFinding[] {
  return withoutOverlaps(findNewPeople(claim.text)).flatMap(({ start, end, sure }): RawFinding[] => {
    const spot = { start, end };
    if (touchesAny(claim.names, spot) || isKnown(claim.text, spot, context)) return [];
    const severity = sure ? "block" : "warn";
    return [{ code: "unknown-name", severity, message: "unknown-name", ...spot, nearest: [] }];
  });
}

/** The ledger knows it whole, or under a shorter name that it ends or begins with. */
function isKnownOrganisation({ text, names }: CheckedText, place: Span, context: CheckContext): boolean {
  return isKnown(text, place, context) || touchesAny(names, place);
}

function organisations(claim: CheckedText, context: CheckContext): RawFinding[] {
  return findOrganisations(claim.text).flatMap(({ start, end, sure }): RawFinding[] => {
    if (isKnownOrganisation(claim, { start, end }, context)) return [];
    const severity = sure ? "block" : "warn";
    return [{ code: "unknown-name", severity, message: "unknown-name.organisation", start, end, nearest: [] }];
  });
}

/** Codes of another account; codes of a series that the ledger knows which are not among those it holds. */
function codes({ text }: CheckedText, context: CheckContext): RawFinding[] {
  const { names } = context.ledger;
  return findCodes(text).flatMap(({ text: code, series, start, end }): RawFinding[] => {
    const held = names.codes();
    if (held.own.has(code)) return [];
    const spot = { start, end, nearest: [...(held.foreign.get(code) ?? [])].slice(0, 3) };
    if (spot.nearest.length > 0)
      return [{ code: "cross-account", severity: "block", message: "cross-account.value", ...spot }];
    const isSeries = held.series.has(series);
    return isSeries ? [{ code: "unknown-name", severity: "block", message: "unknown-name.code", ...spot }] : [];
  });
}

/** Names that only another account's entries hold. */
function strangers(claim: CheckedText, { ledger }: CheckContext): RawFinding[] {
  return ledger.names.findForeign(claim.text).flatMap(({ start, end, who, how }): RawFinding[] => {
    const isOurs = touchesAny(claim.names, { start, end });
    if (how === "address" || isOurs || isKnown(claim.text, { start, end }, { ledger })) return [];
    const nearest = [...new Set(who.flatMap(({ ids }) => ids))].slice(0, 3);
    return [{ code: "cross-account", severity: "block", message: "cross-account.value", start, end, nearest }];
  });
}

/**
 * Parts of checks 3 and 7: people, organisations and codes that the account's entries do not name, and those that only
 * another account's entries name. Quotations are held word for word elsewhere.
 */
export const checkUnknownNames: Check = (claim, context) => {
  const foreign = strangers(claim, context);
  const unknown = [...newcomers(claim, context), ...organisations(claim, context), ...codes(claim, context)];
  const found = [...foreign, ...unknown.filter((one) => !touchesAny(foreign, one))];
  if (found.length === 0) return [];
  const quotes = findQuotedSpans(claim.text);
  return found.filter((one) => one.code === "cross-account" || !touchesAny(quotes, one));
};
