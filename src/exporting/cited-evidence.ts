import type { Draft } from "#domain/draft";
import type { FactEntry, KnowledgeEntry, LedgerEntry, NoteEntry, ScoreEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { stableJson } from "#domain/stable-json";
import { exportText } from "./export-text.ts";
import type { Renderers } from "./renderers.ts";

/** One line of the evidence list, as plain text: the caller escapes it for its format. */
export type EvidenceLine = { id: string; text: string };

/** The ledger entries that at least one claim cites, in the ledger's order. */
export function citedEvidence(draft: Draft, renderers: Renderers): EvidenceLine[] {
  const cited = new Set(draft.sections.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence)));
  return draft.ledger
    .filter(({ id }) => cited.has(id))
    .map((entry) => ({ id: entry.id, text: describeEntry(entry, draft.lang, renderers) }));
}

function describeEntry(entry: LedgerEntry, lang: Lang, renderers: Renderers): string {
  switch (entry.kind) {
    case "fact":
      return describeFact(entry, lang, renderers);
    case "score":
      return describeScore(entry, lang, renderers);
    case "record":
      return withDetails(lang, line(lang, entry.entity, stableJson(entry.value)), [entry.period]);
    case "note":
      return describePassage(entry, lang, renderers, entry.author);
    case "knowledge":
      return describePassage(entry, lang, renderers);
  }
}

function describeFact(entry: FactEntry, lang: Lang, { renderValue }: Renderers): string {
  const label = entry.label?.[lang] ?? entry.path;
  return withDetails(lang, line(lang, label, renderValue(entry.value, lang)), [entry.period, entry.record]);
}

function describeScore({ score, label }: ScoreEntry, lang: Lang, { renderValue, bandLabel }: Renderers): string {
  const name = label?.[lang] ?? score.method;
  const band = bandLabel?.(score, lang) ?? score.band;
  if (score.value === null) return line(lang, name, band);
  return withDetails(lang, line(lang, name, renderValue({ type: "number", value: score.value }, lang)), [band]);
}

function describePassage(
  { date, title, text }: NoteEntry | KnowledgeEntry,
  lang: Lang,
  renderers: Renderers,
  author?: string,
): string {
  const head = [date && writtenDate(date, lang, renderers), title, author].filter(Boolean).join(" · ");
  return head ? exportText(lang, "evidence.note", { head, text }) : exportText(lang, "evidence.note.bare", { text });
}

/** Dates of notes are whatever the source said; only calendar dates, months and years are rewritten. */
function writtenDate(date: string, lang: Lang, { renderValue }: Renderers): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? renderValue({ type: "date", value: date }, lang) : date;
}

function line(lang: Lang, label: string | undefined, value: string): string {
  return label ? exportText(lang, "evidence.line", { label, value }) : value;
}

function withDetails(lang: Lang, text: string, parts: (string | undefined)[]): string {
  const details = parts.filter(Boolean).join(exportText(lang, "evidence.details.separator"));
  return details ? exportText(lang, "evidence.details", { line: text, details }) : text;
}
