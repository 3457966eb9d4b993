import type { CallPurpose, CallSummary, KeptCall } from "#domain/model-call";
import { listModelCalls, summarizeModelCalls } from "#store/model-calls";
import { readWithOrg } from "#store/with-org";
import type { Caller } from "./caller.ts";
import type { Deps } from "./deps.ts";
import type { Page } from "./page-of.ts";
import { assertSeesAll } from "./sight/access.ts";

export type CallQuery = {
  purpose?: CallPurpose | undefined;
  draftId?: string | undefined;
  model?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

const usualLimit = 50;
const everything = "-infinity";

/** What calls of the model took. @throws AppError `forbidden` for those who do not see all: calls name drafts and conversations */
export function createModelCalls({ db }: Deps) {
  return {
    /** The newest first. */
    list: async (caller: Caller, { cursor, limit = usualLimit, ...filter }: CallQuery): Promise<Page<KeptCall>> => {
      const found = await readWithOrg(db, caller.orgId, async (tx) => {
        await assertSeesAll(tx, caller);
        return listModelCalls(tx, caller.orgId, { ...filter, after: cursor, limit: limit + 1 });
      });
      const items = found.slice(0, limit);
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    /** By purpose, model and version of the prompt; the dearest first. @param since a moment; all calls without one */
    summary: (caller: Caller, since = everything): Promise<CallSummary[]> =>
      readWithOrg(db, caller.orgId, async (tx) => {
        await assertSeesAll(tx, caller);
        return summarizeModelCalls(tx, caller.orgId, since);
      }),
  };
}
