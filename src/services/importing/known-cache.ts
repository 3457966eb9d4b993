import { bumpDataVersion, getOrganisation } from "#store/organisations";
import type { Tx } from "#store/tx";
import { type KnownRecords, readKnownRecords } from "./known-records.ts";

/**
 * Known records from batch to batch: notes add none, so they are read again only when somebody else has written
 * meanwhile. A hundred thousand notes would else read every account a thousand times.
 */
export type KnownCache = {
  /** What is known in this transaction. */
  read: (tx: Tx) => Promise<KnownRecords>;
  /** Says that data changed; to be called in the transaction that changed them. */
  bump: (tx: Tx) => Promise<void>;
  /** The transaction is kept, and it added no records that others are linked to. */
  stillHolds: () => void;
};

export function createKnownCache(orgId: string): KnownCache {
  let held: { version: number; known: KnownRecords } | null = null;
  let bumped = -1;
  return {
    read: async (tx) => {
      const { dataVersion: version } = await getOrganisation(tx, orgId);
      if (held?.version !== version) held = { version, known: await readKnownRecords(tx, orgId) };
      return held.known;
    },
    bump: async (tx) => {
      bumped = await bumpDataVersion(tx, orgId);
    },
    stillHolds: () => {
      if (held) held.version = bumped;
    },
  };
}
