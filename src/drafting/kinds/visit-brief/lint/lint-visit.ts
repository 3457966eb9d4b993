import type { Section } from "#domain/draft";
import type { Finding } from "#domain/finding";
import type { LintInput } from "../../../kind.ts";
import { createLedgerIndex } from "../../../ledger-index.ts";
import { lintClaim, lintDraft } from "../../../parts/lint-finding.ts";
import { type ReadRow, tableRows } from "../../../parts/table-rows.ts";
import { visitWords } from "../visit-context.ts";

/** `20 分钟`, `20 min`, `20 minutes`; full-width digits as well. */
const minutes = /(\d{1,3})\s?(?:分钟|min(?:utes?)?\b)/i;

/**
 * Whether a visit brief can be followed. Left out: people to meet who are not on record. Warned of: an agenda whose parts do
 * not add up to its total, or that has none.
 */
export function lintVisit(input: LintInput): Finding[] {
  const section = (id: string): Section | undefined => input.sections.find((one) => one.id === id);
  const agenda = section("agenda");
  const people = section("people");
  return [
    ...(agenda ? agendaFindings(tableRows(agenda), input) : []),
    ...(people ? peopleFindings(people, input) : []),
  ];
}

const wordsOf = ({ cells: [first] }: ReadRow) => first?.label ?? first?.claims.map(({ text }) => text).join(" ") ?? "";

function minutesOf(row: ReadRow): number | null {
  const found = minutes.exec(wordsOf(row).normalize("NFKC"));
  return found ? Number(found[1]) : null;
}

function agendaFindings(rows: readonly ReadRow[], { lang }: LintInput): Finding[] {
  const total = rows.find(({ cells: [, second] }) => second?.label === visitWords(lang, "visit.label.total"));
  const planned = total ? minutesOf(total) : null;
  if (planned === null) return rows.length > 0 ? [lintDraft(visitWords(lang, "visit.lint.noTotal"))] : [];
  const sum = rows.filter((row) => row !== total).reduce((all, row) => all + (minutesOf(row) ?? 0), 0);
  if (sum === planned) return [];
  return [lintDraft(visitWords(lang, "visit.lint.agenda", { sum: `${sum}`, total: `${planned}` }))];
}

function peopleFindings(section: Section, { ledger, lang }: LintInput): Finding[] {
  const known = createLedgerIndex(ledger).facts("contact.name");
  const isKnown = (text: string, evidence: readonly string[]) =>
    known.some(({ id, value }) => evidence.includes(id) && value.type === "name" && text.includes(value.value));
  return tableRows(section).flatMap(({ cells: [first] }) =>
    (first?.claims ?? [])
      .filter(({ kind, text, evidence }) => kind !== "question" && !isKnown(text, evidence))
      .map((claim) => lintClaim("block", claim, visitWords(lang, "visit.lint.person", { text: claim.text }))),
  );
}
