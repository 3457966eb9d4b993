import { foldName } from "../names/fold-name.ts";
import { touchesAny } from "../names/spans.ts";
import { findQuotedSpans } from "../quoted-spans.ts";
import type { Status } from "../status/prepare-statuses.ts";
import type { StatedValue } from "../status/read-status.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

type Clause = { text: string; start: number };

const clauseEnd = /[，,。；;！!\n]|\.\s/g;

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(clauseEnd)) {
    clauses.push({ text: text.slice(start, index), start });
    start = index + mark.length;
  }
  clauses.push({ text: text.slice(start), start });
  return clauses;
}

/** The values a stated one is held against: those that are cited, else those of the entity that the clause names. */
function factsFor(
  status: Status,
  clause: Clause,
  { evidence, kind }: CheckedText,
  others: readonly Status[],
): Status["facts"] {
  const cited = status.facts.filter(({ id }) => evidence.includes(id));
  if (cited.length > 0) return cited;
  if (kind === "recommendation" || status.entity.length < 3) return [];
  const folded = foldName(clause.text);
  const isNamed = (one: Status) => one.entity.length > 2 && folded.includes(one.entity);
  return isNamed(status) && !others.some((other) => other !== status && isNamed(other)) ? status.facts : [];
}

function contradicts({ value, denied }: StatedValue, facts: Status["facts"]): boolean {
  return denied ? facts.every((fact) => fact.value === value) : facts.every((fact) => fact.value !== value);
}

function judge(
  stated: StatedValue,
  at: number,
  facts: Status["facts"],
  isCited: boolean,
  { lang }: CheckContext,
): RawFinding[] {
  if (facts.length === 0 || (stated.hedged && !isCited) || !contradicts(stated, facts)) return [];
  const nearest = facts.map(({ id }) => id).slice(0, 3);
  const expected = [...new Set(facts.map((fact) => fact[lang]))].join(" / ");
  const [start, end] = [at + stated.start, at + stated.end];
  return [{ code: "status", severity: "block", message: "status.record", start, end, nearest, expected }];
}

function checkClause(
  status: Status,
  clause: Clause,
  claim: CheckedText,
  context: CheckContext,
  all: readonly Status[],
): RawFinding[] {
  const facts = factsFor(status, clause, claim, all);
  if (facts.length === 0) return [];
  const isCited = facts.some(({ id }) => claim.evidence.includes(id));
  const names = claim.names.filter(
    ({ start, end }) => start >= clause.start && end <= clause.start + clause.text.length,
  );
  return status
    .read(clause.text)
    .filter(({ start, end }) => !touchesAny(names, { start: clause.start + start, end: clause.start + end }))
    .flatMap((stated) => judge(stated, clause.start, facts, isCited, context));
}

/**
 * Check 6 on typed facts: what a clause says a deal, a need or a person's stance is, or is not, agrees with the value of the
 * closed list that the evidence gives, in either language.
 */
export const checkStatus: Check = (claim, context) => {
  const statuses = context.ledger.statuses();
  if (statuses.length === 0 || claim.kind === "question") return [];
  const clauses = clausesOf(claim.text);
  const found = statuses.flatMap((status) =>
    clauses.flatMap((clause) => checkClause(status, clause, claim, context, statuses)),
  );
  if (found.length === 0) return [];
  const quotes = findQuotedSpans(claim.text);
  return found.filter((one) => !touchesAny(quotes, one));
};
