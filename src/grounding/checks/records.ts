import type { PreparedEntry } from "../ledger/prepare-ledger.ts";
import { quotableText } from "../ledger/quotable-text.ts";
import { findBaselessJudgements } from "../records/aspects.ts";
import { findMisplaced } from "../records/attribute-values.ts";
import { compareWeek, hoursFor } from "../records/compare-week.ts";
import { isSubset } from "../records/derived-values.ts";
import { type Fault, judgeMention, type Stated } from "../records/judge-mention.ts";
import { findChineseOfferedWithoutTrace, findOfferedWithoutTrace } from "../records/offered-things.ts";
import { piecesOf } from "../records/pieces.ts";
import type { PreparedRecord } from "../records/prepare-record.ts";
import { isTelling, readStatements } from "../records/read-statements.ts";
import { readWeekClaims, type WeekClaim } from "../records/read-week-claim.ts";
import { readWords, type Word } from "../records/words.ts";
import { agrees } from "../values/compare-values.ts";
import type { Check, CheckContext, CheckedText, RawFinding } from "./check.ts";

type Held = { id: string; entry: PreparedEntry; record: PreparedRecord };
/** A record and what one stretch of text states about its things. */
type Read = Held & { stated: readonly Stated[] };
type Place = { start: number; end: number };

/** Numbers that count some items of a list: "two of the reviews"; nobody checked which. */
function subsets({ values }: CheckedText, held: readonly Held[]): RawFinding[] {
  return values.flatMap((value): RawFinding[] => {
    if (value.kind !== "number" && value.kind !== "count") return [];
    const proofs = held.flatMap(({ id, entry }) =>
      entry.values
        .filter((proof) => agrees(value, proof.value, proof.shown !== undefined))
        .map((proof) => ({ id, proof })),
    );
    if (proofs.length === 0 || !proofs.every(({ proof }) => isSubset(proof))) return [];
    const { start, end } = value;
    const nearest = [...new Set(proofs.map(({ id }) => id))].slice(0, 3);
    return [
      { code: "unsupported-number", severity: "warn", message: "unsupported-number.subset", start, end, nearest },
    ];
  });
}

function heldBy(entries: readonly PreparedEntry[]): Held[] {
  return entries.flatMap((entry) => {
    const record = entry.record();
    return record ? [{ id: entry.id, entry, record }] : [];
  });
}

/** What a claim may rest on. */
function allowedFor({ scope }: CheckedText, { cited, own }: CheckContext): readonly PreparedEntry[] {
  return scope === "cited" ? cited : scope === "ledger" ? own : [];
}

/** Records that a claim is held against: those of the entity it names, else all that it may rest on. */
function recordsFor({ text }: CheckedText, allowed: readonly PreparedEntry[]): Held[] {
  const records = heldBy(allowed.filter(({ entry }) => entry.kind === "record"));
  const named = records.filter(({ entry: { entry } }) => entry.entity !== undefined && text.includes(entry.entity));
  return named.length > 0 ? named : records;
}

/** What the records leave open or do not know may stand in other evidence; whether that proves it code cannot tell. */
function softened(found: readonly RawFinding[], text: string, others: readonly PreparedEntry[]): RawFinding[] {
  return found.map((finding) => {
    if (finding.code !== "unsupported-claim" || finding.severity === "warn") return finding;
    const words = quotableText(text.slice(finding.start, finding.end));
    const isElsewhere = others.some((entry) => entry.quotable().some((held) => held.includes(words)));
    return isElsewhere ? { ...finding, severity: "warn" } : finding;
  });
}

function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? "{…}" : String(value);
}

const findingOf = {
  opposite: { code: "status", message: "status.record" },
  open: { code: "unsupported-claim", message: "unsupported-claim.open" },
  absent: { code: "unsupported-claim", message: "unsupported-claim.absent" },
} as const satisfies Record<Fault["kind"], Pick<RawFinding, "code" | "message">>;

function toFinding({ kind, attribute, sure }: Fault, place: Place, ids: readonly string[]): RawFinding {
  const expected = attribute && `${attribute.path}: ${shown(attribute.value)}`;
  const severity = sure ? "block" : "warn";
  return {
    ...findingOf[kind],
    severity,
    ...place,
    nearest: ids.slice(0, 3),
    ...(expected !== undefined && { expected }),
  };
}

/** A statement is wrong when every record it may rest on speaks against it. */
function statements(held: readonly Read[]): RawFinding[] {
  const faults = new Map<string, { place: Place; found: { fault: Fault; id: string }[] }>();
  for (const { id, record, stated: all } of held) {
    for (const stated of all) {
      const fault = judgeMention(stated, record);
      if (!fault) continue;
      const { start, end } = stated.mention;
      const key = `${start}:${end}`;
      const spot = faults.get(key) ?? { place: { start, end }, found: [] };
      spot.found.push({ fault, id });
      faults.set(key, spot);
    }
  }
  return [...faults.values()].flatMap(({ place, found }) => {
    const first = found.find(({ fault }) => fault.kind !== "absent") ?? found[0];
    if (!first || found.length < held.length) return [];
    return [toFinding(first.fault, place, [first.id, ...found.map(({ id }) => id).filter((id) => id !== first.id)])];
  });
}

