import type { Claim } from "#domain/claim";
import type { ChangedEntry } from "#domain/draft-freshness";
import type { Ledger, LedgerEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import type { ClaimChanges, EntriesNow, EntryChange } from "#grounding/ledger/entry-hashes";
import { prepareLedger } from "#grounding/ledger/prepare-ledger";
import { createRender, type Render } from "../render-source.ts";
import { wordChange } from "./word-change.ts";

/** Writes references by the ledger of then and by what its entries say now. */
type Renders = { was: Render; now: Render };
type WordChanges = (touched: ClaimChanges<Claim>) => ChangedEntry[];

/**
 * Words what changed under a claim: first each value that its sentence shows (`{{S2.value}}`, a calculation), as it was
 * written and as it would be now; then each entry it rests on without showing what changed of it.
 */
export function createWordChanges(ledger: Ledger, entriesNow: EntriesNow, lang: Lang): WordChanges {
  const now = ledger.flatMap(({ id }) => {
    const entry = entriesNow.get(id);
    return entry ? [{ ...entry, id }] : [];
  });
  const [was, later] = [ledger, now].map((entries) => createRender(prepareLedger(entries), lang));
  return ({ claim, changed }) => {
    const shown = was && later ? shownChanges(claim, changed, { was, now: later }, lang) : [];
    const told = new Set(shown.map(({ id }) => id));
    const rest = changed.filter((change) => !told.has(change.was.id));
    return [...shown, ...rest.map((change) => asEntry(change, wordChange(change, lang), lang))];
  };
}

const reference = /\{\{[^{}]+\}\}/g;

function shownChanges({ source = "" }: Claim, changed: EntryChange[], { was, now }: Renders, lang: Lang) {
  return [...new Set(source.match(reference) ?? [])].flatMap((written) => {
    const [before, after] = [was(written), now(written)];
    const change = changed.find(({ was: entry }) => before.evidence.includes(entry.id));
    if (!change || before.problems.length > 0 || before.text === after.text) return [];
    return [asEntry(change, { was: before.text, now: after.problems.length > 0 ? null : after.text }, lang)];
  });
}

function asEntry(change: EntryChange, words: Pick<ChangedEntry, "was" | "now">, lang: Lang): ChangedEntry {
  return { id: change.was.id, label: labelOf(change.was, lang), ...words, gone: words.now === null };
}

function labelOf(entry: LedgerEntry, lang: Lang): string {
  switch (entry.kind) {
    case "fact":
      return entry.label?.[lang] ?? entry.path;
    case "score":
      return entry.label?.[lang] ?? entry.score.method;
    case "note":
    case "knowledge":
      return entry.title ?? "";
    case "record":
      return entry.entity ?? "";
  }
}
