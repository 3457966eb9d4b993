import type { Logger } from "pino";
import type { Db } from "#db/client";
import type { Day } from "#domain/day";
import type { ResolvedScoringConfig } from "#scoring/config";
import type { IndustryConfig } from "#scoring/industry-config";

/** What the services stand on; made once, in the composition root. */
export type Deps = {
  db: Db;
  /** Today's calendar date where the product runs. */
  today: () => Day;
  scoring: ResolvedScoringConfig;
  /** The config for accounts of one industry. */
  scoringOf: IndustryConfig;
  log: Logger;
};
