import type { ChatContext } from "../chat-context.ts";
import type { Named, NamedKind } from "../chat-tools.ts";
import type { Intent } from "../intents.ts";
import { isBare } from "./common-words.ts";
import type { ScoredIntent } from "./score-intents.ts";
import type { Recognised, Understood } from "./understood.ts";

/** What `why?` asks after an answer; after any other it asks for the score. */
const whyAfter: Partial<Record<Intent, Intent>> = {
  "win-rate": "win-rate",
  "deal-status": "win-rate",
  "open-deals": "win-rate",
  "what-if": "win-rate",
  "false-key": "false-key",
  "what-changed": "what-changed",
  revenue: "what-changed",
  risks: "risks",
};
/** Answered over all accounts; an account named beside them is no subject. */
const overAll: readonly Intent[] = [
  "top-accounts",
  "filter-accounts",
  "portfolio",
  "help",
  "greeting",
  "thanks",
  "not-held",
];
/** Two accounts in one such question are compared. */
const comparable: readonly Intent[] = [
  "overview",
  "revenue",
  "margin",
  "win-rate",
  "why-score",
  "overdue-payments",
  "last-contact",
  "last-order",
  "top-accounts",
];

const bareWhy =
  /^[\s,，]*(那|but|and|so|ok)?[\s,，]*(为什么|为啥|怎么会|凭什么|原因(呢|是什么)?|why|how come|why is that|why so|怎么回事)(呢|啊|这样|so|not)?[\s?？!！。.]*$/;
const pronoun = /他(?!们|家)|她(?!们)|\b(he|she|him|her|his)\b/;

/** The question in its conversation: "and their budget?" is about the account of the last answer. Pure. */
export function resolveInContext(recognised: Recognised, context: ChatContext): Understood {
  const { unknownName, masked } = recognised;
  const named = namedFor(recognised, context);
  const accounts = accountsNamed(named, context);
  const people = narrowed(namedOf(named, "person"), accounts.ids, context);
  const deals = narrowed(namedOf(named, "deal"), accounts.ids, context);
  const either = oursOrTheirs(named, people.one, [...accounts.ids, ...context.accountIds]);
  const candidates =
    [accounts.candidates, people.candidates, deals.candidates, either].find((list) => list.length > 1) ?? [];
  const owners = [people.one?.accountId ?? deals.one?.accountId].flatMap((id) => id ?? []);
  const own = accounts.ids.length > 0 ? accounts.ids : owners;
  const intent = intentOf(recognised, context, own.length);
  const isWide = intent !== null && overAll.includes(intent);
  const isFollowUp = own.length === 0 && unknownName === null && !isWide;
  const accountIds = accountsOf(intent, own, isFollowUp, context);
  const kept = isFollowUp || own[0] === context.accountIds[0] ? context : nothingSaid;
  const spokenOf = {
    personId: pronoun.test(masked) ? kept.personId : null,
    dealId: speaksOfDeal(intent) ? kept.dealId : null,
  };
  return {
    ...recognised,
    ...othersNamed(named),
    intent: settled(intent, accountIds, recognised),
    accountIds,
    candidates,
    personId: people.one?.id ?? spokenOf.personId,
    dealId: deals.one?.id ?? spokenOf.dealId,
    lastTopic: isFollowUp ? context.topic : null,
    isFollowUp,
  };
}

/** A note's own words tell whose it is only where neither its command nor the conversation does. */
function namedFor({ named, namedInNote, unknownName }: Recognised, { accountIds }: ChatContext): readonly Named[] {
  const isTold = named.some(({ accountId }) => accountId !== null) || unknownName !== null || accountIds.length > 0;
  return isTold ? named : [...named, ...namedInNote];
}

function othersNamed(named: readonly Named[]) {
  const [product] = namedOf(named, "product");
  const [rival] = namedOf(named, "rival");
  return { productId: product?.id ?? null, rival: rival?.name ?? null };
}

const nothingSaid = { personId: null, dealId: null };

const namedOf = (named: readonly Named[], kind: NamedKind) => named.filter((one) => one.kind === kind);

function accountsNamed(named: readonly Named[], { accountIds }: ChatContext) {
  const accounts = namedOf(named, "account");
  const places = [...new Set(accounts.map(({ start }) => start))];
  const chosen = places.map((place) => {
    const here = accounts.filter(({ start }) => start === place);
    const known = here.find(({ id }) => accountIds.includes(id));
    return here.length === 1 ? here : known ? [known] : here;
  });
  const candidates = chosen.find((here) => here.length > 1) ?? [];
  const ids = [...new Set(chosen.flatMap((here) => (here.length === 1 ? here.map(({ id }) => id) : [])))];
  return { ids, candidates };
}

