import type { Tx } from "#store/tx";
import type { KnownRecords } from "./known-records.ts";
import type { SaveOutcome } from "./save-outcome.ts";

export type SaveContext = {
  tx: Tx;
  orgId: string;
  known: KnownRecords;
  /** Account of all notes about customers, whatever they name. */
  accountId?: string | undefined;
  /** Nothing will be kept: what costs much and shows nothing is left out. */
  isRehearsal?: boolean;
};

/** Writes the records of one file in the transaction given; rows that cannot be linked come back as rejections. */
export type SaveRecords<Item> = (context: SaveContext, records: readonly Item[]) => Promise<SaveOutcome>;
