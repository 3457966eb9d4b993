import { addDays, addMonths } from "#domain/day";
import type { Dossier } from "#drafting/dossier";
import { count, type FactInput, money } from "#drafting/evidence/fact-input";
import { refTo } from "#drafting/ledger-index";
import { type ChatFactPath, chatFactLabel } from "../chat-facts.ts";
import type { ChatKey } from "../chat-words.ts";
import type { AccountFilter, AccountOrder, AccountTrait } from "../recognise/understood.ts";
import { notOnRecord } from "./about-account.ts";
import { byRevenue, figureOf, listFacts, openMinor } from "./account-figures.ts";
import { fact, question } from "./account-page.ts";
import { accountTable, type Column, moreColumns, orderColumns } from "./account-table.ts";
import { attentionOverAll } from "./attention.ts";
import { hasTrait, matchingAccounts } from "./matching-accounts.ts";
import { openPage } from "./page.ts";
import type { Turn, Written } from "./turn.ts";

const defaultTop = 5;
const mostShown = 15;

const sentenceKeys = {
  revenue: ["top.revenue", "bottom.revenue"],
  "win-rate": ["top.winRate", "bottom.winRate"],
  potential: ["top.potential", "bottom.potential"],
  scorecard: ["top.score", "bottom.score"],
  rfm: ["top.rfm", "bottom.rfm"],
  growth: ["top.growth", "bottom.growth"],
  "open-amount": ["top.open", "bottom.open"],
  profit: ["top.profit", "bottom.profit"],
} as const satisfies Record<AccountOrder, readonly [ChatKey, ChatKey]>;

/** Accounts by what was asked, the first named in the sentence. Those of which the figure is not known are left out. */
export async function topAccounts(turn: Turn): Promise<Written> {
  const { understood, tools } = turn;
  const order = understood.order ?? "revenue";
  const { fits, hasPlace } = await matchingAccounts(turn);
  if (understood.unknownName !== null && !hasPlace) return notOnRecord(turn);
  const ranked = rank(fits, order, understood.isLowest).slice(0, Math.min(understood.limit ?? defaultTop, mostShown));
  const [first] = ranked;
  if (!first) return emptyList(turn);
  const ids = ranked.map(({ account }) => account.id);
  await tools.lines(ids);
  tools.record(ranked.flatMap(listFacts));
  const page = openPage(tools, turn.lang, ids);
  const index = page.of(first.account.id);
  const values = { account: index.account, value: orderColumns[order].ref(page, index, first.account.id) };
  page.section.paragraph(
    page.section.claim({ kind: "inference", key: sentenceKeys[order][understood.isLowest ? 1 : 0], values }),
  );
  const beside = order === "revenue" ? orderColumns.growth : orderColumns.revenue;
  accountTable(page, ids, [orderColumns[order], moreColumns.class, beside, moreColumns.owner]);
  return { state: "answered", page, accountIds: ids };
}

function rank(fits: readonly Dossier[], order: AccountOrder, isLowest: boolean): Dossier[] {
  const known = fits.flatMap((dossier) => {
    const figure = figureOf[order](dossier);
    return figure === null ? [] : [{ dossier, figure }];
  });
  return known.toSorted((a, b) => (isLowest ? a.figure - b.figure : b.figure - a.figure)).map(({ dossier }) => dossier);
}

function emptyList({ tools, lang }: Turn): Written {
  const page = openPage(tools, lang, []);
  page.section.paragraph(question(page, "list.none"), question(page, "list.hint"));
  return { state: "not-in-data", page, accountIds: [] };
}

function filterColumns({ silentDays, orderlessDays, traits }: AccountFilter): Column[] {
  const isTrend = traits.includes("growing") || traits.includes("shrinking");
  return [
    ...(silentDays === null ? [] : [moreColumns.lastContact]),
    ...(orderlessDays === null ? [] : [moreColumns.lastOrder]),
    ...(traits.includes("overdue-payments") ? [moreColumns.overdue] : []),
    ...(isTrend ? [orderColumns.growth] : []),
    ...(traits.includes("open-deals") ? [orderColumns["open-amount"]] : []),
  ];
}

/** Without two years of orders nobody knows a growth rate, but the last months may tell. */
const isShrinking = ({ traits }: AccountFilter) => traits.length === 1 && traits.includes("shrinking");

/** Accounts that fit, those that buy most first, and how many they are. */
export async function filterAccounts(turn: Turn): Promise<Written> {
  const { tools, understood, lang } = turn;
  const { fits, hasPlace } = await matchingAccounts(turn);
  if (understood.unknownName !== null && !hasPlace) return notOnRecord(turn);
  if (fits.length === 0)
    return isShrinking(understood.filter) ? attentionOverAll(turn, ["revenue-fall"]) : emptyList(turn);
  const ids = fits
    .toSorted(byRevenue)
    .slice(0, mostShown)
    .map(({ account }) => account.id);
  await tools.lines(ids);
  const [number] = tools.record(overAll("chat.count", count(fits.length, "account"), tools.asOf));
  const page = openPage(tools, lang, ids);
  page.section.paragraph(fact(page, "list.count", { n: refTo(number) }));
  accountTable(page, ids, [
    ...filterColumns(understood.filter),
    moreColumns.class,
    orderColumns.revenue,
    moreColumns.owner,
  ]);
  return { state: "answered", page, accountIds: ids };
}

