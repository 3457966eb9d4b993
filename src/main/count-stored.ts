import { z } from "zod";
import { readDatabaseFacts } from "#store/diagnostics";
import { withOrg } from "#store/with-org";
import type { EvaluatedProduct } from "./evaluate-product.ts";
import type { EvaluatedAccount } from "./write-drafts.ts";

const draftsSchema = z.object({ items: z.array(z.unknown()) });

/** How many notes and drafts there are: what a model may not add to by itself. */
export async function countStored(
  { api, product }: EvaluatedProduct,
  accounts: readonly EvaluatedAccount[],
): Promise<{ notes: number; drafts: number }> {
  const { orgId } = product.caller;
  const { notes } = await withOrg(product.database.db, orgId, (tx) => readDatabaseFacts(tx, orgId));
  let drafts = 0;
  for (const { id } of accounts) drafts += (await api.get(`/v1/accounts/${id}/drafts`, draftsSchema)).items.length;
  return { notes, drafts };
}
