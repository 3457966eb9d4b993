import type { Logger } from "pino";
import type { Db } from "#db/client";
import type { Day } from "#domain/day";
import type { ScoringReader } from "./scoring-profile/scoring-reader.ts";

/** What the services stand on; made once, in the composition root. */
export type Deps = {
  db: Db;
  /** Today's calendar date where the product runs. */
  today: () => Day;
  /** The scoring config of an organisation; who has its portfolio at hand takes the portfolio's. */
  scoring: ScoringReader;
  log: Logger;
};
