import type { Claim } from "#domain/claim";
import type { Section } from "#domain/draft";
import type { LedgerEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import { type Need, needLayers } from "#domain/need";
import { holdsQuote } from "#scoring/iceberg/find-quote";
import type { LintInput } from "../../../kind.ts";
import { lintClaim, lintDraft } from "../../../parts/lint-finding.ts";
import { cellWords, type ReadCell, type ReadRow, readRows } from "../../../parts/read-rows.ts";
import { icebergWords } from "../iceberg-context.ts";

/** Words that call a need known, the stronger status first. */
const saysStatus = {
  confirmed: /已确认|本人确认|亲口确认|证实|\bconfirmed\b|\bproven\b/iu,
  supported: /有原话|有依据|\bsupported\b|\bin (?:his|her|their) own words\b/iu,
} as const;
const rank = { hypothesis: 0, supported: 1, confirmed: 2 } as const satisfies Record<Need["status"], number>;
const quoted = /[“"「『]([^“”"「」『』]{4,})[”"」』]/gu;

/**
 * What the method asks of an iceberg (`10-method.md §10`): nothing stands as supported or confirmed without the words of a
 * note beside it, no sentence calls a need better known than it is, and every need that is not confirmed has a question
 * to ask next.
 */
export function lintIceberg(input: LintInput): Finding[] {
  return [...unquoted(input), ...overstated(input), ...unasked(input)];
}

/** Rows of a layer whose status claims more than the words beside it carry: wrong, so the need is left out. */
function unquoted(input: LintInput): Finding[] {
  return needLayers.flatMap((layer) =>
    layerRows(input, layer).flatMap((row) => {
      const status = cellWords(row.status);
      const claimsKnown = saysStatus.confirmed.test(status) || saysStatus.supported.test(status);
      const [need] = row.statement.claims;
      const words = [...row.words.claims, ...row.statement.claims];
      if (!need || !claimsKnown || words.some((claim) => isVerbatim(claim, input.ledger))) return [];
      return [lintClaim("block", need, icebergWords(input.lang, "ice.lint.unquoted"))];
    }),
  );
}

const storedColumns = ["col.statement", "col.quoted", "col.status"] as const;
const quotedColumns = ["col.need", "col.source", "col.status"] as const;
type LayerRow = Record<"statement" | "words" | "status", ReadCell>;

/** A table of needs on record, or of needs that the notes quote. */
function layerRows({ sections, lang }: LintInput, layer: Need["layer"]): LayerRow[] {
  const section = sections.find(({ id }) => id === layer);
  const word = (key: (typeof storedColumns)[number] | (typeof quotedColumns)[number]) => icebergWords(lang, key);
  const status = (row: ReadRow<"col.status">) => row("col.status");
  return [
    ...readRows(section, storedColumns, word).map((row) => {
      return { statement: row("col.statement"), words: row("col.quoted"), status: status(row) };
    }),
    ...readRows(section, quotedColumns, word).map((row) => {
      return { statement: row("col.need"), words: row("col.source"), status: status(row) };
    }),
  ];
}

/** True where a claim quotes words that stand in a note which it cites. */
function isVerbatim({ text, evidence }: Claim, ledger: readonly LedgerEntry[]): boolean {
  const notes = ledger.filter((entry) => entry.kind === "note" && evidence.includes(entry.id));
  return [...text.matchAll(quoted)].some(([, words = ""]) =>
    notes.some((entry) => entry.kind === "note" && holdsQuote(entry.text, words)),
  );
}

/** A sentence about needs of which none holds what it says. */
function overstated({ sections, ledger, lang }: LintInput): Finding[] {
  const held = heldByRecord(ledger);
  const recordOf = new Map(
    ledger.flatMap((entry) => (entry.kind === "fact" && entry.record ? [[entry.id, entry.record] as const] : [])),
  );
  return claimsOf(sections)
    .filter(({ kind }) => kind !== "question")
    .flatMap((claim) => {
      const statuses = claim.evidence.flatMap((id) => held.get(recordOf.get(id) ?? "") ?? []);
      const said = saysStatus.confirmed.test(claim.text) ? 2 : saysStatus.supported.test(claim.text) ? 1 : 0;
      const isOver = statuses.length > 0 && statuses.every((status) => rank[status] < said);
      return isOver ? [lintClaim("block", claim, icebergWords(lang, "ice.lint.overstated"))] : [];
    });
}

function heldByRecord(ledger: readonly LedgerEntry[]): Map<string, Need["status"]> {
  const statuses = ledger.flatMap((entry) => {
    if (entry.kind !== "fact" || entry.path !== "need.held" || entry.value.type !== "enum" || !entry.record) return [];
    const { value } = entry.value;
    return value === "hypothesis" || value === "supported" || value === "confirmed"
      ? [[entry.record, value] as const]
      : [];
  });
  return new Map(statuses);
}

const claimsOf = (sections: readonly Section[]): Claim[] => sections.flatMap(({ claims }) => claims);

/** Needs on record that are not confirmed and that no question of the draft builds on or names. */
function unasked({ sections, ledger, lang }: LintInput): Finding[] {
  const held = heldByRecord(ledger);
  const questions = claimsOf(sections).filter(({ kind }) => kind === "question");
  return ledger.flatMap((entry) => {
    if (entry.kind !== "fact" || entry.path !== "need.statement" || entry.value.type !== "text") return [];
    const statement = entry.value.value;
    if ((held.get(entry.record ?? "") ?? "confirmed") === "confirmed") return [];
    const isAsked = questions.some(({ text, evidence }) => evidence.includes(entry.id) || text.includes(statement));
    return isAsked ? [] : [lintDraft(icebergWords(lang, "ice.lint.unasked", { statement }))];
  });
}
