import type { Claim } from "#domain/claim";
import type { CheckedClaim, Finding, Verdict } from "#domain/finding";
import type { Lang } from "#domain/lang";
import type { CheckContext, CheckedText, RawFinding } from "./checks/check.ts";
import { checks } from "./checks/checks.ts";
import { type Citation, findCitations } from "./citations.ts";
import { findClaimValues } from "./claim-values.ts";
import { groundingText } from "./grounding-text.ts";
import type { PreparedEntry, PreparedLedger } from "./ledger/prepare-ledger.ts";
import { ledgerFindings } from "./ledger-findings.ts";
import { calculatedValues } from "./references.ts";
import { settleFindings } from "./settle-findings.ts";
import { type SplitClaim, splitClaims } from "./split-claims.ts";

export type VerifyInput = {
  /** Text with or without citations, plain or Markdown. */
  text?: string | undefined;
  /** Claims; offsets of their findings are into their own text. */
  claims?: readonly Claim[] | undefined;
  ledger: PreparedLedger;
  lang: Lang;
  /** The day the text was written (`YYYY-MM-DD`), from which 下个月 and "next Friday" are counted. */
  asOf?: string | undefined;
};

type Own = readonly PreparedEntry[];
/** What all claims of one call are held against. */
type Basis = { own: Own; ledger: PreparedLedger; lang: Lang; asOf: string | undefined };

function contextOf(own: Own, evidence: readonly string[], ledger: PreparedLedger, lang: Lang): CheckContext {
  const cited = evidence.flatMap((id) => {
    const entry = ledger.entries.get(id);
    return entry && !entry.foreign ? [entry] : [];
  });
  return { ledger, lang, cited, own };
}

/** Ids in a list for a sentence; "the evidence" where nothing is cited. */
function listIds(ids: readonly string[], lang: Lang): string {
  if (ids.length === 0) return groundingText(lang, "evidence.all");
  return ids.join(lang === "zh" ? "、" : ", ");
}

function toFinding(raw: RawFinding, claim: CheckedText, lang: Lang): Finding {
  const { code, severity, start, end, expected } = raw;
  const span = claim.text.slice(start, end);
  const message = groundingText(lang, raw.message, {
    span,
    id: raw.subject ?? "",
    name: raw.subject ?? "",
    cited: listIds(claim.evidence, lang),
    nearest: listIds(raw.nearest, lang),
    expected: expected ?? "",
  });
  const softened = claim.origin === "person" ? "warn" : severity;
  return {
    code,
    severity: softened,
    start,
    end,
    span,
    nearest: [...raw.nearest],
    message,
    ...(expected !== undefined && { expected }),
  };
}

function checkOne(claim: CheckedText, own: Own, ledger: PreparedLedger, lang: Lang): Finding[] {
  const context = contextOf(own, claim.evidence, ledger, lang);
  const found = Object.values(checks).flatMap((check) => check(claim, context));
  return settleFindings(found).map((raw) => toFinding(raw, claim, lang));
}

function moved(finding: Finding, by: number): Finding {
  return { ...finding, start: finding.start + by, end: finding.end + by };
}

function checkText(text: string, { own, ledger, lang, asOf }: Basis): Verdict {
  const { claims, citations } = splitClaims(text);
  const findings = claims.flatMap((claim) => textFindings(claim, { own, ledger, lang, asOf }));
  const cited = citations.flatMap((citation) => citationFindings(text, citation, ledger, lang));
  return verdictOf(claims.map(shownClaim), [...findings, ...cited]);
}

/** A bare day at the head of a row is the row's own; a year, quarter or month is when the figures below it hold. */
const day = /\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[日号]/;

/** Findings by their place in the whole text. In the words that only say what a cell is of, another period alone counts. */
function textFindings(claim: SplitClaim, { own, ledger, lang, asOf }: Basis): Finding[] {
  const { text, frame = "", kind, scope, evidence, shared, start } = claim;
  const key = JSON.stringify([lang, asOf, kind, scope, shared, evidence, frame, text]);
  const found = ledger.remember(key, () => {
    const framed = frame === "" ? claim : { ...claim, text: frame + text };
    return checkOne(textClaim(framed, ledger, asOf), own, ledger, lang).flatMap((finding) =>
      inCell(finding, frame.length, text),
    );
  });
  return found.map((finding) => moved(finding, start));
}