/** Of several who may be meant, those of the account spoken of. */
function narrowed(found: readonly Named[], accountIds: readonly string[], context: ChatContext) {
  const first = found.filter(({ start }) => start === found[0]?.start);
  const of = (ids: readonly string[]) => first.filter(({ accountId }) => accountId !== null && ids.includes(accountId));
  const fitting = [of(accountIds), accountIds.length === 0 ? of(context.accountIds) : [], first];
  const chosen = fitting.find((list) => list.length > 0) ?? [];
  const [one = null] = chosen;
  return { one: chosen.length === 1 ? one : null, candidates: chosen.length > 1 ? chosen : [] };
}

/** One of theirs and one of ours who are addressed alike. */
function oursOrTheirs(named: readonly Named[], person: Named | null, accountIds: readonly string[]): readonly Named[] {
  if (accountIds.length > 0) return [];
  const ours = named.filter(({ kind, start }) => kind === "colleague" && start === person?.start);
  return person && ours.length > 0 ? [person, ...ours] : [];
}

function intentOf(recognised: Recognised, context: ChatContext, accounts: number): Intent | null {
  const { intents, masked } = recognised;
  if (bareWhy.test(masked)) return context.intent === null ? null : (whyAfter[context.intent] ?? "why-score");
  return likeliestOf(intents, accounts) ?? impliedIntent(recognised, context, accounts);
}

/** No word says what is asked: a name or a period alone goes on with the last question, a topic alone asks for passages. */
function impliedIntent(recognised: Recognised, context: ChatContext, accounts: number): Intent | null {
  const { masked, named, topic } = recognised;
  const bare = isBare(masked);
  const goneOn = goesOn(recognised, context.intent, bare);
  if (goneOn !== null) return goneOn;
  const kind = bare ? bareKinds.find((known) => named.some((one) => one.kind === known)) : undefined;
  if (kind !== undefined) return kind === "account" ? "overview" : "who-is";
  const hasAccount = accounts > 0 || context.accountIds.length > 0;
  return topic?.known && hasAccount && context.intent === "quotes" ? "quotes" : null;
}

function goesOn({ period, named }: Recognised, last: Intent | null, bare: boolean): Intent | null {
  if (last === null) return null;
  if (bare && named.length > 0) return last;
  if (period === null) return null;
  return timed.includes(last) ? last : "revenue";
}

/** Ask about a period; any other question with one alone behind it asks for revenue. */
const timed: readonly Intent[] = ["revenue", "due", "portfolio", "what-changed", "top-accounts", "open-deals"];
const bareKinds = ["account", "person"] as const;

/** A list over all accounts is not meant where one account is named and something else is nearly as likely. */
function likeliestOf(intents: readonly ScoredIntent[], accounts: number): Intent | null {
  const [first] = intents;
  const wide: readonly Intent[] = ["filter-accounts", "top-accounts", "portfolio", "knowledge"];
  if (accounts === 0 || !first || !wide.includes(first.intent)) return first?.intent ?? null;
  const other = intents.find(({ intent }) => !wide.includes(intent))?.intent;
  return other ?? (first.intent === "knowledge" ? "quotes" : first.intent);
}

function accountsOf(
  intent: Intent | null,
  own: readonly string[],
  isFollowUp: boolean,
  { accountIds }: ChatContext,
): readonly string[] {
  const [spokenOf] = accountIds;
  if (intent === "compare" && own.length === 1 && spokenOf !== undefined && !own.includes(spokenOf))
    return [spokenOf, ...own];
  if (intent === "compare" && own.length === 0) return accountIds;
  if (own.length > 0) return own;
  return isFollowUp && spokenOf !== undefined ? [spokenOf] : [];
}

function settled(intent: Intent | null, accountIds: readonly string[], { named }: Recognised): Intent | null {
  const several = new Set(named.filter(({ kind }) => kind === "account").map(({ start }) => start)).size > 1;
  return several && accountIds.length > 1 && intent !== null && comparable.includes(intent) ? "compare" : intent;
}

function speaksOfDeal(intent: Intent | null): boolean {
  return (
    intent !== null &&
    (["deal-status", "deal-budget", "win-rate", "what-if", "who-decides"] as const).some((own) => own === intent)
  );
}
