import { z } from "zod";
import { CliError } from "./cli-error.ts";
import { type CliContext, query } from "./context.ts";

const opportunitySchema = z
  .object({ id: z.string(), externalId: z.string(), name: z.string(), status: z.string() })
  .loose();
const pageSchema = z.object({ deals: z.array(z.object({ opportunity: opportunitySchema }).loose()) });

/**
 * An account's open deal that a person named by id, number or part of its name; where nobody named one, the only one.
 * @throws CliError where none or several fit; it lists the open deals.
 */
export async function findOpenDeal(
  { api, asOf, say }: CliContext,
  account: { id: string; name: string },
  ref: string | undefined,
): Promise<{ id: string }> {
  const { deals } = await api.get(`/v1/accounts/${account.id}${query({ asOf })}`, pageSchema);
  const open = deals.map(({ opportunity }) => opportunity).filter(({ status }) => status === "open");
  const exact = open.filter(({ id, externalId, name }) => [id, externalId, name].includes(ref ?? ""));
  const alike = exact.length > 0 ? exact : open.filter(({ name }) => name.includes(ref ?? ""));
  const [found, ...others] = alike;
  if (found && others.length === 0) return found;
  const list = open.map(({ name, externalId }) => `${name} (${externalId})`).join("; ");
  const values = { account: account.name, ref: ref ?? "", deals: list };
  if (open.length === 0) throw new CliError(say("deal.none", values));
  throw new CliError(say(ref === undefined || found ? "deal.ambiguous" : "deal.unknown", values));
}
