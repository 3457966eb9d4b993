import type { ConnectorName } from "#domain/connector";
import type { Day } from "#domain/day";
import type { Json } from "#domain/json";
import type { OpportunityStatus } from "#domain/opportunity";
import type { NoteRecord, RecordKind } from "../import-record.ts";
import type { PullNotice } from "./pull-notice.ts";

/** Kinds of record that a CRM has, in the order in which they must be kept: each may refer to the ones before it. */
export const pulledKinds = [
  "team",
  "accounts",
  "products",
  "contacts",
  "opportunities",
  "orders",
  "interactions",
] as const satisfies readonly RecordKind[];
export type PulledKind = (typeof pulledKinds)[number];

/**
 * One object of the CRM as a row of the importer: our field → what the CRM says, as text. `externalId` is prefixed by its
 * source (`hubspot:company:123`). `status`: what the CRM itself holds a deal for, whatever its stage is called.
 */
export type SourceRow = {
  externalId: string;
  cells: Readonly<Record<string, string>>;
  status?: OpportunityStatus;
};

/** Rows of one kind. `path` names the objects (`hubspot/contacts`), `headers` our field → the CRM's name of it. */
export type SourceTable = {
  kind: PulledKind;
  path: string;
  headers: Readonly<Record<string, string>>;
  rows: readonly SourceRow[];
};

/** A record that the CRM deleted, or that no longer stands for anything here: a call that did not take place. */
export type GoneRecord = { kind: PulledKind | "notes"; externalId: string };

/** What one request brought. Everything in it is kept in one transaction, with the cursor. */
export type SourcePage = {
  path: string;
  tables: readonly SourceTable[];
  notes: readonly NoteRecord[];
  gone: readonly GoneRecord[];
  /** SQL patterns of order ids: orders that fit one and are not in `tables` exist no longer. */
  orderPatterns: readonly string[];
  /** Where the next reading starts; null leaves the stored one as it is. */
  cursor: Json | null;
  /** Objects read of this stream so far, and how many there are as far as the CRM says. */
  done: number;
  total: number;
  notices: readonly PullNotice[];
};

/** One kind of object of a CRM, read by when it was changed. */
export type SourceStream = {
  name: string;
  /** From where a stored cursor stands, else from the beginning of a day, else from the first object. */
  read: (from: Json | null, since: Day | null) => AsyncGenerator<SourcePage>;
};

/** Kinds that other records refer to. */
export type ReferencedKind = Extract<PulledKind, "accounts" | "products" | "contacts">;

/** A CRM that answered: who works there and which fields it has is known. */
export type OpenSource = {
  streams: readonly SourceStream[];
  /** Records by id: what a page refers to and nobody has read yet. Ids that the CRM does not know are left out. */
  fetch: (kind: ReferencedKind, externalIds: readonly string[]) => Promise<SourceTable[]>;
  notices: readonly PullNotice[];
};

/** Reads one CRM and never writes to it. */
export type Connector = {
  name: ConnectorName;
  /**
   * @param mapping JSON text of a mapping file; null for the defaults.
   * @throws AppError `connector-…`; `invalid-input` for a mapping that is not right.
   */
  open: (mapping: string | null) => Promise<OpenSource>;
  /** Asks once; rejects as `open` does. */
  check: () => Promise<void>;
  /** Ends what is under way. */
  close: () => void;
};
