import type { LedgerEntry, TypedValue } from "#domain/evidence";
import { type Lang, localeOf } from "#domain/lang";
import type { CliContext } from "./context.ts";
import { figure } from "./format-figure.ts";

/** Words of one line: what is stated, its value, where it stands. */
type Parts = { label: string; value: string; source: string };

/** `[F83] Title · Anke Schulte: Leiterin Qualitätsmanagement (contact:C-103)`; label, value and source once each. */
export function evidenceLine(entry: LedgerEntry, { say, lang }: Pick<CliContext, "say" | "lang">): string {
  const { label, value, source } = partsOf(entry, lang);
  const stated = label !== "" && value !== "" ? say("ask.evidence", { label, value }) : label || value;
  const text = stated === "" ? say("ask.untitled") : stated;
  return `[${entry.id}] ${source === "" ? text : say("ask.evidence-of", { text, source })}`;
}

const joined = (...parts: readonly (string | undefined)[]) =>
  [...new Set(parts.filter((part) => part !== undefined && part !== ""))].join(" · ");

function partsOf(entry: LedgerEntry, lang: Lang): Parts {
  switch (entry.kind) {
    case "fact": {
      const source = joined(entry.period, entry.record === "computed" ? undefined : entry.record);
      return { label: entry.label?.[lang] ?? entry.path, value: valueWords(entry.value, lang), source };
    }
    case "score":
      return {
        label: joined(entry.label?.[lang] ?? entry.score.method, entry.entity),
        value: figure(entry.score.value),
        source: "",
      };
    case "note":
      return { label: joined(entry.date, entry.title, entry.author), value: "", source: entry.noteId ?? "" };
    case "knowledge":
      return { label: joined(entry.date, entry.title), value: "", source: "" };
    case "record":
      return { label: entry.entity ?? "", value: "", source: entry.period ?? "" };
  }
}

/** A value as it is read at a terminal; days and numbers as they are stored. */
function valueWords(value: TypedValue, lang: Lang): string {
  const number = (given: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(localeOf[lang], { maximumFractionDigits: 2, ...options }).format(given);
  switch (value.type) {
    case "money":
      return number(Number(value.amount), { style: "currency", currency: value.currency });
    case "percent":
      return `${number(value.value)}%`;
    case "number":
    case "count":
      return number(value.value);
    case "duration":
      return number(value.value, { style: "unit", unit: value.unit, unitDisplay: "long" });
    case "enum":
      return value.labels?.[lang] ?? value.value;
    case "date":
    case "name":
    case "text":
      return value.value;
  }
}
