import type { LedgerEntry } from "#domain/evidence";
import { leafTexts } from "./entry-values.ts";

type Fact = Extract<LedgerEntry, { kind: "fact" }>;

function labels(label: { zh: string; en: string } | undefined): string[] {
  return label ? [label.zh, label.en] : [];
}

function namesOf({ value }: Fact): string[] {
  return value.type === "name" ? [value.value, ...(value.aliases ?? [])] : [];
}

function termsOf(fact: Fact): string[] {
  const { value } = fact;
  if (value.type === "name") return [...namesOf(fact), ...(value.role === undefined ? [] : [value.role])];
  return value.type === "enum" ? [value.value, ...labels(value.labels)] : [];
}

/** Names the entry gives to people, organisations and products. */
export function entryNames(entry: LedgerEntry): string[] {
  const entity = entry.entity === undefined ? [] : [entry.entity];
  return entry.kind === "fact" ? [...entity, ...namesOf(entry)] : entity;
}

/** Words that may stand in quotation marks without being a quotation: names, labels, bands, titles. */
export function entryTerms(entry: LedgerEntry): string[] {
  const names = entryNames(entry);
  if (entry.kind === "fact") return [...names, ...termsOf(entry), ...labels(entry.label)];
  if (entry.kind === "score") return [...names, entry.score.band, ...labels(entry.label)];
  if (entry.kind === "record") return names;
  return entry.title === undefined ? names : [...names, entry.title];
}

/** What may be quoted from the entry, word for word. */
export function entryQuotable(entry: LedgerEntry): string[] {
  if (entry.kind === "note" || entry.kind === "knowledge") return [entry.text, entry.title ?? ""];
  if (entry.kind === "record") return leafTexts(entry.value);
  if (entry.kind === "fact" && entry.value.type === "text") return [entry.value.value];
  return entryTerms(entry);
}

/** Titles and texts that stand in the records as somebody wrote them: a draft repeats them word for word. */
export function entryWordings(entry: LedgerEntry): string[] {
  if (entry.kind === "note" || entry.kind === "knowledge") return entry.title === undefined ? [] : [entry.title];
  return entry.kind === "fact" && entry.value.type === "text" ? [entry.value.value] : [];
}
