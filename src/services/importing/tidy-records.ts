import { vacuumRecords } from "#store/record-statistics";
import type { Deps } from "../deps.ts";

/** `changed`: how many records were written or removed. */
export type TidyRecords = (changed: number) => Promise<void>;

/** From so many on, clearing up after them is worth its time. */
const manyRecords = 1000;

/** Clears up in the tables after much was written. It is there either way: a failure is only noted. */
export function createTidyRecords({ db, log }: Pick<Deps, "db" | "log">): TidyRecords {
  return async (changed) => {
    if (changed < manyRecords) return;
    try {
      await vacuumRecords(db);
    } catch (err) {
      log.warn({ err }, "the tables could not be cleared up after many changes");
    }
  };
}
