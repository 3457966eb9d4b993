import type { Product } from "#domain/product";
import type { Dossier } from "#drafting/dossier";
import { gatherKnowledge, gatherPassages } from "#retrieval/gather-passages";
import { listBuyingUnits } from "#store/accounts";
import { listProducts } from "#store/products";
import type { Tx } from "#store/tx";
import { accountOf, ratedContacts } from "./account-page.ts";
import type { Deps } from "./deps.ts";
import { relativesOf } from "./relatives.ts";
import type { ScoredAccount, ScoredPortfolio } from "./score-portfolio.ts";

const passagesPerTopic = 5;
const knowledgePassages = 8;

/**
 * Everything a draft about one account may draw on, from the portfolio as it was scored and the account's own notes.
 * @throws AppError `not-found`
 */
export async function gatherDossier(
  tx: Tx,
  orgId: string,
  accountId: string,
  portfolio: ScoredPortfolio,
  deps: Pick<Deps, "scoring">,
): Promise<Dossier> {
  const scored = accountOf(portfolio, accountId);
  const { organisation, asOf } = portfolio;
  const { account, purchases, figures, deals, interactions, rfm, scorecard, contacts } = scored;
  const products = await listProducts(tx, orgId);
  const known = deals.filter(({ opportunity: { engagedOn } }) => engagedOn === null || engagedOn <= asOf);
  return {
    organisation: { name: organisation.name, currency: organisation.currency },
    asOf,
    account,
    ...relativesOf(portfolio, account),
    buyingUnits: (await listBuyingUnits(tx, orgId, accountId)).map(({ id, name }) => ({ id, name })),
    contacts,
    products,
    orders: purchases.orders.filter(({ date }) => date <= asOf),
    dealsAsOrders: purchases.dealsAsOrders,
    figures,
    opportunities: known,
    interactions,
    rfm,
    scorecard,
    krLevels: Object.fromEntries(ratedContacts(scored, asOf, deps).map(({ id, level }) => [id, level])),
    passages: await gatherPassages(tx, { orgId, accountId, asOf, perTopic: passagesPerTopic }),
    knowledge: await gatherKnowledge(tx, {
      orgId,
      query: productWords(scored, products),
      limit: knowledgePassages,
    }),
  };
}

/** Names of the products the account buys or is offered: what our own documents are searched for. */
function productWords({ purchases, opportunities }: ScoredAccount, products: readonly Product[]): string {
  const ids = new Set([...purchases.orders, ...opportunities].map(({ productId }) => productId));
  return products
    .filter(({ id }) => ids.has(id))
    .map(({ name, aliases }) => [name, ...aliases].join(" "))
    .join(" ");
}
