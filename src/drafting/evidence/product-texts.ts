import type { Product } from "#domain/product";
import type { Dossier } from "../dossier.ts";
import { type FactInput, fact, words } from "./fact-input.ts";
import { shownCells } from "./methods/white-space-facts.ts";
import { shownProducts } from "./product-facts.ts";

/** Products worth an argument: bought, asked for, or in a position to be won. */
export function arguedProducts(dossier: Dossier): Product[] {
  const wanted = new Set([
    ...shownProducts(dossier).used.map(({ id }) => id),
    ...shownCells(dossier).map(({ product }) => product.id),
  ]);
  return dossier.products.filter(({ id }) => wanted.has(id));
}

const splits = {
  feature: /(?:,\s+|，|;|；|\s·\s)(?![^(]*\))/,
  advantage: /(?:;\s*|；|。)/,
  benefit: /(?:;\s*|；|。)/,
} as const;
type ProductText = keyof typeof splits;

/** What our catalogue says of a product, one by one: its features as listed, its advantages and benefits by sentence. */
export function partsOf(product: Product, text: ProductText): string[] {
  return (product[text] ?? "")
    .split(splits[text])
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Features, advantages and benefits in the words of our own catalogue, a fact each. */
export function productTexts(dossier: Dossier): FactInput[] {
  return arguedProducts(dossier).flatMap((product) => {
    const context = {
      record: `product:${product.externalId}`,
      entity: product.name,
      accountId: dossier.account.id,
      asOf: dossier.asOf,
      of: product.name,
    };
    return (["feature", "advantage", "benefit"] as const).flatMap((text) =>
      partsOf(product, text).flatMap((part) => fact(`product.${text}`, words(part), context)),
    );
  });
}
