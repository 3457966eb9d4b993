import { z } from "zod";
import type { CliContext } from "../context.ts";
import { findAccount } from "../find-account.ts";

const keptSchema = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.null() });
const replaySchema = z.object({ id: z.string(), method: z.string(), asOf: z.string(), same: z.boolean() }).loose();

/** `groundplan replay`: computes an account's kept scores once more; exit 1 where one is no longer the same. */
export async function replayCommand({ api, json, out, say, ...context }: CliContext, ref: string): Promise<number> {
  const account = await findAccount({ api, json, out, say, ...context }, ref);
  const { items } = await api.get(`/v1/accounts/${account.id}/kept-scores`, keptSchema);
  const replays: z.infer<typeof replaySchema>[] = [];
  for (const { id } of items) replays.push(await api.post(`/v1/kept-scores/${id}/replay`, {}, replaySchema));
  const changed = replays.filter(({ same }) => !same);
  if (json) out(JSON.stringify({ replayed: replays.length, same: replays.length - changed.length, changed }, null, 2));
  else {
    out(say("replay.done", { account: account.name, n: replays.length, same: replays.length - changed.length }));
    for (const { method, asOf, id } of changed) out(say("replay.changed", { method, day: asOf, id }));
  }
  return changed.length > 0 ? 1 : 0;
}
