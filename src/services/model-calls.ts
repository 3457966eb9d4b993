import type { CallPurpose, CallSummary, KeptCall } from "#domain/model-call";
import { listModelCalls, summarizeModelCalls } from "#store/model-calls";
import { readWithOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { Page } from "./page-of.ts";

export type CallQuery = {
  purpose?: CallPurpose | undefined;
  draftId?: string | undefined;
  model?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

const usualLimit = 50;
const everything = "-infinity";

/** What calls of the model took. */
export function createModelCalls({ db }: Deps) {
  return {
    /** The newest first. */
    list: async ({ orgId }: Caller, { cursor, limit = usualLimit, ...filter }: CallQuery): Promise<Page<KeptCall>> => {
      const found = await readWithOrg(db, orgId, (tx) =>
        listModelCalls(tx, orgId, { ...filter, after: cursor, limit: limit + 1 }),
      );
      const items = found.slice(0, limit);
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    /** By purpose, model and version of the prompt; the dearest first. @param since a moment; all calls without one */
    summary: ({ orgId }: Caller, since = everything): Promise<CallSummary[]> =>
      readWithOrg(db, orgId, (tx) => summarizeModelCalls(tx, orgId, since)),
  };
}
