import { daysBetween } from "#domain/day";
import type { Cell } from "#domain/draft";
import type { Dossier } from "#drafting/dossier";
import { openSorted } from "#drafting/evidence/deals";
import { count, type FactInput, money, percent } from "#drafting/evidence/fact-input";
import { type LedgerIndex, type Reference, refTo, scoreRef } from "#drafting/ledger-index";
import { chatFactLabel } from "../chat-facts.ts";
import type { ChatKey } from "../chat-words.ts";
import type { AccountFilter, AccountOrder, AccountTrait, Understood } from "../recognise/understood.ts";
import { cell, fact, own, question } from "./account-page.ts";
import { openPage, type Page } from "./page.ts";
import type { Turn, Written } from "./turn.ts";

const defaultTop = 5;
const mostShown = 15;

/** Σ amount·win rate ÷ Σ amount over the rated open deals (`10-method.md §6`); null without one. */
function weightedWinRate({ opportunities }: Dossier): number | null {
  const rated = opportunities.flatMap(({ opportunity, winRate }) =>
    winRate?.value == null || opportunity.status !== "open"
      ? []
      : [{ weight: Math.max(opportunity.amountMinor ?? 0, 1), value: winRate.value }],
  );
  const weight = rated.reduce((sum, deal) => sum + deal.weight, 0);
  return weight === 0 ? null : rated.reduce((sum, deal) => sum + deal.weight * deal.value, 0) / weight;
}

