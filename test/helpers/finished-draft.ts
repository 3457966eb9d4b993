import type { Day } from "#domain/day";
import type { Draft, DraftKind, WriterName } from "#domain/draft";
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

/** Writes a draft to its end, an account plan unless another kind is asked for. */
export async function finishedDraft(
  product: TestProduct,
  accountId: string,
  options: { lang: Lang; kind?: DraftKind; writer?: WriterName; asOf?: Day },
): Promise<Draft> {
  const { services, caller } = product;
  const { lang, kind = "account-plan", writer = "template", asOf } = options;
  const { draftId } = await services.drafts.start(caller, accountId, { kind, lang, writer, asOf });
  await watchJob(product, draftId);
  return services.drafts.read(caller, draftId);
}
