import type { Finding } from "#domain/finding";
import type { LintInput } from "../../../kind.ts";
import { knownPeople } from "../../../parts/known-people.ts";
import { lintClaim } from "../../../parts/lint-finding.ts";
import { cellWords, isAnswered, type ReadRow, readRows } from "../../../parts/read-rows.ts";
import { briefWords } from "../brief-context.ts";

const asked = ["col.who", "col.when", "brf.col.check"] as const;
const columns = ["col.what", ...asked] as const;
type Row = ReadRow<(typeof columns)[number]>;

/** What the method asks of a brief: every next step has an owner whom the records know, a day, and a check. */
export function lintBrief(input: LintInput): Finding[] {
  const { sections, ledger, lang } = input;
  const people = knownPeople(ledger);
  const steps = sections.find(({ id }) => id === "steps");
  return readRows(steps, columns, (key) => briefWords(lang, key)).flatMap((row) => [
    ...lacking(row, input),
    ...strangers(row, input, people),
  ]);
}

function lacking(row: Row, { lang }: LintInput): Finding[] {
  const [step] = row("col.what").claims;
  if (!step) return [];
  const blanks = [briefWords(lang, "label.unknown"), "–"];
  const missing = asked.filter((column) => !isAnswered(row(column), blanks)).map((column) => briefWords(lang, column));
  if (missing.length === 0) return [];
  const list = missing.join(briefWords(lang, "swt.lint.join"));
  return [lintClaim("warn", step, briefWords(lang, "brf.lint.lacking", { list }))];
}

/** An owner whom nobody knows is wrong: the step keeps its words and loses its owner. */
function strangers(row: Row, { lang }: LintInput, people: readonly string[]): Finding[] {
  const who = row("col.who");
  const [owner] = who.claims;
  if (!owner || owner.kind === "question" || people.some((name) => cellWords(who).includes(name))) return [];
  return [lintClaim("block", owner, briefWords(lang, "brf.lint.stranger", { name: owner.text }))];
}
