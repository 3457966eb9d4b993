import { z } from "zod";
import type { Notice, Repair } from "#importing/tally";
import type { FileReport } from "./import-summary.ts";

/** What one transaction of an import did: kept with it, so that the summary is whole whichever run ends the import. */
export type ImportStep = {
  reports: FileReport[];
  repairs: Repair[];
  notices: Notice[];
  /** How many files that are no tables are done with it; 0 for a table. */
  through: number;
};

const isObject = (held: unknown) => typeof held === "object" && held !== null;
/** Written by this very product, in the transaction that did it: the frame is checked, not each of a thousand reports. */
const objects = <T>() => z.array(z.custom<T>(isObject));
const stepSchema = z.object({
  reports: objects<FileReport>(),
  repairs: objects<Repair>(),
  notices: objects<Notice>(),
  through: z.int(),
});

export function parseImportStep(kept: unknown): ImportStep {
  return stepSchema.parse(kept);
}
