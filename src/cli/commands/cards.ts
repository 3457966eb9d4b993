import { z } from "zod";
import { type CliContext, query } from "../context.ts";
import { findAccount } from "../find-account.ts";

const cardSchema = z.object({ id: z.string(), rule: z.string(), title: z.string(), why: z.string(), next: z.string() });
const cardsSchema = z.object({ asOf: z.string(), items: z.array(cardSchema.loose()) }).loose();
const dismissalSchema = z.object({ reason: z.string() }).loose();

export type CardsFlags = { dismiss?: string; reason?: string };

/** `groundplan cards`: what to do next at an account, each with the rule that says so; `--dismiss` puts one away. */
export async function cardsCommand(context: CliContext, ref: string, { dismiss, reason }: CardsFlags): Promise<number> {
  const { api, asOf, json, out, say } = context;
  const account = await findAccount(context, ref);
  if (dismiss !== undefined) {
    const path = `/v1/accounts/${account.id}/cards/${encodeURIComponent(dismiss)}/dismiss`;
    await api.post(path, { reason: reason ?? "" }, dismissalSchema);
    out(json ? JSON.stringify({ dismissed: dismiss }) : say("cards.dismissed", { id: dismiss }));
    return 0;
  }
  const cards = await api.get(`/v1/accounts/${account.id}/cards${query({ asOf })}`, cardsSchema);
  if (json) {
    out(JSON.stringify(cards, null, 2));
    return 0;
  }
  out(account.name);
  if (cards.items.length === 0) out(say("cards.none"));
  for (const { title, why, next, rule, id } of cards.items) {
    out(`\n${title}\n  ${why}\n  ${next}\n  ${say("cards.rule", { rule, id })}`);
  }
  return 0;
}
