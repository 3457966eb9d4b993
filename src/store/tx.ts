import type { Tx as DatabaseTx } from "#db/client";

/** An open transaction that sees one organisation (`withOrg`): what rooms above the store hand on to its functions. */
export type Tx = DatabaseTx;
