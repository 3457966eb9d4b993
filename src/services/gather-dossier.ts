import type { Product } from "#domain/product";
import type { Dossier } from "#drafting/dossier";
import { readMethodScores } from "#drafting/methods/method-scores";
import { gatherKnowledge, gatherPassages } from "#retrieval/gather-passages";
import type { Lever } from "#scoring/lever";
import { winRateLevers } from "#scoring/win-rate/win-rate-levers";
import type { Tx } from "#store/tx";
import { ratedContacts } from "./account-page.ts";
import type { Deps } from "./deps.ts";
import { relativesOf } from "./relatives.ts";
import type { AccountScores } from "./score-account.ts";
import type { ScoredDeal } from "./score-deal.ts";
import type { ScoredAccount } from "./score-portfolio.ts";

const passagesPerTopic = 5;
const knowledgePassages = 8;

/** Everything a draft about one account may draw on: its records and scores, and the best passages of its own notes. */
export async function gatherDossier(
  tx: Tx,
  orgId: string,
  scores: AccountScores,
  deps: Pick<Deps, "scoring">,
): Promise<Dossier> {
  const { portfolio, scored, details } = scores.scope;
  const { asOf } = portfolio;
  return {
    ...recordsDossier(scores, deps),
    passages: await gatherPassages(tx, { orgId, accountId: scored.account.id, asOf, perTopic: passagesPerTopic }),
    knowledge: await gatherKnowledge(tx, {
      orgId,
      query: productWords(scored, details.products),
      limit: knowledgePassages,
    }),
  };
}

/** What of a dossier comes from records and scores; no note is searched for. */
export function recordsDossier(
  { answers, scope }: AccountScores,
  deps: Pick<Deps, "scoring">,
): Omit<Dossier, "passages" | "knowledge"> {
  const { portfolio, scored, details } = scope;
  const { organisation, asOf } = portfolio;
  const { account, purchases, figures, deals, interactions, rfm, scorecard, contacts } = scored;
  const { needs, notes, products, buyingUnits } = details;
  const quoted = new Set(needs.flatMap(({ quotes }) => quotes.map(({ noteRef }) => noteRef)));
  const known = deals.filter(({ opportunity: { engagedOn } }) => engagedOn === null || engagedOn <= asOf);
  return {
    organisation: { name: organisation.name, currency: organisation.currency },
    asOf,
    account,
    ...relativesOf(portfolio, account),
    buyingUnits,
    contacts,
    products,
    orders: purchases.orders.filter(({ date }) => date <= asOf),
    dealsAsOrders: purchases.dealsAsOrders,
    figures,
    opportunities: known.map((deal) => ({ ...deal, levers: leversOf(deal, scored) })),
    interactions,
    rfm,
    scorecard,
    scores: readMethodScores(answers.map(({ score }) => score)),
    needs,
    quotedNotes: notes.filter(({ externalId }) => quoted.has(externalId)),
    notes,
    conduct: scored.config.conduct,
    krLevels: Object.fromEntries(ratedContacts(scored, asOf, deps).map(({ id, level }) => [id, level])),
  };
}

function leversOf({ input }: ScoredDeal, { config }: ScoredAccount): Lever[] {
  return input === null ? [] : winRateLevers(input, config);
}

/** Names of the products the account buys or is offered: what our own documents are searched for. */
function productWords({ purchases, opportunities }: ScoredAccount, products: readonly Product[]): string {
  const ids = new Set([...purchases.orders, ...opportunities].map(({ productId }) => productId));
  return products
    .filter(({ id }) => ids.has(id))
    .map(({ name, aliases }) => [name, ...aliases].join(" "))
    .join(" ");
}