function openMinor(dossier: Dossier): number | null {
  const amounts = openSorted(dossier).flatMap(({ amountMinor, currency }) =>
    currency === dossier.organisation.currency ? (amountMinor ?? []) : [],
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

const figureOf = {
  revenue: ({ figures }) => figures.revenue12mMinor,
  "win-rate": weightedWinRate,
  potential: ({ scores }) => scores.match?.dimensions.potential ?? null,
  scorecard: ({ scorecard }) => scorecard.value,
  rfm: ({ rfm }) => rfm.value,
  growth: ({ figures }) => figures.growthPercent,
  "open-amount": openMinor,
} as const satisfies Record<AccountOrder, (dossier: Dossier) => number | null>;

type Column = { key: ChatKey; cell: (page: Page, index: LedgerIndex, accountId: string) => Cell };

const factorPotential = (index: LedgerIndex): Reference => refTo(index.score("match"), "factors.potential.points");
const winRateRef = (page: Page, accountId: string): Reference =>
  refTo(
    page.entries.find(
      (entry) => entry.kind === "fact" && entry.path === "chat.winRate" && entry.accountId === accountId,
    ),
  );

const columns = {
  revenue: {
    key: "col.revenue",
    cell: (page, index) => cell(page, index.ref("orders.revenue12m") ?? index.ref("deals.revenue12m")),
  },
  "win-rate": { key: "col.winRate", cell: (page, _, id) => cell(page, winRateRef(page, id)) },
  potential: {
    key: "col.potential",
    cell: (page, index) => cell(page, index.ref("match.potential") ?? factorPotential(index)),
  },
  scorecard: { key: "col.score", cell: (page, index) => cell(page, scoreRef(index.score("scorecard"), "value")) },
  rfm: { key: "col.rfm", cell: (page, index) => cell(page, scoreRef(index.score("rfm"), "value")) },
  growth: { key: "col.growth", cell: (page, index) => cell(page, index.ref("orders.growth")) },
  "open-amount": { key: "col.open", cell: (page, index) => cell(page, index.ref("opportunities.openAmount")) },
} as const satisfies Record<AccountOrder, Column>;
const classColumn: Column = {
  key: "col.class",
  cell: (page, index) => cell(page, scoreRef(index.score("scorecard"), "band")),
};
const ownerColumn: Column = { key: "col.owner", cell: (page, index) => cell(page, index.ref("account.owner")) };
const contactColumn: Column = {
  key: "col.lastContact",
  cell: (page, index) => cell(page, index.ref("activity.lastOn")),
};
const orderColumn: Column = {
  key: "col.lastOrder",
  cell: (page, index) => cell(page, index.ref("orders.lastOn") ?? index.ref("deals.lastOn")),
};
const overdueColumn: Column = { key: "col.overdue", cell: (page, index) => cell(page, index.ref("orders.overdue")) };

const topKeys = {
  revenue: "top.revenue",
  "win-rate": "top.winRate",
  potential: "top.potential",
  scorecard: "top.score",
  rfm: "top.rfm",
  growth: "top.growth",
  "open-amount": "top.open",
} as const satisfies Record<AccountOrder, ChatKey>;
const bottomKeys = {
  revenue: "bottom.revenue",
  "win-rate": "bottom.winRate",
  potential: "bottom.potential",
  scorecard: "bottom.score",
  rfm: "bottom.rfm",
  growth: "bottom.growth",
  "open-amount": "bottom.open",
} as const satisfies Record<AccountOrder, ChatKey>;

/** Accounts by what was asked, the first named in the sentence. Those of which the figure is not known are left out. */
export async function topAccounts(turn: Turn): Promise<Written> {
  const { understood, tools } = turn;
  const order = understood.order ?? "revenue";
  const fits = await matching(turn);
  const ranked = fits
    .flatMap((dossier) => {
      const figure = figureOf[order](dossier);
      return figure === null ? [] : [{ dossier, figure }];
    })
    .toSorted((a, b) => (understood.isLowest ? a.figure - b.figure : b.figure - a.figure))
    .map(({ dossier }) => dossier)
    .slice(0, Math.min(understood.limit ?? defaultTop, mostShown));
  const [first] = ranked;
  if (!first) return emptyList(turn);
  const ids = ranked.map(({ account }) => account.id);
  await tools.lines(ids);
  tools.record(
    order === "win-rate" ? ranked.flatMap(winRateFact) : order === "potential" ? ranked.flatMap(potentialFact) : [],
  );
  const page = openPage(tools, turn.lang, ids);
  const index = page.of(first.account.id);
  const key = understood.isLowest ? bottomKeys[order] : topKeys[order];
  const proof = valueEntry(page, index, order, first.account.id);
  page.section.paragraph(
    page.section.claim({ kind: "inference", key, values: { account: index.account, value: proof } }),
  );
  accountTable(page, ids, [
    columns[order],
    classColumn,
    ...(order === "revenue" ? [columns.growth] : [columns.revenue]),
    ownerColumn,
  ]);
  return { state: "answered", page, accountIds: ids };
}

function valueEntry(page: Page, index: LedgerIndex, order: AccountOrder, accountId: string): Reference {
  const refs: Record<AccountOrder, Reference> = {
    revenue: index.ref("orders.revenue12m") ?? index.ref("deals.revenue12m"),
    "win-rate": winRateRef(page, accountId),
    potential: potentialRef(page, accountId),
    scorecard: scoreRef(index.score("scorecard"), "value"),
    rfm: scoreRef(index.score("rfm"), "value"),
    growth: index.ref("orders.growth"),
    "open-amount": index.ref("opportunities.openAmount"),
  };
  return refs[order];
}

const potentialRef = (page: Page, accountId: string): Reference =>
  refTo(
    page.entries.find(
      (entry) => entry.kind === "fact" && entry.path === "match.potential" && entry.accountId === accountId,
    ),
  );

function winRateFact(dossier: Dossier): FactInput[] {
  const value = weightedWinRate(dossier);
  const shown = value === null ? null : percent(value);
  return shown ? [own("chat.winRate", shown, dossier)] : [];
}

function potentialFact(dossier: Dossier): FactInput[] {
  const value = dossier.scores.match?.dimensions.potential ?? null;
  if (value === null) return [];
  return [
    {
      ...own("chat.position", { type: "number", value: Math.round(value * 10) / 10 }, dossier),
      path: "match.potential",
    },
  ];
}

function accountTable(page: Page, ids: readonly string[], shown: readonly Column[]): void {
  const unique = shown.filter(({ key }, at) => shown.findIndex((other) => other.key === key) === at);
  page.section.table(
    ["col.account", ...unique.map(({ key }) => key)],
    ids.map((id) => {
      const index = page.of(id);
      return [cell(page, index.account), ...unique.map((column) => column.cell(page, index, id))];
    }),
  );
}

function emptyList({ tools, lang }: Turn): Written {
  const page = openPage(tools, lang, []);
  page.section.paragraph(question(page, "list.none"), question(page, "list.hint"));
  return { state: "not-in-data", page, accountIds: [] };
}

const traitFits = {
  growing: ({ figures }) => (figures.growthPercent ?? 0) > 0,
  shrinking: ({ figures }) => (figures.growthPercent ?? 0) < 0,
  "overdue-payments": ({ figures }) => (figures.overdueMinor ?? 0) > 0,
  "visit-overdue": ({ scores }) => (scores.cadence?.levels ?? []).some(({ daysOverdue }) => (daysOverdue ?? 0) > 0),
  "false-key": ({ scores }) => (scores.falseKey?.checks ?? []).some(({ state }) => state === "raised"),
  "open-deals": (dossier) => openSorted(dossier).length > 0,
} as const satisfies Record<AccountTrait, (dossier: Dossier) => boolean>;

/** Accounts that a filter lets through: class, owner, silence, traits; places and industries by the words of the question. */
async function matching({ tools, understood }: Turn): Promise<Dossier[]> {
  const all = await tools.portfolio();
  const { filter } = understood;
  const places = placesIn(understood, all);
  const fits = (dossier: Dossier) =>
    isFitting(dossier, filter) && (places.length === 0 || places.some((word) => placeOf(dossier).includes(word)));
  return all.filter(fits);
}

const placeOf = ({ account }: Dossier) =>
  [account.country, account.city, account.industry].flatMap((word) => word?.toLowerCase() ?? []);

/** Countries, cities and industries of the accounts that the question names; in English by the names of countries. */
function placesIn({ masked }: Understood, all: readonly Dossier[]): string[] {
  const known = [...new Set(all.flatMap(placeOf))];
  const english = Object.entries(countryWords).flatMap(([word, name]) =>
    new RegExp(`\\b${word}\\b`).test(masked) ? [name] : [],
  );
  return [...known.filter((word) => masked.includes(word)), ...english.filter((word) => known.includes(word))];
}

const countryWords: Readonly<Record<string, string>> = {
  "china|chinese": "中国",
  "germany|german": "德国",
  "usa|us|america|american|united states": "美国",
  "saudi arabia|saudi": "沙特阿拉伯",
  "vietnam|vietnamese": "越南",
  "australia|australian": "澳大利亚",
  "lithuania|lithuanian": "立陶宛",
  "chile|chilean": "智利",
  "denmark|danish": "丹麦",
};

function isFitting(dossier: Dossier, { classes, words, silentDays, orderlessDays, traits }: AccountFilter): boolean {
  const { account, scorecard, asOf, figures } = dossier;
  const isOwned = words.length === 0 || words.includes(account.ownerName ?? "");
  const isOfClass = classes.length === 0 || classes.includes(scorecard.class ?? "");
  const last =
    dossier.interactions
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? null;
  const isSilent = silentDays === null || last === null || daysBetween(last, asOf) >= silentDays;
  const ordered = figures.lastOrderOn;
  const isOrderless = orderlessDays === null || ordered === null || daysBetween(ordered, asOf) >= orderlessDays;
  return isOwned && isOfClass && isSilent && isOrderless && traits.every((trait) => traitFits[trait](dossier));
}

function filterColumns({ silentDays, orderlessDays, traits }: AccountFilter): Column[] {
  return [
    ...(silentDays === null ? [] : [contactColumn]),
    ...(orderlessDays === null ? [] : [orderColumn]),
    ...(traits.includes("overdue-payments") ? [overdueColumn] : []),
    ...(traits.includes("growing") || traits.includes("shrinking") ? [columns.growth] : []),
    ...(traits.includes("open-deals") ? [columns["open-amount"]] : []),
  ];
}

/** Accounts that fit, largest first, and how many they are. */
export async function filterAccounts(turn: Turn): Promise<Written> {
  const { tools, understood, lang } = turn;
  const fits = (await matching(turn)).toSorted(
    (a, b) => (b.figures.revenue12mMinor ?? 0) - (a.figures.revenue12mMinor ?? 0),
  );
  if (fits.length === 0) return emptyList(turn);
  const ids = fits.slice(0, mostShown).map(({ account }) => account.id);
  await tools.lines(ids);
  const [number] = tools.record([overAll("chat.count", count(fits.length, "account"), tools.asOf)].flat());
  const page = openPage(tools, lang, ids);
  page.section.paragraph(fact(page, "list.count", { n: refTo(number) }));
  accountTable(page, ids, [...filterColumns(understood.filter), classColumn, columns.revenue, ownerColumn]);
  return { state: "answered", page, accountIds: ids };
}

/** A figure over all accounts: of no account. */
function overAll(
  path: "chat.count" | "chat.total" | "chat.closing",
  value: FactInput["value"] | null,
  asOf: string,
): FactInput[] {
  return value ? [{ path, value, label: chatFactLabel(path, ""), record: "portfolio", asOf }] : [];
}

/** How the whole stands: accounts, revenue, open deals, and the largest. */
export async function portfolio(turn: Turn): Promise<Written> {
  const { tools, lang } = turn;
  const all = await tools.portfolio();
  const currency = tools.currency;
  const sum = (of: (dossier: Dossier) => number | null) =>
    all.reduce((total, dossier) => total + (of(dossier) ?? 0), 0);
  const largest = all
    .toSorted((a, b) => (b.figures.revenue12mMinor ?? 0) - (a.figures.revenue12mMinor ?? 0))
    .slice(0, defaultTop);
  const ids = largest.map(({ account }) => account.id);
  await tools.lines(ids);
  const [accounts, revenue, open] = tools.record([
    ...overAll("chat.count", count(all.length, "account"), tools.asOf),
    ...overAll(
      "chat.total",
      money(
        sum(({ figures }) => figures.revenue12mMinor),
        currency,
      ),
      tools.asOf,
    ),
    ...overAll("chat.closing", money(sum(openMinor), currency), tools.asOf),
  ]);
  const page = openPage(tools, lang, ids);
  if (all.length === 0) return emptyList(turn);
  page.section.paragraph(
    fact(page, "all.count", { n: refTo(accounts) }),
    fact(page, "all.revenue", { revenue: refTo(revenue) }),
    fact(page, "all.open", { amount: refTo(open) }),
  );
  accountTable(page, ids, [columns.revenue, columns.growth, classColumn, ownerColumn]);
  return { state: "answered", page, accountIds: ids };
}

/** Who owes us money, most first; who may be a false key account. */
export async function traitList(turn: Turn, trait: AccountTrait): Promise<Written> {
  const { understood } = turn;
  const filter = { ...understood.filter, traits: [...new Set([...understood.filter.traits, trait])] };
  return filterAccounts({ ...turn, understood: { ...understood, filter } });
}

type Line = { key: ChatKey; cell: (page: Page, index: LedgerIndex, id: string) => Cell };
const lines: readonly Line[] = [
  { ...classColumn, key: "col.class" },
  { ...columns.scorecard },
  { ...columns.revenue },
  { ...columns.growth },
  { key: "col.margin", cell: (page, index) => cell(page, index.ref("orders.grossMargin")) },
  { ...columns["open-amount"] },
  { ...columns["win-rate"] },
  overdueColumn,
  contactColumn,
];

/** Accounts side by side: a row for each figure. */
export async function compare(turn: Turn): Promise<Written> {
  const { tools, lang, understood } = turn;
  const ids = understood.accountIds.slice(0, 4);
  const all = (await tools.portfolio()).filter(({ account }) => ids.includes(account.id));
  await tools.lines(ids);
  tools.record(all.flatMap(winRateFact));
  const page = openPage(tools, lang, ids);
  const [a, b] = ids.map((id) => all.find(({ account }) => account.id === id));
  const [first, second] = [a, b].map((dossier) => dossier?.figures.revenue12mMinor ?? null);
  if (a && b && first != null && second != null && first !== second) {
    const [more, less] = first > second ? [a, b] : [b, a];
    const ref = (dossier: Dossier, path: "orders.revenue12m") => page.of(dossier.account.id).ref(path);
    const values = {
      more: page.of(more.account.id).account,
      less: page.of(less.account.id).account,
      moreRevenue: ref(more, "orders.revenue12m"),
      lessRevenue: ref(less, "orders.revenue12m"),
    };
    page.section.paragraph(fact(page, "compare.revenue", values));
  }
  page.section.table(
    ["col.figure", ...ids.map((): ChatKey => "col.account")],
    [
      [page.section.label("col.account"), ...ids.map((id) => cell(page, page.of(id).account))],
      ...lines.map((line) => [page.section.label(line.key), ...ids.map((id) => line.cell(page, page.of(id), id))]),
    ],
  );
  return { state: "answered", page, accountIds: ids };
}
