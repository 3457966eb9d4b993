import type { ChangedEntry, DraftFreshness } from "#domain/draft-freshness";
import type { CliContext } from "../context.ts";

/** How many sentences of a draft are stale, then a line for each: what it says, what that was and is. None for a fresh draft. */
export function staleLines({ say }: Pick<CliContext, "say">, { fresh, stale }: DraftFreshness): string[] {
  if (stale.length === 0) return [];
  const change = ({ label, was, now }: ChangedEntry) =>
    now === null ? say("verify.gone", { label, was }) : say("verify.changed", { label, was, now });
  const lines = stale.map(({ text, changed }) =>
    say("verify.stale-claim", { text, changes: changed.map(change).join(say("verify.join")) }),
  );
  return [say("verify.stale", { stale: stale.length, total: fresh + stale.length }), ...lines];
}
