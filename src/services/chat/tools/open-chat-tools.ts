import type { AccountReading, CardReading, ChatTools, SearchAsked } from "#chat/chat-tools";
import type { Day } from "#domain/day";
import type { KnowledgeEntry, LedgerEntry, NoteEntry } from "#domain/evidence";
import type { Lang } from "#domain/lang";
import { noPassages } from "#drafting/dossier";
import { buildLedger } from "#drafting/evidence/build-ledger";
import { AppError } from "#errors";
import { getDraft, listDrafts } from "#store/drafts";
import { listProducts } from "#store/products";
import { findReviewBefore } from "#store/reviews";
import { withOrg } from "#store/with-org";
import { accountOf } from "../../account-page.ts";
import type { Caller } from "../../caller.ts";
import type { createCoachingCards } from "../../coaching-cards.ts";
import type { Deps } from "../../deps.ts";
import { recordsDossier } from "../../gather-dossier.ts";
import type { PortfolioReader } from "../../portfolio.ts";
import { scoreAccount } from "../../score-account.ts";
import type { ScoredPortfolio } from "../../score-portfolio.ts";
import type { createSearch } from "../../search.ts";
import type { createAccountWhatIf, createDealWhatIf } from "../../what-if.ts";
import { readAttention } from "./attention-reading.ts";
import { catalogueFacts } from "./catalogue-facts.ts";
import { readChanges } from "./change-reading.ts";
import { createFindNamed, type FindNamed } from "./find-named.ts";
import { passageInput } from "./passage-input.ts";
import { renumberPlan } from "./plan-reading.ts";
import { readNamedRecords } from "./read-names.ts";
import { lineEntries, thinDossier } from "./thin-dossier.ts";
import { toldFact } from "./told-facts.ts";
import { createTurnLedger, type TurnLedger, withoutNumber } from "./turn-ledger.ts";
import { createWhatIfReadings } from "./what-if-reading.ts";

export type ChatToolParts = {
  deps: Deps;
  readPortfolio: PortfolioReader;
  search: ReturnType<typeof createSearch>;
  cards: Pick<ReturnType<typeof createCoachingCards>, "list">;
  accountWhatIf: ReturnType<typeof createAccountWhatIf>;
  dealWhatIf: ReturnType<typeof createDealWhatIf>;
};

const passagesFound = 8;

/**
 * Tools for one turn of a conversation, over what the caller may read. Names and the accounts asked about last are kept
 * between turns as long as the data stays the same.
 */
export function createOpenChatTools(parts: ChatToolParts) {
  const { readPortfolio } = parts;
  const finders = new WeakMap<ScoredPortfolio, FindNamed>();
  const accounts: Accounts = new WeakMap();
  return async (caller: Caller, asked?: Day): Promise<ChatTools> => {
    const portfolio = await readPortfolio(caller, asked);
    const ledger = createTurnLedger();
    const turn: Turn = { ...parts, caller, portfolio, ledger, accounts };
    const whatIfs = createWhatIfReadings({ ...parts, caller, asOf: portfolio.asOf, ledger });
    const thin = [...portfolio.accounts.values()].map((scored) => thinDossier(portfolio, scored));
    return {
      asOf: portfolio.asOf,
      currency: portfolio.organisation.currency,
      names: async (question) => (await finderOf(finders, turn))(question),
      portfolio: async () => thin,
      lines: async (ids) =>
        ledger.add(ids.flatMap((id) => lineEntries(thinDossier(portfolio, accountOf(portfolio, id))))),
      account: (id) => readAccount(turn, id),
      accountWhatIf: whatIfs.account,
      dealWhatIf: async (id, set, lang) => whatIfs.deal(id, accountOfDeal(portfolio, id), set, lang),
      search: (wanted) => searchNotes(turn, wanted),
      product: (id) => readProduct(turn, id),
      cards: (id, lang) => readCards(turn, id, lang),
      changes: (id, lang) => changesOf(turn, id, lang),
      attention: async (wanted, lang) => readAttention(turn, wanted, lang),
      plan: (id) => readPlan(turn, id),
      record: (facts) => ledger.add(facts.map((input) => ({ kind: "fact" as const, ...input }))),
      entries: ledger.entries,
    };
  };
}

type Turn = ChatToolParts & { caller: Caller; portfolio: ScoredPortfolio; ledger: TurnLedger; accounts: Accounts };

async function finderOf(finders: WeakMap<ScoredPortfolio, FindNamed>, { deps, caller, portfolio }: Turn) {
  const held = finders.get(portfolio);
  if (held) return held;
  const records = await withOrg(deps.db, caller.orgId, (tx) => readNamedRecords(tx, caller.orgId, portfolio));
  const found = createFindNamed(records);
  finders.set(portfolio, found);
  return found;
}

