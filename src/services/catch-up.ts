import type { EmbedMissing } from "./embed-missing.ts";
import type { LinkMentions } from "./mentions/link-mentions.ts";

/** What was stored: one note that somebody wrote, a batch of many batches, all that an import brought. */
export type Stored = "note" | "batch" | "import";

/** What follows when notes or names were stored: their vectors are made, and what they name is found. Never rejects. */
export type CatchUp = (orgId: string, stored: Stored) => Promise<void>;

/** Transactions of 500 passages before whoever stored them goes on; the rest is left to a job. */
const linkedAtOnce = { note: 2, batch: 0, import: 20 } as const satisfies Record<Stored, number>;

export function createCatchUp(embedMissing: EmbedMissing, linkMentions: LinkMentions): CatchUp {
  return async (orgId, stored) => {
    await embedMissing(orgId);
    await linkMentions(orgId, linkedAtOnce[stored]);
  };
}
