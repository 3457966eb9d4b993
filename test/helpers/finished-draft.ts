import type { Day } from "#domain/day";
import type { Draft, WriterName } from "#domain/draft";
import type { Lang } from "#domain/lang";
import { watchJob } from "./import-files.ts";
import type { TestProduct } from "./open-test-product.ts";

/** Our id of the one account that a search for its number or name finds. */
export async function idOfAccount({ services, caller }: TestProduct, q: string): Promise<string> {
  const { items } = await services.listAccounts(caller, { q });
  const [found] = items;
  if (!found || items.length > 1) throw new Error(`${q} finds ${items.length} accounts`);
  return found.id;
}

/** Writes an account plan to its end. */
export async function finishedDraft(
  product: TestProduct,
  accountId: string,
  { lang, writer = "template", asOf }: { lang: Lang; writer?: WriterName; asOf?: Day },
): Promise<Draft> {
  const { services, caller } = product;
  const { draftId } = await services.drafts.start(caller, accountId, { kind: "account-plan", lang, writer, asOf });
  await watchJob(product, draftId);
  return services.drafts.read(caller, draftId);
}
