import type { Claim } from "#domain/claim";
import type { LedgerEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import type { LintInput } from "../../../kind.ts";
import { lintClaim, lintDraft } from "../../../parts/lint-finding.ts";
import { type ReadRow, tableRows } from "../../../parts/table-rows.ts";
import { fabeWords } from "../fabe-context.ts";

/** Cells of the table of arguments, in order. */
const columns = { need: 0, feature: 1, benefit: 3, proof: 4 } as const;

/**
 * Whether arguments keep to FABE. Left out: a benefit that builds on no need of the person in its row, and a feature
 * without a source. Warned of: an evidence cell that neither cites a dated document nor says that evidence is missing,
 * and the same words for two people.
 */
export function lintFabe(input: LintInput): Finding[] {
  const section = input.sections.find(({ id }) => id === "pitch");
  if (!section) return [];
  const rows = tableRows(section);
  return [...rows.flatMap((row) => rowFindings(row, input)), ...samePitches(rows, input)];
}

const cellOf = ({ cells }: ReadRow, column: keyof typeof columns) => cells[columns[column]]?.claims ?? [];

function rowFindings(row: ReadRow, input: LintInput): Finding[] {
  const { lang } = input;
  const needs = new Set(cellOf(row, "need").map(({ id }) => id));
  const loose = cellOf(row, "benefit").filter(({ buildsOn = [] }) => !buildsOn.some((id) => needs.has(id)));
  const bare = cellOf(row, "feature").filter(({ evidence }) => !evidence.some((id) => isOurs(id, input)));
  const unproven = cellOf(row, "proof").filter((claim) => !proves(claim, input));
  return [
    ...loose.map((claim) => lintClaim("block", claim, fabeWords(lang, "fabe.lint.benefit"))),
    ...bare.map((claim) => lintClaim("block", claim, fabeWords(lang, "fabe.lint.feature"))),
    ...unproven.map((claim) => lintClaim("warn", claim, fabeWords(lang, "fabe.lint.proof"))),
  ];
}

function entryOf(id: string, { ledger }: LintInput): LedgerEntry | undefined {
  return ledger.find((entry) => entry.id === id);
}

/** Our catalogue or one of our documents. */
function isOurs(id: string, input: LintInput): boolean {
  const entry = entryOf(id, input);
  return entry?.kind === "knowledge" || (entry?.kind === "fact" && entry.path.startsWith("product."));
}

function proves({ text, evidence }: Claim, input: LintInput): boolean {
  if (text.includes(fabeWords(input.lang, "fabe.mark.missing"))) return true;
  return evidence.some((id) => {
    const entry = entryOf(id, input);
    if (entry?.kind === "knowledge") return entry.date !== undefined;
    return entry?.kind === "fact" && entry.path === "product.evidence" && /(19|20)\d\d/.test(text);
  });
}

/** What two people are told, without their names and their needs: if that is one text, one of them is not listened to. */
function samePitches(rows: readonly ReadRow[], { lang, ledger }: LintInput): Finding[] {
  const people = ledger.flatMap((entry) =>
    entry.kind === "fact" && entry.path === "contact.name" && entry.value.type === "name" ? [entry.value.value] : [],
  );
  const told = rows.map((row) => {
    const person = people.find((name) => cellOf(row, "need").some(({ text }) => text.includes(name)));
    const words = cellOf(row, "benefit").map(({ text }) => bareOf(text, person));
    return { person, words: words.join(" ").trim() };
  });
  const pairs = told.flatMap((one, at) =>
    told
      .slice(at + 1)
      .flatMap((other) =>
        one.person && other.person && one.person !== other.person && one.words !== "" && one.words === other.words
          ? [[one.person, other.person]]
          : [],
      ),
  );
  return pairs.map((names) =>
    lintDraft(fabeWords(lang, "fabe.lint.same", { names: names.join(lang === "zh" ? "、" : ", ") })),
  );
}

function bareOf(text: string, person: string | undefined): string {
  return person === undefined ? text : text.replaceAll(person, "");
}
