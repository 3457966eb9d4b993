import type { Note } from "#domain/note";
import type { Product } from "#domain/product";
import { type Dossier, evidenceTopics } from "#drafting/dossier";
import { readMethodScores } from "#drafting/methods/method-scores";
import { isSuspect } from "#grounding/injected/suspicion";
import { gatherKnowledge, gatherPassages } from "#retrieval/gather-passages";
import type { Lever } from "#scoring/lever";
import { winRateLevers } from "#scoring/win-rate/win-rate-levers";
import type { Tx } from "#store/tx";
import { ratedContacts } from "./account-page.ts";
import { relativesOf } from "./relatives.ts";
import type { AccountScores } from "./score-account.ts";
import type { ScoredDeal } from "./score-deal.ts";
import type { ScoredAccount } from "./score-portfolio.ts";

const passagesPerTopic = 5;
const knowledgePassages = 8;

/** Everything a draft about one account may draw on: its records and scores, and the best passages of its own notes. */
export async function gatherDossier(tx: Tx, orgId: string, scores: AccountScores): Promise<Dossier> {
  const { portfolio, scored, details } = scores.scope;
  const { asOf } = portfolio;
  const found = await gatherPassages(tx, { orgId, accountId: scored.account.id, asOf, perTopic: passagesPerTopic });
  const records = recordsDossier(scores);
  const sound = new Set(records.notes?.map(({ id }) => id));
  const suspects = details.notes.filter(({ id }) => !sound.has(id));
  const barred = new Set(suspects.map(({ id }) => id));
  return {
    ...records,
    passages: withoutNotes(found, barred),
    setAside: suspects.map(({ title, date }) => ({ title, date })),
    knowledge: await gatherKnowledge(tx, {
      orgId,
      seenAccountIds: portfolio.seenAccountIds,
      query: productWords(scored, details.products),
      limit: knowledgePassages,
    }),
  };
}

const isSuspectNote = ({ title, text }: Pick<Note, "title" | "text">): boolean => isSuspect(`${title}\n${text}`);

function withoutNotes(passages: Dossier["passages"], barred: ReadonlySet<string>): Dossier["passages"] {
  const kept = { ...passages };
  for (const topic of evidenceTopics) kept[topic] = passages[topic].filter(({ noteId }) => !barred.has(noteId));
  return kept;
}

/** What of a dossier comes from records and scores; no note is searched for. */
export function recordsDossier({ answers, scope }: AccountScores): Omit<Dossier, "passages" | "knowledge"> {
  const { portfolio, scored, details } = scope;
  const { organisation, asOf } = portfolio;
  const { account, purchases, figures, deals, interactions, rfm, scorecard, contacts } = scored;
  const { needs, products, buyingUnits, tasks } = details;
  const attention = portfolio.attention.get(account.id);
  const notes = details.notes.filter((note) => !isSuspectNote(note));
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
    ...(attention && { attention }),
    ...(tasks.length > 0 && { tasks }),
    needs,
    quotedNotes: notes.filter(({ externalId }) => quoted.has(externalId)),
    notes,
    conduct: scored.config.conduct,
    krLevels: Object.fromEntries(ratedContacts(scored, asOf, portfolio.scoring).map(({ id, level }) => [id, level])),
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
