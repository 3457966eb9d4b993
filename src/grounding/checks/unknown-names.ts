import { findCodes } from "../names/codes.ts";
import { foldName } from "../names/fold-name.ts";
import { findOrganisations } from "../names/organisation-names.ts";
import { findNewPeople } from "../names/unknown-people.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

type Place = { start: number; end: number };

const overlaps = (a: Place, b: Place) => a.start < b.end && b.start < a.end;

/** True where the account's entries hold these words. */
function isKnown(text: string, { start, end }: Place, { ledger }: Pick<CheckContext, "ledger">): boolean {
  return ledger.names.ownText().includes(foldName(text.slice(start, end)));
}

function newcomers(claim: CheckedText, context: CheckContext): RawFinding[] {
  const found: RawFinding[] = [];
  for (const { start, end, sure } of findNewPeople(claim.text)) {
    const spot = { start, end };
    if ([...claim.names, ...found].some((other) => overlaps(other, spot)) || isKnown(claim.text, spot, context))
      continue;
    const severity = sure ? "block" : "warn";
    found.push({ code: "unknown-name", severity, message: "unknown-name", ...spot, nearest: [] });
  }
  return found;
}

/** The ledger knows it whole, or under a shorter name that it ends or begins with. */
function isKnownOrganisation({ text, names }: CheckedText, place: Place, context: CheckContext): boolean {
  return isKnown(text, place, context) || names.some((named) => overlaps(named, place));
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
    const isOurs = claim.names.some((known) => overlaps(known, { start, end }));
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
  const found = [...foreign, ...unknown.filter((one) => !foreign.some((other) => overlaps(other, one)))];
  if (found.length === 0) return [];
  const quotes = findQuotedSpans(claim.text);
  return found.filter((one) => one.code === "cross-account" || !quotes.some((quote) => overlaps(quote, one)));
};
