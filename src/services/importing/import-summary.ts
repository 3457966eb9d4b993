import type { Lang } from "#domain/lang";
import { type DecimalMoney, toDecimal } from "#domain/money";
import type { Opportunity } from "#domain/opportunity";
import { describeNotice, describeReason, describeRepair } from "#importing/describe";
import type { Rejection } from "#importing/parsed-records";
import type { NotePreview, TablePreview } from "#importing/preview-part";
import type { Notice, Repair } from "#importing/tally";

export type Counts = { created: number; updated: number; unchanged: number; rejected: number };

/** Opportunities of one stage, as the source names it; `amount` null where they have none, or several currencies. */
export type StageTotal = { stage: string; status: string; count: number; amount: DecimalMoney | null };

/** What happened to one file, in the reader's language. */
export type FileReport = Counts & {
  path: string;
  /** Set where the report stands for many files below the folder `path`. */
  files?: number;
  kind: string;
  rows: number;
  rejectedRows: { line: number; column: string | null; reason: string }[];
  rejectedCsv: string | null;
  /** What the file's opportunities add up to, largest stage first; null for other kinds. */
  stages: StageTotal[] | null;
  /** Field → header of a table, as a mapping file writes it; null for other files. */
  mapping: Record<string, string> | null;
  /** What the file was taken for, in a dry run only. */
  preview: { table: TablePreview | null; notes: NotePreview[] | null } | null;
  /** Why the whole file was left out: the code, and the sentence in `error`. */
  skipped: string | null;
  error: string | null;
};

/** A report before it is told what the file was taken for. */
export type FileOutcome = Omit<FileReport, "mapping" | "preview">;

type TallyLine = { what: string; count: number; example: string; message: string };

export type ImportSummary = {
  files: FileReport[];
  totals: Record<string, Counts>;
  repairs: TallyLine[];
  notices: TallyLine[];
  dryRun: boolean;
  ms: number;
};

/** How many records an import wrote. */
export const changedRecords = ({ totals }: Pick<ImportSummary, "totals">): number =>
  Object.values(totals).reduce((sum, { created, updated }) => sum + created + updated, 0);

export const noCounts: Counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };

/** Rejected rows as a person reads them: every problem of a row is a line of its own. */
export function rejectedRows(rejections: readonly Rejection[], lang: Lang): FileReport["rejectedRows"] {
  return rejections.flatMap(({ line, more, ...first }) =>
    [first, ...more].map(({ column, reason }) => ({ line, column, reason: describeReason(lang, reason) })),
  );
}

function mergeBy<T extends { count: number }>(all: readonly T[], key: (one: T) => string): T[] {
  const merged = new Map<string, T>();
  for (const one of all) {
    const held = merged.get(key(one));
    merged.set(key(one), held ? { ...held, count: held.count + one.count } : one);
  }
  return [...merged.values()];
}

/** The whole import: totals by kind, repairs and notices of all files added up. */
export function summarise(
  reports: readonly FileReport[],
  { repairs, notices }: { repairs: readonly Repair[]; notices: readonly Notice[] },
  { lang, dryRun, ms }: { lang: Lang; dryRun: boolean; ms: number },
): ImportSummary {
  const totals: Record<string, Counts> = {};
  for (const { kind, created, updated, unchanged, rejected } of reports) {
    const held = totals[kind] ?? noCounts;
    totals[kind] = {
      created: held.created + created,
      updated: held.updated + updated,
      unchanged: held.unchanged + unchanged,
      rejected: held.rejected + rejected,
    };
  }
  const mergedRepairs = mergeBy(repairs, ({ what, field, example }) => `${what}|${field}|${example}`);
  const mergedNotices = mergeBy(notices, ({ code, column, value }) => `${code}|${column}|${value}`);
  return {
    files: [...reports],
    totals,
    repairs: mergedRepairs.map((repair) => ({
      what: repair.what,
      count: repair.count,
      example: repair.example,
      message: describeRepair(lang, repair),
    })),
    notices: mergedNotices.map((notice) => ({
      what: notice.code,
      count: notice.count,
      example: notice.example,
      message: describeNotice(lang, notice),
    })),
    dryRun,
    ms,
  };
}

/** Counts and values by stage: what a person holds an import against. Amounts of one currency only can be added. */
export function stageTotals(
  records: readonly Pick<Opportunity, "stage" | "status" | "amountMinor" | "currency">[],
): StageTotal[] {
  const stages = [...new Set(records.map(({ stage }) => stage))].map((stage): StageTotal => {
    const held = records.filter((record) => record.stage === stage);
    const valued = held.flatMap(({ amountMinor, currency }) =>
      amountMinor === null ? [] : [{ amountMinor, currency }],
    );
    const currency = valued[0]?.currency;
    const addable = currency !== undefined && valued.every((money) => money.currency === currency);
    const amountMinor = valued.reduce((sum, money) => sum + money.amountMinor, 0);
    const amount = addable ? { amount: toDecimal({ amountMinor, currency }), currency } : null;
    return { stage, status: held[0]?.status ?? "open", count: held.length, amount };
  });
  return stages.sort((a, b) => b.count - a.count || (a.stage < b.stage ? -1 : 1));
}
