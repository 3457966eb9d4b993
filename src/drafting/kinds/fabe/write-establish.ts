import { shownOpen } from "../../evidence/deals.ts";
import { shownProducts } from "../../evidence/product-facts.ts";
import { whomToAsk } from "../../parts/whom.ts";
import type { ClaimId } from "../../section-builder.ts";
import { firstClaim } from "../../section-parts.ts";
import type { FabeBuilder, FabeParts } from "./fabe-context.ts";
import { productRef } from "./product-ref.ts";

const shown = 3;

/**
 * What the next visit has to find out before a row can stand in the table: who needs the products that deals ask for, then
 * those that the account has bought; where there are none, how a first row comes about.
 */
export function establishClaims(section: FabeBuilder, context: FabeParts): ClaimId[] {
  const asked = askedClaims(section, context).filter((id) => id !== null);
  const claims = [...asked, ...boughtClaims(section, context, shown - asked.length)].filter((id) => id !== null);
  if (claims.length > 0) return claims;
  const values = { account: context.index.account };
  return [section.claim({ kind: "recommendation", key: "fabe.establish.first", values })];
}

/** One of the largest deals for each product. */
function dealsByProduct({ dossier }: FabeParts) {
  const open = shownOpen(dossier);
  return open.flatMap((deal, at) => {
    const { productId } = deal.opportunity;
    const product = dossier.products.find(({ id }) => id === productId);
    const isFirst = open.findIndex(({ opportunity }) => opportunity.productId === productId) === at;
    return product && isFirst ? [{ deal, product }] : [];
  });
}

function askedClaims(section: FabeBuilder, context: FabeParts): ClaimId[] {
  const { dossier, index } = context;
  return dealsByProduct(context)
    .slice(0, shown)
    .map(({ deal, product }) => {
      const user = whomToAsk(deal, { roles: ["S", "E"], audiences: ["user", "technical"] }, dossier);
      const record = user && `contact:${user.externalId}`;
      const values = {
        product: productRef(product, context),
        deal: index.ref("opportunity.name", `opportunity:${deal.opportunity.externalId}`),
        person: record && index.ref("contact.name", record),
        title: record && index.ref("contact.title", record),
      };
      return firstClaim(section, [
        { kind: "question", key: "fabe.establish.person", values },
        { kind: "question", key: "fabe.establish.deal", values },
      ]);
    });
}

/** Bought, and no open deal asks for it. */
function boughtClaims(section: FabeBuilder, context: FabeParts, most: number): ClaimId[] {
  const { dossier, index } = context;
  const asked = new Set(dealsByProduct(context).map(({ product }) => product.id));
  return shownProducts(dossier)
    .used.filter(({ id }) => !asked.has(id))
    .slice(0, most)
    .map((product) => {
      const values = {
        account: index.account,
        product: productRef(product, context),
        count: index.ref("product.orders", `product:${product.externalId}`),
      };
      return section.claim({ kind: "question", key: "fabe.establish.bought", values });
    });
}
