import type { PulledKind, SourceTable } from "#importing/connectors/connector";
import { parseSourceTable } from "#importing/connectors/parse-source-table";
import type { ImportRecord, OpportunityRecord } from "#importing/import-record";
import type { ParsedRecords } from "#importing/parsed-records";
import type { Table } from "#importing/table";
import { saves } from "../import-file.ts";
import type { SaveOutcome } from "../save-outcome.ts";
import type { SaveContext } from "../save-records.ts";
import { collectReferences, type References } from "./references.ts";

export type StagedRecord = Pick<OpportunityRecord, "stage" | "status" | "amountMinor" | "currency">;
export type PulledOutcome = SaveOutcome & {
  /** Products that rows name and the CRM no longer has. */
  unknownProducts: string[];
};

/** Rows of one kind, read by the importer's readers and ready to be kept. */
export type PreparedTable = Omit<ParsedRecords<unknown>, "records"> & {
  kind: PulledKind;
  path: string;
  /** Our field → the CRM's name of it. */
  headers: Readonly<Record<string, string>>;
  table: Table;
  /** Ids of all rows, readable or not, by line; lines count from 1. */
  externalIds: readonly string[];
  staged: readonly StagedRecord[];
  references: References;
  save: (context: SaveContext) => Promise<PulledOutcome>;
};

type Reading = { currency: string; prefix: string };

export function prepareTable(source: SourceTable, reading: Reading): PreparedTable {
  return prepareKind(source.kind, source, reading);
}

function prepareKind<Kind extends PulledKind>(
  kind: Kind,
  source: SourceTable,
  { currency, prefix }: Reading,
): PreparedTable {
  const { table, parsed } = parseSourceTable(kind, source, currency);
  const { records, ...rest } = parsed;
  return {
    ...rest,
    kind,
    path: source.path,
    headers: source.headers,
    table,
    externalIds: source.rows.map(({ externalId }) => externalId),
    staged: records.flatMap((record: ImportRecord) => ("stage" in record ? [record] : [])),
    references: collectReferences(records, prefix),
    save: async (context) => {
      const isUnknown = (ref: string) => ref.startsWith(prefix) && context.known.product(ref) === null;
      const unknownProducts = records.flatMap((record) => unknownProductOf(record, isUnknown) ?? []);
      const kept = records.map((record) =>
        unknownProductOf(record, isUnknown) === null ? record : { ...record, productRef: null },
      );
      return { ...(await saves[kind](context, kept)), unknownProducts };
    },
  };
}

/** A product that the CRM no longer has is not the name of a new one. */
function unknownProductOf(record: ImportRecord, isUnknown: (ref: string) => boolean): string | null {
  const ref = "productRef" in record ? record.productRef : null;
  return ref !== null && isUnknown(ref) ? ref : null;
}
