import type { Product } from "#domain/product";
import { type Reference, refTo } from "../../ledger-index.ts";
import type { FabeParts } from "./fabe-context.ts";

/** The product's name as the catalogue has it, else as an open position names it. */
export function productRef({ externalId }: Pick<Product, "externalId">, { index }: FabeParts): Reference {
  const record = `product:${externalId}`;
  return (
    index.ref("product.name", record) ??
    refTo(index.facts("cell.product").find((entry) => entry.record?.startsWith(record)))
  );
}