/** Things offered in a list that no record has a word of: outside the known things code cannot decide, so a warning. */
function offered(text: string, words: readonly Word[], held: readonly Held[]): RawFinding[] {
  const find = ({ record }: Held) => [
    ...findOfferedWithoutTrace(text, words, record),
    ...findChineseOfferedWithoutTrace(text, record),
  ];
  const [first, ...others] = held.map(find);
  const inAll = (first ?? []).filter((place) =>
    others.every((list) => list.some(({ start }) => start === place.start)),
  );
  const nearest = held.map(({ id }) => id).slice(0, 3);
  return inAll.map((place) => ({ ...findingOf.absent, severity: "warn", ...place, nearest }));
}

/** A value beside the name of one attribute that is another attribute's: right number, wrong thing. */
function misplaced(text: string, held: readonly Read[], { ledger }: CheckContext): RawFinding[] {
  const options = { currency: ledger.currency, currencies: ledger.currencies };
  const found = held.map(({ id, record, stated }) => {
    const mentions = stated.map(({ mention }) => mention);
    return { id, places: findMisplaced(text, mentions, { attributes: record.attributes, options }) };
  });
  const [first, ...others] = found;
  if (!first) return [];
  const inAll = first.places.filter(({ start }) =>
    others.every(({ places }) => places.some((place) => place.start === start)),
  );
  return inAll.map(({ start, end, attribute }) => {
    const expected = `${attribute.path}: ${shown(attribute.value)}`;
    return {
      code: "wrong-attribute",
      severity: "block",
      message: "wrong-attribute.record",
      start,
      end,
      expected,
      nearest: [first.id],
    };
  });
}

function weekFinding(claim: WeekClaim, held: readonly Held[], told: boolean): RawFinding[] {
  const weeks = held.flatMap(({ id, record }) => record.weeks.map((week) => ({ id, week })));
  const verdicts = weeks.map(({ week }) => compareWeek(claim, week));
  const [first] = weeks;
  if (!first || verdicts.includes("yes")) return [];
  const unsure = verdicts.includes("unsure");
  const expected = hoursFor(claim, first.week);
  return [
    {
      code: "unsupported-date",
      severity: unsure || told ? "warn" : "block",
      message: unsure
        ? "unsupported-date.unsure"
        : expected === ""
          ? "unsupported-date.hours"
          : "unsupported-date.hours.expected",
      start: claim.start,
      end: claim.end,
      nearest: [first.id],
      ...(expected !== "" && { expected }),
    },
  ];
}

/** Judgements of something that no record speaks of at all. */
function baseless(text: string, words: readonly Word[], held: readonly Held[]): RawFinding[] {
  const [first, ...others] = held.map(({ record }) => findBaselessJudgements(text, words, record.silent));
  const inAll = (first ?? []).filter((place) =>
    others.every((list) => list.some(({ start }) => start === place.start)),
  );
  return inAll.map((place) => ({
    ...findingOf.absent,
    severity: "block",
    ...place,
    nearest: held.map(({ id }) => id).slice(0, 3),
  }));
}

/**
 * Check 6 on records: what a sentence says is there, is not there or is open on a day agrees with the record's
 * attributes; what the record leaves open or does not know is not stated (`20-drafting-and-grounding.md §5`).
 */
export const checkRecords: Check = (claim, context) => {
  const allowed = claim.kind === "fact" || claim.kind === "inference" ? allowedFor(claim, context) : [];
  const held = recordsFor(claim, allowed);
  if (held.length === 0) return [];
  const others = allowed.filter(({ entry }) => entry.kind !== "record");
  const found = piecesOf(claim.text).flatMap(({ text, start }) =>
    checkPiece(text, held, context).map((finding) => ({
      ...finding,
      start: finding.start + start,
      end: finding.end + start,
    })),
  );
  return [...softened(found, claim.text, others), ...subsets(claim, held)];
};

function checkPiece(text: string, held: readonly Held[], context: CheckContext): RawFinding[] {
  const words = readWords(text);
  const told = isTelling(text, words);
  const weeks = readWeekClaims(text).flatMap((week) => weekFinding(week, held, told));
  const read = held.map((one) => ({ ...one, stated: readStatements(text, words, one.record) }));
  return [
    ...statements(read),
    ...baseless(text, words, held),
    ...offered(text, words, held),
    ...misplaced(text, read, context),
    ...weeks,
  ];
}
