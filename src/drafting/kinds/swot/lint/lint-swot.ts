import type { Claim } from "#domain/claim";
import type { Finding } from "#domain/finding";
import type { LintInput } from "../../../kind.ts";
import { lintClaim } from "../../../parts/lint-finding.ts";
import { cellWords, readRows } from "../../../parts/read-rows.ts";
import { swotWords } from "../swot-words.ts";

const code = /\b[SWOT]\d{1,2}\b/g;

/**
 * What the method asks of a SWOT: an entry rests on evidence, and a strategy joins an entry from inside with one from
 * outside. One that names entries which are not there is left out; one that names none is told.
 */
export function lintSwot(input: LintInput): Finding[] {
  const entries = entriesOf(input);
  return [...unfounded(input, entries), ...strategyFindings(input, entries)];
}

/** Code of each entry of the matrix → its claim. */
function entriesOf({ sections, lang }: LintInput): Map<string, Claim> {
  const section = sections.find(({ id }) => id === "matrix");
  return new Map(
    readRows(section, ["swt.col.code", "swt.col.entry"], (key) => swotWords(lang, key)).flatMap((row) => {
      const [claim] = row("swt.col.entry").claims;
      return claim ? [[cellWords(row("swt.col.code")), claim] as const] : [];
    }),
  );
}

function unfounded({ lang }: LintInput, entries: ReadonlyMap<string, Claim>): Finding[] {
  return [...entries.values()]
    .filter(({ kind, evidence }) => kind !== "question" && evidence.length === 0)
    .map((claim) => lintClaim("warn", claim, swotWords(lang, "swt.lint.unfounded")));
}

function strategyFindings({ sections, lang }: LintInput, entries: ReadonlyMap<string, Claim>): Finding[] {
  const section = sections.find(({ id }) => id === "strategies");
  const codeOf = new Map([...entries].map(([named, { id }]) => [id, named]));
  const rows = readRows(section, ["swt.col.strategy", "swt.col.pair"], (key) => swotWords(lang, key));
  return rows.flatMap((row): Finding[] => {
    const [strategy] = row("swt.col.strategy").claims;
    if (!strategy || strategy.kind === "question") return [];
    const named = [...`${cellWords(row("swt.col.pair"))} ${strategy.text}`.matchAll(code)].map(([one]) => one);
    const missing = named.filter((one) => !entries.has(one));
    if (missing.length > 0) {
      const list = [...new Set(missing)].join(swotWords(lang, "swt.lint.join"));
      return [lintClaim("block", strategy, swotWords(lang, "swt.lint.unknownEntry", { list }))];
    }
    const joined = [...named, ...(strategy.buildsOn ?? []).flatMap((id) => codeOf.get(id) ?? [])];
    return joinsBothSides(joined) ? [] : [lintClaim("warn", strategy, swotWords(lang, "swt.lint.loose"))];
  });
}

/** A strength or a weakness with an opportunity or a threat. */
function joinsBothSides(codes: readonly string[]): boolean {
  return codes.some((one) => /^[SW]/.test(one)) && codes.some((one) => /^[OT]/.test(one));
}