function inCell(finding: Finding, from: number, text: string): Finding[] {
  if (finding.start >= from) return [moved(finding, -from)];
  const isPeriod = finding.code === "unsupported-date" && /\d/.test(text) && !day.test(finding.span);
  return isPeriod ? [{ ...finding, start: 0, end: text.length, span: text }] : [];
}

function textClaim(
  { text, kind, scope, evidence, shared }: SplitClaim,
  ledger: PreparedLedger,
  asOf: string | undefined,
): CheckedText {
  const known = evidence.filter((id) => ledger.entries.get(id)?.foreign === false);
  return {
    text,
    kind,
    scope,
    ...(shared && { shared }),
    evidence: known,
    citations: [],
    values: findClaimValues({ text, kind }, ledger, asOf),
    names: ledger.names.find(text),
  };
}

function shownClaim({ text, start, end, evidence, kind }: SplitClaim): CheckedClaim {
  return { text, start, end, evidence, kind };
}

/** Check 1 over a whole text: each citation once, at its own place. */
function citationFindings(text: string, { ids, start, end }: Citation, ledger: PreparedLedger, lang: Lang): Finding[] {
  const claim: CheckedText = {
    text: text.slice(start, end),
    kind: "fact",
    scope: "cited",
    evidence: [...new Set(ids)],
    citations: [],
    values: [],
    names: [],
  };
  const found = checks.citations(claim, contextOf([], [], ledger, lang));
  return settleFindings(found).map((raw) => moved(toFinding(raw, claim, lang), start));
}

/** What a claim names as its evidence, and what it cites in its own text. */
function evidenceOf({ evidence }: Claim, citations: readonly Citation[]): string[] {
  return [...new Set([...evidence, ...citations.flatMap(({ ids }) => ids)])];
}

function structuredClaim(claim: Claim, ledger: PreparedLedger, asOf: string | undefined): CheckedText {
  const citations = findCitations(claim.text);
  const evidence = evidenceOf(claim, citations);
  const { text, kind, origin } = claim;
  const scope = evidence.length > 0 ? "cited" : "uncited";
  const names = ledger.names.find(text);
  const calculated = calculatedValues(claim.source ?? "", ledger);
  const values = findClaimValues({ text, kind }, ledger, asOf);
  return { text, kind, scope, evidence, citations, origin, values, names, calculated };
}

function claimFindings(claim: Claim, { own, ledger, lang, asOf }: Basis): Finding[] {
  const { id, kind, origin, evidence, source, text } = claim;
  const key = JSON.stringify([lang, asOf, kind, origin, evidence, source, text]);
  const found = ledger.remember(key, () => checkOne(structuredClaim(claim, ledger, asOf), own, ledger, lang));
  return found.map((finding) => ({ ...finding, ...(id !== undefined && { claimId: id }) }));
}

function checkClaims(claims: readonly Claim[], basis: Basis): Verdict {
  const findings = claims.flatMap((claim) => claimFindings(claim, basis));
  const shown = claims.map((claim) => {
    const { text, kind } = claim;
    return { text, start: 0, end: text.length, evidence: evidenceOf(claim, findCitations(text)), kind };
  });
  return verdictOf(shown, findings);
}

function verdictOf(claims: CheckedClaim[], findings: Finding[]): Verdict {
  return { verdict: findings.length === 0 ? "grounded" : "findings", claims, findings };
}

/**
 * Holds text or claims against a ledger (`20-drafting-and-grounding.md §5`): pure, deterministic, without a model.
 *
 * `verdict` is `grounded` only when there is no finding at all. A finding's `span` is `text.slice(start, end)`. Claims of
 * origin `person` get warnings, never blocks (§8).
 */
export function verify({ text, claims, ledger, lang, asOf }: VerifyInput): Verdict {
  const own = [...ledger.entries.values()].filter((entry) => !entry.foreign);
  const basis: Basis = { own, ledger, lang, asOf };
  const parts = [
    ...(text === undefined ? [] : [checkText(text, basis)]),
    ...(claims === undefined ? [] : [checkClaims(claims, basis)]),
  ];
  const findings = [...ledgerFindings(ledger, lang), ...parts.flatMap((part) => part.findings)];
  return verdictOf(
    parts.flatMap((part) => part.claims),
    findings,
  );
}
