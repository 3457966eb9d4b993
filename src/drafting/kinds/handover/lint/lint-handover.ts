import type { Claim } from "#domain/claim";
import type { LedgerEntry, NoteEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import type { LintInput } from "../../../kind.ts";
import { lintClaim } from "../../../parts/lint-finding.ts";
import { readRows } from "../../../parts/read-rows.ts";
import { handoverWordsOf } from "../handover-context.ts";

/** A sentence of ours that tells of a promise, where it is not a question about one. */
const promising = /答应|承诺(?!清单)|许诺|说好|\bpromised\b|\bagreed to\b|\bcommitted to\b/iu;

/** What the method asks of a handover: a promise carries the note that it stands in, and that note's date. */
export function lintHandover(input: LintInput): Finding[] {
  const listed = listedPromises(input);
  const told = input.sections
    .flatMap(({ claims }) => claims)
    .filter((claim) => claim.kind === "fact" && promising.test(claim.text) && !listed.includes(claim));
  return [...listed, ...told].flatMap((claim) => promiseFinding(claim, input));
}

function listedPromises({ sections, lang }: LintInput): Claim[] {
  const section = sections.find(({ id }) => id === "promises");
  const rows = readRows(section, ["hov.col.promise", "hov.col.by"], (key) => handoverWordsOf(lang, key));
  return rows.flatMap((row) => row("hov.col.promise").claims.filter(({ kind }) => kind !== "question"));
}

/** Without a source it is hearsay, and left out; without a date it is told. */
function promiseFinding(claim: Claim, { ledger, lang }: LintInput): Finding[] {
  const notes = citedNotes(claim, ledger);
  if (notes.length === 0) return [lintClaim("block", claim, handoverWordsOf(lang, "hov.lint.noSource"))];
  if (notes.every(({ date }) => date === undefined)) {
    return [lintClaim("warn", claim, handoverWordsOf(lang, "hov.lint.noDate"))];
  }
  return [];
}

function citedNotes({ evidence }: Claim, ledger: readonly LedgerEntry[]): NoteEntry[] {
  return ledger.flatMap((entry) => (entry.kind === "note" && evidence.includes(entry.id) ? [entry] : []));
}
