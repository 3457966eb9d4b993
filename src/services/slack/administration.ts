import { findSlackWorkspace } from "#store/slack-workspaces";
import { withOrg } from "#store/with-org";
import type { Caller } from "../caller.ts";
import type { Deps } from "../deps.ts";
import type { createResolveAccount } from "../resolve-account.ts";
import { assertRuns } from "../sight/access.ts";
import type { createSlackPlaces } from "./places.ts";

type Parts = {
  places: ReturnType<typeof createSlackPlaces>;
  resolveAccount: ReturnType<typeof createResolveAccount>;
};

/** `account`: by id, number, name or alias. */
export type ChannelOfAccount = { account: string; name?: string | undefined };

/** What an administrator does around Slack. */
export function createSlackAdministration({ db }: Pick<Deps, "db">, { places, resolveAccount }: Parts) {
  return {
    /** Null: none has talked with the organisation yet. @throws AppError `forbidden` */
    workspace: (caller: Caller) =>
      withOrg(db, caller.orgId, async (tx) => {
        await assertRuns(tx, caller);
        return findSlackWorkspace(tx, caller.orgId);
      }),
    /** A channel keeps the name that it had where none is given. @throws AppError `not-found`, `forbidden` */
    bindChannel: async (caller: Caller, channelId: string, { account, name }: ChannelOfAccount) => {
      const accountId = await resolveAccount(caller, account);
      const held = await places.channel(caller.orgId, channelId);
      return places.bindChannel(caller, { channelId, accountId, name: name ?? held?.name ?? channelId });
    },
  };
}
