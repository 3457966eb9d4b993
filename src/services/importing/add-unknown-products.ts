import { listProducts, upsertProducts } from "#store/products";
import { idResolver } from "./known-records.ts";
import type { Linker } from "./link-records.ts";
import type { SaveContext } from "./save-records.ts";

type WithProduct = { productRef: string | null };

/**
 * Puts products that sales records name and no product list has on record by that name, so that the name is not lost.
 * Gives back the resolver over all of them.
 */
export async function addUnknownProducts(
  { tx, orgId, known }: SaveContext,
  records: readonly WithProduct[],
  link: Linker,
): Promise<(ref: string | null) => string | null> {
  const refs = new Set(records.flatMap(({ productRef }) => (productRef === null ? [] : [productRef.trim()])));
  const unknown = [...refs].filter((ref) => known.product(ref) === null);
  const blank = {
    aliases: [],
    series: null,
    listPrice: null,
    feature: null,
    advantage: null,
    benefit: null,
    evidence: null,
  };
  const rows = unknown.map((name) => ({ externalId: name, name, ...blank }));
  if (rows.length > 0) await upsertProducts(tx, orgId, rows);
  for (const name of unknown) link.tally.notice("unknown-product", name, { column: "product" });
  const resolve = rows.length > 0 ? idResolver(await listProducts(tx, orgId)) : known.product;
  return (ref) => link.find(resolve, ref, "product");
}
