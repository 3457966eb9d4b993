import { z } from "zod";
import { CliError } from "./cli-error.ts";
import { type CliContext, query } from "./context.ts";

const listSchema = z.object({ items: z.array(z.object({ id: z.string(), externalId: z.string(), name: z.string() })) });

/** The account that a person named by id, number, name or part of it. @throws CliError when none or several fit. */
export async function findAccount({ api, say }: CliContext, ref: string): Promise<{ id: string; name: string }> {
  const { items } = await api.get(`/v1/accounts${query({ q: ref, limit: 200 })}`, listSchema);
  const exact = items.filter(({ id, externalId, name }) => [id, externalId, name].includes(ref));
  const [found, ...others] = exact.length > 0 ? exact : items;
  if (!found) throw new CliError(say("account.unknown", { ref }));
  if (others.length > 0) {
    const names = items
      .slice(0, 5)
      .map(({ name, externalId }) => `${name} (${externalId})`)
      .join("; ");
    throw new CliError(say("account.ambiguous", { ref, names }));
  }
  return found;
}
