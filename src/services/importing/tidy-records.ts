import { vacuumRecords } from "#store/record-statistics";
import type { Deps } from "../deps.ts";

export type TidyRecords = () => Promise<void>;

/** Clears up in the tables after a large import. What was imported is there either way: a failure is only noted. */
export function createTidyRecords({ db, log }: Pick<Deps, "db" | "log">): TidyRecords {
  return async () => {
    try {
      await vacuumRecords(db);
    } catch (err) {
      log.warn({ err }, "the tables could not be cleared up after an import");
    }
  };
}
