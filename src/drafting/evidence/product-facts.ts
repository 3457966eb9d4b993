import type { Product } from "#domain/product";
import { type Dossier, worthALine } from "../dossier.ts";
import { openSorted } from "./deals.ts";
import { count, type FactContext, type FactInput, fact, name, words } from "./fact-input.ts";

/** Products not yet bought that are worth a line in the plan. */
const openProductsShown = 6;

/** Ids of the products the account has bought, by orders or, where there are none, by won deals. */
export function boughtProducts(dossier: Dossier): Set<string> {
  const won = dossier.opportunities.map(({ opportunity }) => opportunity).filter(({ status }) => status === "won");
  const ids = [...dossier.orders, ...won].flatMap(({ productId }) => productId ?? []);
  return new Set(ids);
}

/** Bought, or asked for in an open deal, in catalogue order; then a few that are neither: the white space. */
export function shownProducts(dossier: Dossier): { used: Product[]; open: Product[] } {
  const bought = boughtProducts(dossier);
  const asked = new Set(openSorted(dossier).flatMap(({ productId }) => productId ?? []));
  const used = dossier.products.filter(({ id }) => bought.has(id) || asked.has(id));
  const open = dossier.products.filter(({ id }) => !bought.has(id) && !asked.has(id));
  return { used, open: worthALine(open, openProductsShown, dossier) };
}

export function productFacts(dossier: Dossier): FactInput[] {
  const { account, asOf, products } = dossier;
  const context: FactContext = { record: "products", entity: account.name, accountId: account.id, asOf };
  const { used, open } = shownProducts(dossier);
  const hasProducts = products.length > 0;
  return [
    ...fact("products.count", hasProducts ? count(products.length, "product") : null, context),
    ...fact("products.bought", hasProducts ? count(boughtProducts(dossier).size, "product") : null, context),
    ...used.flatMap((product) => oneProduct(product, dossier)),
    ...open.flatMap((product) => oneProduct(product, dossier, 0)),
  ];
}

/** `unbought`: how many orders there are of what nobody has bought; without it no orders mean that they are not known. */
function oneProduct(
  product: Product,
  { account, asOf, orders, dealsAsOrders }: Dossier,
  unbought: number | null = null,
): FactInput[] {
  const context: FactContext = {
    record: `product:${product.externalId}`,
    entity: product.name,
    accountId: account.id,
    asOf,
    of: product.name,
  };
  const price = product.listPrice;
  const ordered = orders.filter(({ productId, amountMinor }) => productId === product.id && amountMinor > 0).length;
  return [
    ...fact("product.name", name(product.name, product.aliases), context),
    ...fact("product.listPrice", price && { type: "money", ...price }, context),
    ...fact("product.orders", count(ordered > 0 ? ordered : unbought, dealsAsOrders ? "deal" : "order"), context),
    ...fact("product.evidence", words(product.evidence), context),
  ];
}