/** A figure over all accounts: of no account. */
function overAll(
  path: ChatFactPath,
  value: FactInput["value"] | null,
  asOf: string,
  period: { period?: string } = {},
): FactInput[] {
  return value ? [{ path, value, label: chatFactLabel(path, ""), record: "portfolio", asOf, ...period }] : [];
}

/** How the whole stands: accounts, revenue, open deals, and the largest. */
export async function portfolio(turn: Turn): Promise<Written> {
  const { tools, lang } = turn;
  const { asOf, currency } = tools;
  const all = await tools.portfolio();
  if (all.length === 0) return emptyList(turn);
  const sum = (of: (dossier: Dossier) => number | null) =>
    all.reduce((total, dossier) => total + (of(dossier) ?? 0), 0);
  const ids = all
    .toSorted(byRevenue)
    .slice(0, defaultTop)
    .map(({ account }) => account.id);
  await tools.lines(ids);
  const bought = money(sum(figureOf.revenue), currency);
  const year = { period: `${addDays(addMonths(asOf, -12), 1)}/${asOf}` };
  const [accounts, revenue, open] = tools.record([
    ...overAll("chat.count", count(all.length, "account"), asOf),
    ...overAll("chat.total", bought, asOf, year),
    ...overAll("chat.open", money(sum(openMinor), currency), asOf),
  ]);
  const page = openPage(tools, lang, ids);
  page.section.paragraph(
    fact(page, "all.count", { n: refTo(accounts) }),
    fact(page, "all.revenue", { revenue: refTo(revenue), period: refTo(revenue, "period") }),
    fact(page, "all.open", { amount: refTo(open) }),
  );
  accountTable(page, ids, [orderColumns.revenue, orderColumns.growth, moreColumns.class, moreColumns.owner]);
  return { state: "answered", page, accountIds: ids };
}

/** Every account of one trait: who owes us money, who may be a false key account. */
export async function traitList(turn: Turn, trait: AccountTrait): Promise<Written> {
  const { understood } = turn;
  const filter = { ...understood.filter, traits: [...new Set([...understood.filter.traits, trait])] };
  return filterAccounts({ ...turn, understood: { ...understood, filter } });
}

const signs = [
  "false-key",
  "shrinking",
  "overdue-payments",
  "visit-overdue",
] as const satisfies readonly AccountTrait[];

/** Accounts that show warning signs, most signs first: a false key account, falling revenue, overdue payments or visits. */
export async function worries(turn: Turn): Promise<Written> {
  const { tools, lang } = turn;
  const { fits } = await matchingAccounts(turn);
  const ranked = fits
    .map((dossier) => ({ dossier, signs: signs.filter((sign) => hasTrait(dossier, sign)).length }))
    .filter(({ signs: found }) => found > 0)
    .toSorted((a, b) => b.signs - a.signs || byRevenue(a.dossier, b.dossier))
    .slice(0, defaultTop);
  if (ranked.length === 0) return emptyList(turn);
  const ids = ranked.map(({ dossier }) => dossier.account.id);
  await tools.lines(ids);
  const page = openPage(tools, lang, ids);
  const evidence = ids.map((id) => page.of(id).score("scorecard")?.id);
  page.section.paragraph(page.section.claim({ kind: "inference", key: "list.worries", evidence }));
  const { class: grade, overdue, lastContact, owner } = moreColumns;
  accountTable(page, ids, [grade, orderColumns.growth, overdue, lastContact, owner]);
  return { state: "answered", page, accountIds: ids };
}

const comparedMost = 4;

/** Accounts side by side. */
export async function compare(turn: Turn): Promise<Written> {
  const { tools, lang, understood } = turn;
  const ids = understood.accountIds.slice(0, comparedMost);
  const compared = (await tools.portfolio()).filter(({ account }) => ids.includes(account.id));
  await tools.lines(ids);
  tools.record(compared.flatMap(listFacts));
  const page = openPage(tools, lang, ids);
  const [more, less] = compared.toSorted(byRevenue).map(({ account }) => page.of(account.id));
  const values = {
    more: more?.account ?? null,
    less: less?.account ?? null,
    moreRevenue: more?.ref("orders.revenue12m") ?? null,
    lessRevenue: less?.ref("orders.revenue12m") ?? null,
  };
  const sides = fact(page, "compare.sides", { a: values.more, b: values.less });
  page.section.paragraph(fact(page, "compare.revenue", values), sides);
  const { revenue, scorecard, growth } = orderColumns;
  const { class: grade, margin, overdue, lastContact } = moreColumns;
  const open = [orderColumns["open-amount"], orderColumns["win-rate"]];
  accountTable(page, ids, [grade, scorecard, revenue, growth, margin, ...open, overdue, lastContact]);
  return { state: "answered", page, accountIds: ids };
}
