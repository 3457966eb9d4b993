import type { Ledger, LedgerEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import { stableJson } from "#domain/stable-json";
import { readAttributes } from "../binding/attributes.ts";
import type { Vocabulary } from "../binding/judge-binding.ts";
import { readScoreObjects } from "../binding/score-objects.ts";
import { readSubjects } from "../binding/subjects.ts";
import { type Operand, operandsOf } from "../derived/operands.ts";
import { withoutHanSpaces } from "../known-name-spans.ts";
import { type LedgerList, readLedgerLists } from "../lists/ledger-lists.ts";
import { once } from "../once.ts";
import { type PreparedRecord, prepareRecord } from "../records/prepare-record.ts";
import { createRemember, type Remember } from "../remember.ts";
import { prepareStatuses, type StatusList } from "../status/prepare-statuses.ts";
import { findValues } from "../values/find-values.ts";
import { type Conflict, findConflicts } from "./conflicts.ts";
import { entryNames, entryQuotable, entryTerms, entryWordings } from "./entry-texts.ts";
import { entryValues } from "./entry-values.ts";
import type { EvidenceValue } from "./evidence-value.ts";
import { createNameIndex, type NameIndex } from "./name-index.ts";
import { quotableText } from "./quotable-text.ts";
import { createValueIndex, type ValueIndex } from "./value-index.ts";

export type PreparedEntry = {
  id: string;
  /** Place in the ledger. */
  position: number;
  entry: LedgerEntry;
  /** Belongs to another account than the one verified for. */
  foreign: boolean;
  values: readonly EvidenceValue[];
  /** Its texts, reduced as `quotableText` does; made when first asked for. */
  quotable: () => readonly string[];
  /** Its attributes, when it is a record; made when first asked for. */
  record: () => PreparedRecord | null;
  /** What other values can be calculated from; made when first asked for. */
  operands: () => readonly Operand[];
};

/** `same`: repeated word for word, harmless. */
export type DuplicateId = { id: string; same: boolean };

/** The evidence, indexed once for all claims that are checked against it. */
export type PreparedLedger = {
  entries: ReadonlyMap<string, PreparedEntry>;
  /** Who holds a value, over all entries. */
  index: ValueIndex<PreparedEntry>;
  accountId: string | undefined;
  /** What 元 and ¥ mean (ISO 4217). */
  currency: string;
  currencies: readonly string[];
  duplicates: readonly DuplicateId[];
  /** Names that contain digits or numerals (T8, 三一重工): their digits are no values. */
  numericNames: readonly string[];
  /** Titles and texts on record that speak of a day; made when first asked for. */
  datedWordings: () => readonly string[];
  /** Who and what the ledger names. */
  names: NameIndex;
  /** Typed values of closed lists, by what they are said of; made when first asked for. */
  statuses: () => readonly StatusList[];
  /** Closed lists that the ledger spells out, by path; made when first asked for. */
  lists: () => ReadonlyMap<string, LedgerList>;
  /** Known words, reduced as `quotableText` does. */
  terms: ReadonlySet<string>;
  /** What the ledger's values are of, and whose; made when first asked for. */
  vocabulary: () => Vocabulary;
  /** Entries that say different things of the same. */
  conflicts: readonly Conflict[];
  /** Findings of claims verified before: in an edited plan only what was edited is verified anew. */
  remember: Remember<readonly Finding[]>;
};

/** A few long plans in both languages. */
const rememberedClaims = 2_000;

export type LedgerOptions = { accountId?: string | undefined; currency?: string | undefined };

const numeral = /[\d０-９零〇一二两三四五六七八九十百千万亿半]/;
const letter = /\p{L}/u;

function currenciesOf(entries: Ledger): string[] {
  return entries.flatMap((entry) =>
    entry.kind === "fact" && entry.value.type === "money" ? [entry.value.currency] : [],
  );
}

/** The customer's turnover may be in their currency; the account's other figures are in ours. Of equals the first. */
function commonest(currencies: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const currency of currencies) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function isForeign(entry: LedgerEntry, accountId: string | undefined): boolean {
  return accountId !== undefined && entry.accountId !== undefined && entry.accountId !== accountId;
}

function firstOfEach(entries: Ledger): { unique: LedgerEntry[]; duplicates: DuplicateId[] } {
  const unique = new Map<string, LedgerEntry>();
  const duplicates: DuplicateId[] = [];
  for (const entry of entries) {
    const earlier = unique.get(entry.id);
    if (earlier) duplicates.push({ id: entry.id, same: stableJson(earlier) === stableJson(entry) });
    else unique.set(entry.id, entry);
  }
  return { unique: [...unique.values()], duplicates };
}

/** Names with numerals in them, the longest first; a name of digits alone hides nothing. */
function numericNamesOf(entries: readonly LedgerEntry[]): string[] {
  const names = new Set(entries.flatMap(entryNames).map(withoutHanSpaces));
  return [...names].filter((name) => numeral.test(name) && letter.test(name)).sort((a, b) => b.length - a.length);
}

/** Any day will do to see whether a text counts from the day it was written on. */
const anyDay = "2000-01-01";

function datedWordingsOf(entries: readonly LedgerEntry[]): string[] {
  const wordings = [...new Set(entries.flatMap(entryWordings))];
  return wordings.filter((wording) =>
    findValues(wording, { asOf: anyDay }).some(({ kind }) => kind === "date" || kind === "range"),
  );
}

/**
 * Indexes a ledger for `verify` and `renderReferences`. Without `currency` that of most amounts counts as the
 * ledger's own, else CNY. A repeated id keeps its first entry and is listed in `duplicates`; nothing throws.
 */
export function prepareLedger(entries: Ledger, options: LedgerOptions = {}): PreparedLedger {
  const { unique, duplicates } = firstOfEach(entries);
  const stated = currenciesOf(unique);
  const currencies = [...new Set(stated)];
  const currency = options.currency ?? commonest(stated) ?? "CNY";
  const { accountId } = options;
  const prepared = unique.map(
    (entry, position): PreparedEntry => ({
      id: entry.id,
      position,
      entry,
      foreign: isForeign(entry, accountId),
      values: entryValues(entry, { currency, currencies }),
      quotable: once(() => entryQuotable(entry).map(quotableText)),
      record: once(() => (entry.kind === "record" ? prepareRecord(entry.value) : null)),
      operands: once(() => operandsOf(entry, { currency, currencies })),
    }),
  );
  return {
    entries: new Map(prepared.map((entry) => [entry.id, entry])),
    index: createValueIndex(prepared),
    accountId,
    currency,
    currencies,
    duplicates,
    numericNames: numericNamesOf(unique),
    datedWordings: once(() => datedWordingsOf(unique)),
    names: createNameIndex(prepared),
    statuses: once(() => prepareStatuses(unique.filter((entry) => !isForeign(entry, accountId)))),
    lists: once(() => readLedgerLists(unique.filter((entry) => !isForeign(entry, accountId)))),
    terms: new Set(unique.flatMap(entryTerms).map(quotableText)),
    vocabulary: once(() => ({
      attributes: readAttributes(unique),
      subjects: readSubjects(unique),
      objects: readScoreObjects(unique),
    })),
    remember: createRemember(rememberedClaims),
    conflicts: findConflicts(unique.filter((entry) => !isForeign(entry, accountId))),
  };
}