type ReadAccount = Omit<AccountReading, "entries"> & { ledger: LedgerEntry[] };
/** Accounts read lately, by portfolio: a conversation asks about the same one again. */
type Accounts = WeakMap<ScoredPortfolio, Map<string, ReadAccount>>;
const accountsKept = 30;

async function readAccount({ deps, caller, portfolio, ledger, accounts }: Turn, id: string): Promise<AccountReading> {
  const kept = accounts.get(portfolio) ?? new Map<string, ReadAccount>();
  accounts.set(portfolio, kept);
  const held = kept.get(id) ?? (await scoreOne({ deps, caller, portfolio }, id));
  kept.set(id, held);
  const [oldest] = kept.keys();
  if (kept.size > accountsKept && oldest !== undefined) kept.delete(oldest);
  const { dossier, scores } = held;
  return { dossier, scores, entries: ledger.add(held.ledger.map(withoutNumber)) };
}

async function scoreOne(
  { deps, caller, portfolio }: Pick<Turn, "deps" | "caller" | "portfolio">,
  id: string,
): Promise<ReadAccount> {
  const one = { portfolio, scored: accountOf(portfolio, id) };
  const scores = await withOrg(deps.db, caller.orgId, (tx) => scoreAccount(tx, caller.orgId, one));
  const dossier = { ...recordsDossier(scores), passages: noPassages, knowledge: [], isWhole: true };
  return { dossier, scores: scores.answers.map(({ score }) => score), ledger: buildLedger(dossier) };
}

function accountOfDeal({ accounts }: ScoredPortfolio, dealId: string): string {
  for (const { account, opportunities } of accounts.values())
    if (opportunities.some(({ id }) => id === dealId)) return account.id;
  throw new AppError("not-found", `no opportunity ${dealId} of an account`, { params: { what: dealId } });
}

async function searchNotes(
  { search, caller, portfolio, ledger }: Turn,
  { query, accountId, personId, kind, limit = passagesFound }: SearchAsked,
): Promise<(NoteEntry | KnowledgeEntry)[]> {
  const { passages } = await search(caller, { q: query, accountId, person: personId, kind, to: portfolio.asOf, limit });
  return ledger.add(passages.flatMap((passage) => passageInput(passage, portfolio) ?? []));
}

async function readProduct({ deps, caller, portfolio, ledger }: Turn, id: string) {
  const all = await withOrg(deps.db, caller.orgId, (tx) => listProducts(tx, caller.orgId));
  const product = all.find((one) => one.id === id);
  if (!product) throw new AppError("not-found", `no product ${id}`, { params: { what: id } });
  return ledger.add(catalogueFacts(product, portfolio.asOf).map((input) => ({ kind: "fact" as const, ...input })));
}

async function readCards({ cards, caller, portfolio, ledger }: Turn, id: string, lang: Lang): Promise<CardReading[]> {
  const { asOf } = portfolio;
  const { items } = await cards.list({ ...caller, lang }, id, asOf);
  const { account } = accountOf(portfolio, id);
  const of = { entity: account.name, accountId: id, asOf };
  return items.map(({ id: cardId, title, why, next }) => {
    const record = `card:${cardId}`;
    return {
      title: ledgerFact(ledger, "chat.card.title", title, { ...of, record }),
      why: ledgerFact(ledger, "chat.card.why", why, { ...of, record }),
      next: ledgerFact(ledger, "chat.card.next", next, { ...of, record }),
    };
  });
}

type CardPath = "chat.card.title" | "chat.card.why" | "chat.card.next";

function ledgerFact(ledger: TurnLedger, path: CardPath, value: string, of: Parameters<typeof toldFact>[2]) {
  const [entry] = ledger.add([toldFact(path, value, of)]);
  if (!entry) throw new AppError("internal", "a fact that was added is not in the ledger");
  return entry;
}

async function changesOf({ deps, caller, portfolio, ledger, readPortfolio }: Turn, id: string | null, lang: Lang) {
  const { orgId } = caller;
  const last = await withOrg(deps.db, orgId, (tx) => findReviewBefore(tx, orgId, portfolio.asOf));
  const readEarlier = (day: Day) => readPortfolio(caller, day);
  const parts = { portfolio, kept: last?.score.standing ?? null, readEarlier, ledger };
  return readChanges(parts, id, lang);
}

async function readPlan({ deps, caller, portfolio, ledger }: Turn, accountId: string) {
  accountOf(portfolio, accountId);
  const { orgId } = caller;
  const plan = await withOrg(deps.db, orgId, async (tx) => {
    const plans = (await listDrafts(tx, orgId, accountId)).filter(
      ({ kind, status }) => kind === "account-plan" && status === "ready",
    );
    const newest = plans.reduce<string | null>((held, { id }) => (held === null || id > held ? id : held), null);
    return newest === null ? null : getDraft(tx, orgId, newest);
  });
  return plan && renumberPlan(plan, ledger);
}
