import type { KnowledgeEntry, LedgerEntry, NoteEntry } from "#domain/evidence";
import { stableJson } from "#domain/stable-json";
import { say } from "./block-text.ts";
import type { BlockContext } from "./words.ts";

type Wording = Pick<BlockContext, "lang" | "words">;

/** `2026-10-12 · Visit note · author`, `Revenue of 12 months: CNY 20.0M (2026)`: an entry on one line. */
export function evidenceWords(entry: LedgerEntry, { lang, words }: Wording): string {
  switch (entry.kind) {
    case "fact": {
      const label = entry.label?.[lang] ?? entry.path;
      const stated = say(lang, "join.label", { label, value: words.renderValue(entry.value, lang) });
      return withDetails(lang, stated, [entry.period, recordWords(entry.record)]);
    }
    case "score": {
      const { method, value, band } = entry.score;
      const label = entry.label?.[lang] ?? words.scoreWord(lang, `method.${method}`);
      const name = joined(label, label.includes(entry.entity ?? "") ? undefined : entry.entity);
      const shown = value === null ? undefined : words.renderValue({ type: "number", value }, lang);
      return say(lang, "join.label", { label: name, value: joined(shown, words.bandWord(lang, method, band) ?? band) });
    }
    case "note":
      return passageHead(entry, lang, words, entry.author);
    case "knowledge":
      return joined(passageHead(entry, lang, words), say(lang, "evidence.own"));
    case "record":
      return withDetails(lang, joined(entry.entity, stableJson(entry.value)), [entry.period]);
  }
}

function passageHead(
  { date, title }: NoteEntry | KnowledgeEntry,
  lang: Wording["lang"],
  words: Wording["words"],
  author?: string,
): string {
  return joined(date && dayWords(date, lang, words), title || say(lang, "evidence.untitled"), author);
}

/** Dates of notes are whatever the source said; only calendar dates, months and years are rewritten. */
function dayWords(date: string, lang: Wording["lang"], words: Wording["words"]): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? words.renderValue({ type: "date", value: date }, lang) : date;
}

/** Records by the ids that people know; what was computed has none, and ids of ours tell nobody anything. */
function recordWords(record: string | undefined): string | undefined {
  return record === "computed" || (record !== undefined && ownId.test(record)) ? undefined : record;
}

const ownId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/u;

function withDetails(lang: Wording["lang"], text: string, parts: readonly (string | undefined)[]): string {
  const details = joined(...parts);
  return details === "" ? text : say(lang, "join.details", { text, details });
}

const joined = (...parts: readonly (string | undefined)[]) =>
  [...new Set(parts.filter((part) => part !== undefined && part !== ""))].join(" · ");
