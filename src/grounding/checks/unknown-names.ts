import { findChineseFirms } from "../names/chinese-firms.ts";
import { findChinesePeople, someone } from "../names/chinese-people.ts";
import { findCodes } from "../names/codes.ts";
import { foldName } from "../names/fold-name.ts";
import { findLatinNames } from "../names/latin-names.ts";
import type { NewName } from "../names/new-name.ts";
import { findOrganisations } from "../names/organisation-names.ts";
import { type Span, touchesAny, withoutOverlaps } from "../names/spans.ts";
import { findNewPeople } from "../names/unknown-people.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

/** True where the account's entries hold these words. */
function isKnown(text: string, { start, end }: Span, { ledger }: Pick<CheckContext, "ledger">): boolean {
  return ledger.names.ownText().includes(foldName(text.slice(start, end)));
}

/** The text with who is known blotted out, as long as before. */
function withoutKnown(text: string, names: readonly Span[]): string {
  return names.reduce(
    (left, { start, end }) => left.slice(0, start) + someone.repeat(end - start) + left.slice(end),
    text,
  );
}

const hasHan = /\p{Script=Han}{2}/u;
const hasCapital = /\p{Lu}['’]?\p{L}/u;

/** Names nobody is known by, the surest first. */
function namesIn({ text, names, kind }: CheckedText, { ledger }: CheckContext): NewName[] {
  const left = withoutKnown(text, names);
  const chinese = hasHan.test(left) ? [...findChinesePeople(foldName(left)), ...findChineseFirms(left)] : [];
  const latin = hasCapital.test(left) ? findLatinNames(left, ledger.names.knowsWord) : [];
  const isWhole = ({ start, end }: Span) => /\s/.test(text.slice(start, end));
  const found = [...findNewPeople(text), ...chinese, ...(kind === "question" ? latin.filter(isWhole) : latin)];
  return found.sort((a, b) => Number(b.sure) - Number(a.sure));
}

/** What tells that nothing is known of a name has to name it. */
const tellsAbsence =
  /(?<![\p{L}])(?:not (?:in|on|found|named|mentioned|known|recorded|listed)|no (?:record|mention|note|data|information|entry)|nobody (?:called|named)|unknown)(?![\p{L}])|没有?.{0,6}(?:提到|提及|记录|找到|出现|资料|信息|数据)|未(?:提到|提及|找到|出现|记录)|查无|查不到|找不到|不在.{0,8}(?:数据|资料|笔记|记录|证据|名单)/iu;

function newcomers(claim: CheckedText, context: CheckContext): RawFinding[] {
  const found = withoutOverlaps(namesIn(claim, context));
  const isAbsence = found.length > 0 && tellsAbsence.test(claim.text);
  return found.flatMap(({ start, end, sure }): RawFinding[] => {
    const spot = { start, end };
    if (touchesAny(claim.names, spot) || isKnown(claim.text, spot, context)) return [];
    const [severity, message] = sure ? (["block", "unknown-name"] as const) : (["warn", "unknown-name.word"] as const);
    return [{ code: "unknown-name", severity: isAbsence ? "warn" : severity, message, ...spot, nearest: [] }];
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
