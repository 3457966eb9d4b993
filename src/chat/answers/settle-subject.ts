import type { Named } from "../chat-tools.ts";
import type { Intent } from "../intents.ts";
import type { Understood } from "../recognise/understood.ts";
import { readAskedWords } from "../recognise/words/asked-words.ts";
import { accountsInPlace } from "./matching-accounts.ts";
import { fittingDeals } from "./matching-deals.ts";
import type { Turn } from "./turn.ts";
import { withSounds } from "./with-sounds.ts";

const ofDeals: readonly Intent[] = ["deal-status", "deal-budget", "win-rate", "what-if", "competitors", "who-decides"];
/** May be asked of a deal as of an account: the deal's own figures answer where its name is said. */
const alsoOfDeals: readonly (Intent | null)[] = [
  ...ofDeals,
  "revenue",
  "quotes",
  "won-lost",
  "open-deals",
  "knowledge",
  null,
];
/** A note is no question about the deals that it tells of; what is not held is held of no deal. */
const settledAlready: readonly Intent[] = ["add-note", "not-held"];
const saysDeal =
  /那单|那个单|项目|商机|[一二三四五]期|deal\b|project|phase \w+|opportunity|tender|招标|标段|金额|amount|worth|成交|定标|award/;
const saysAccount = /(那|这)(个|家|边)(的)?(客户|公司)|the (customer|account|client) in/;
/** What is asked of a deal as a whole: value, day, stage. */
const asksStatus =
  /多少|什么时候|啥时候|何时|哪天|几号|进展|阶段|多大|how much|how big|when\b|amount|worth|date\b|clos|stage|status|size/;

/** Part of what is asked that a deal's name has to say. */
const enough = { whereDealsAreAsked: 0.3, anywhere: 0.5 };

/** What a question means without a full name: 路灯那单, 宁波那个客户. Several that fit are asked about. */
export async function settleSubject(turn: Turn): Promise<Turn> {
  const { understood } = turn;
  if (isSettled(understood)) return turn;
  const isOpen = understood.accountIds.length === 0 && understood.rival === null;
  const places = isOpen ? await placed(turn) : null;
  const fits = places ?? (alsoOfDeals.includes(understood.intent) ? await deals(turn) : []);
  const [only] = fits;
  if (!only) return turn;
  if (fits.length === 1) return { ...turn, understood: { ...understood, ...settled(only, understood) } };
  const isNamed = understood.named.some(({ kind }) => kind === "account");
  return isOpen || !isNamed ? { ...turn, understood: { ...understood, candidates: fits } } : turn;
}

/** Several fit already, the conversation says whose deals are meant, or no deal is. */
function isSettled({ candidates, intent, isFollowUp, accountIds }: Understood): boolean {
  const isTold = intent !== null && settledAlready.includes(intent);
  return candidates.length > 1 || isTold || (isFollowUp && accountIds.length > 0);
}

function settled({ id, kind, accountId }: Named, { intent, masked }: Understood): Partial<Understood> {
  const of = { accountIds: accountId === null ? [] : [accountId], unknownName: null, isFollowUp: false };
  if (kind !== "deal") return of;
  const isKept = intent !== null && [...ofDeals, "won-lost"].includes(intent);
  return { ...of, dealId: id, intent: isKept ? intent : asksStatus.test(masked) ? "deal-status" : null };
}

const nowhere = { start: 0, end: 0, how: "part" as const };

async function placed({ tools, understood }: Turn): Promise<Named[] | null> {
  if (!saysAccount.test(understood.masked)) return null;
  const found = accountsInPlace(understood.masked, await tools.portfolio());
  return found.map(({ account: { id, name } }) => ({ ...nowhere, kind: "account", id, name, accountId: id }));
}

/** Deals whose names say enough of what is asked; a deal that is named outright stays alone. */
async function deals({ tools, understood }: Turn): Promise<Named[]> {
  const { intent, masked, question, named, accountIds, rival } = understood;
  if (named.some(({ kind, how }) => kind === "product" || (kind === "deal" && how === "exact"))) return [];
  const all = await tools.portfolio();
  const own = accountIds.length === 0 ? all : all.filter(({ account }) => accountIds.includes(account.id));
  const words = withSounds(readAskedWords(question, named), all);
  const { deals: fits, share, isTelling } = fittingDeals(words, own);
  const isAsked = (intent !== null && ofDeals.includes(intent) && rival === null) || saysDeal.test(masked);
  const isMeant = isAsked ? isTelling || share >= enough.whereDealsAreAsked : share >= enough.anywhere;
  return isMeant ? fits : [];
}
