import { z } from "zod";

const accountsSchema = z.object({ items: z.array(z.object({ id: z.string(), externalId: z.string() })) });

/** Our id of each account of a running product, by its number. */
export async function accountIds(url: string): Promise<ReadonlyMap<string, string>> {
  const { items } = accountsSchema.parse(await (await fetch(`${url}/v1/accounts?limit=50`)).json());
  return new Map(items.map(({ id, externalId }) => [externalId, id]));
}
