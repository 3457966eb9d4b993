import type { DraftKind, Provenance, Section, WriterName } from "#domain/draft";
import type { LedgerEntry } from "#domain/evidence";
import type { Finding } from "#domain/finding";
import type { Lang } from "#domain/lang";
import type { RecordCall } from "#domain/model-call";
import type { PreparedLedger } from "#grounding/ledger/prepare-ledger";
import type { Dossier } from "./dossier.ts";

export type WriteRequest = {
  dossier: Dossier;
  ledger: readonly LedgerEntry[];
  prepared: PreparedLedger;
  lang: Lang;
  kind: DraftKind;
  /** Told each section as soon as it is finished; not in reading order. */
  onSection?: ((section: Section) => void) | undefined;
  /** Aborts when the draft is wanted no more: the writer throws its reason. */
  signal?: AbortSignal | undefined;
  /** The draft that calls of a model are recorded for. */
  draftId?: string | undefined;
  /** Told every call of a model. */
  record?: RecordCall | undefined;
  /** Where a draft is written anew in parts. */
  part?: WrittenPart | undefined;
};

/** `only`: ids of the sections to write. `kept`: the others, as they stand. */
export type WrittenPart = { only: ReadonlySet<string>; kept: readonly Section[] };

export type Written = {
  /** In reading order. */
  sections: Section[];
  /** What the writer had to replace or leave out. */
  findings: Finding[];
  provenance: Pick<Provenance, "model" | "promptVersion" | "promptHash" | "tokens" | "costUsd">;
};

/** Turns evidence into sections. What it writes is verified by the pipeline, whoever wrote it. */
export type Writer = { write: (request: WriteRequest) => Promise<Written> };
export type Writers = Partial<Record<WriterName, Writer>>;
