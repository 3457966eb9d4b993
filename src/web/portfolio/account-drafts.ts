import type { Portfolio } from "../api/types.ts";

/** What waits in the newest drafts of an account. */
export type AccountDrafts = Portfolio["rows"][number]["drafts"];
export type DraftMark = AccountDrafts["stale"][number];
export type DraftsByAccount = ReadonlyMap<string, AccountDrafts>;

export const noDrafts: AccountDrafts = { stale: [], blocked: [], unchecked: 0 };

export const hasWaitingDrafts = ({ stale, blocked }: AccountDrafts) => stale.length + blocked.length > 0;

/** Drafts as the rows tell of them, or as they were told later, once they were compared with the data. */
export function draftsByAccount(
  rows: Portfolio["rows"],
  later: readonly ({ accountId: string } & AccountDrafts)[] | undefined,
): DraftsByAccount {
  if (later) return new Map(later.map(({ accountId, ...drafts }) => [accountId, drafts]));
  return new Map(rows.map(({ id, drafts }) => [id, drafts]));
}
