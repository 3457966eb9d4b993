import { addDays, addMonths, type Day } from "#domain/day";
import type { Order } from "#domain/order";
import type { Dossier } from "#drafting/dossier";
import type { FactInput } from "#drafting/evidence/fact-input";
import { money, percent } from "#drafting/evidence/fact-input";
import { refTo, scoreRef } from "#drafting/ledger-index";
import type { ClaimId } from "#drafting/section-builder";
import { rangeOf } from "../recognise/read-period.ts";
import { type AccountPage, accountPage, answered, fact, firstOf, own, question } from "./account-page.ts";
import { notInData } from "./not-in-data.ts";
import { classClaim } from "./scores.ts";
import type { Turn, Written } from "./turn.ts";

/** The account in a few lines: who, how much, which class, what is open, when we last met. */
export async function overview(turn: Turn, dossier: Dossier): Promise<Written> {
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  const value = {
    account,
    industry: index.ref("account.industry"),
    city: index.ref("account.city"),
    owner: index.ref("account.owner"),
  };
  section.paragraph(
    firstOf(
      page,
      { kind: "fact", key: "over.who", values: value },
      { kind: "fact", key: "over.whoShort", values: value },
      { kind: "fact", key: "over.bare", values: value },
    ),
  );
  section.list(
    classClaim(page, index.score("scorecard")),
    ...revenueClaims(page),
    dealsClaim(page),
    paymentClaim(page),
    contactClaim(page),
  );
  return answered(page);
}

export function dealsClaim(page: AccountPage): ClaimId {
  const { index, account } = page;
  const values = { account, deals: index.ref("opportunities.open"), amount: index.ref("opportunities.openAmount") };
  return firstOf(page, { kind: "fact", key: "deals.open", values }, { kind: "fact", key: "deals.openBare", values });
}

function contactClaim(page: AccountPage): ClaimId {
  return fact(page, "contact.last", { account: page.account, day: page.index.ref("activity.lastOn") });
}

/** What is overdue; null where nothing is. */
export function paymentClaim(page: AccountPage): ClaimId {
  const { index, account, dossier } = page;
  if ((dossier.figures.overdueMinor ?? 0) <= 0) return null;
  return fact(page, "pay.overdue", {
    account,
    amount: index.ref("orders.overdue"),
    orders: index.ref("orders.overdueCount"),
  });
}

/** Twelve months and how they stand against the twelve before. */
function revenueClaims(page: AccountPage): ClaimId[] {
  const { index, account, dossier } = page;
  const kind = dossier.dealsAsOrders ? "deals" : "orders";
  const growth = dossier.figures.growthPercent;
  const values = {
    account,
    revenue: index.ref(`${kind}.revenue12m`),
    prior: index.ref(`${kind}.revenuePrior12m`),
    orders: index.ref(`${kind}.count12m`),
    window: index.ref("plan.window"),
    growth: index.ref("orders.growth"),
  };
  const trend = growth === null ? null : growth > 0 ? "rev.up" : growth < 0 ? "rev.down" : null;
  return [
    fact(page, dossier.dealsAsOrders ? "rev.deals" : "rev.orders", values),
    trend === null ? null : fact(page, trend, values),
  ];
}

/** What the account bought: in twelve months, or in a period that is asked for. */
export async function revenue(turn: Turn, dossier: Dossier): Promise<Written> {
  const range = rangeOf(turn.understood.period);
  if (range) return revenueOf(turn, dossier, range);
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  if (dossier.figures.revenue12mMinor === null) {
    const last = index.ref("orders.lastOn");
    section.paragraph(
      question(page, "none.revenue", { account }),
      fact(page, "order.last", { account, day: last }),
      question(page, "where.orders"),
    );
    return { state: "not-in-data", page, accountIds: [page.accountId] };
  }
  const isPrior = turn.understood.period?.type === "prior12m";
  const prior = { account, prior: index.ref("orders.revenuePrior12m"), window: index.ref("plan.window") };
  section.paragraph(...(isPrior ? [fact(page, "rev.prior", prior)] : []), ...revenueClaims(page));
  return answered(page);
}

type Range = { from: Day; to: Day };

/** Sum of the orders of some days. Refused where the records begin later or the period lies ahead. */
async function revenueOf(turn: Turn, dossier: Dossier, { from, to }: Range): Promise<Written> {
  const { orders, organisation, asOf, dealsAsOrders } = dossier;
  const began = await firstOrderOn(turn);
  const until = to > asOf ? asOf : to;
  const isKnown = !dealsAsOrders && began !== null && addMonths(from, 1) > began && from <= asOf;
  const inside = orders.filter(
    ({ date, currency }) => date >= from && date <= until && currency === organisation.currency,
  );
  const period = `${from}/${until}`;
  const sum = inside.reduce((total, { amountMinor }) => total + amountMinor, 0);
  const before = { from: addMonths(from, -12), to: addMonths(until, -12) };
  const facts = isKnown
    ? turn.tools.record([
        own("chat.revenue", money(sum, organisation.currency) ?? { type: "number", value: 0 }, dossier, {
          period,
          record: recordsOf(inside),
        }),
        own(
          "chat.orders",
          { type: "count", value: inside.filter(({ amountMinor }) => amountMinor > 0).length, unit: "order" },
          dossier,
          { period },
        ),
        ...(began !== null && before.from >= began ? priorOf(before, dossier) : []),
      ])
    : turn.tools.record(
        began === null ? [] : [own("chat.order.date", { type: "date", value: began }, dossier, { record: "orders" })],
      );
  const page = accountPage(turn, dossier);
  const [first, second, third] = facts;
  if (!isKnown) {
    page.section.paragraph(
      question(page, "none.period", { account: page.account }),
      fact(page, "rev.began", { day: refTo(first) }),
    );
    return { state: "not-in-data", page, accountIds: [page.accountId] };
  }
  const values = {
    account: page.account,
    revenue: refTo(first),
    orders: refTo(second),
    period: refTo(first, "period"),
    prior: refTo(third),
    priorPeriod: refTo(third, "period"),
  };
  page.section.paragraph(fact(page, "rev.period", values), fact(page, "rev.periodBefore", values));
  return answered(page);
}

function priorOf({ from, to }: Range, dossier: Dossier): FactInput[] {
  const { orders, organisation } = dossier;
  const inside = orders.filter(
    ({ date, currency }) => date >= from && date <= to && currency === organisation.currency,
  );
  const value = money(
    inside.reduce((total, { amountMinor }) => total + amountMinor, 0),
    organisation.currency,
  );
  return value ? [own("chat.revenue", value, dossier, { period: `${from}/${to}`, record: recordsOf(inside) })] : [];
}

const recordsOf = (orders: readonly Order[]) => `orders:${orders.length} records`;

/** The first order of any account: nothing is known of days before. */
async function firstOrderOn({ tools }: Turn): Promise<Day | null> {
  const firsts = (await tools.portfolio()).flatMap(({ figures }) => figures.firstOrderOn ?? []);
  return firsts.toSorted()[0] ?? null;
}

/** Margin and what is left after all deductions. */
export async function margin(turn: Turn, dossier: Dossier): Promise<Written> {
  const page = accountPage(turn, dossier);
  const { index, account } = page;
  const values = { account, margin: index.ref("orders.grossMargin"), net: index.ref("orders.netContribution") };
  const claim = firstOf(
    page,
    { kind: "fact", key: "margin.both", values },
    { kind: "fact", key: "margin.gross", values },
  );
  if (claim === null) return notInData(page, "none.margin", "where.orders");
  page.section.paragraph(claim, ...revenueClaims(page).slice(0, 1));
  return answered(page);
}

/** How much of our revenue hangs on the account, how much of its own on one order, and who alone knows it. */
export async function dependency(turn: Turn, dossier: Dossier): Promise<Written> {
  const all = (await turn.tools.portfolio()).reduce((sum, { figures }) => sum + (figures.revenue12mMinor ?? 0), 0);
  const mine = dossier.figures.revenue12mMinor;
  const window = { period: `${addDays(addMonths(dossier.asOf, -12), 1)}/${dossier.asOf}` };
  const share = mine === null || all <= 0 ? null : percent((mine / all) * 100);
  const [part] = turn.tools.record(share ? [own("chat.share", share, dossier, window)] : []);
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  if (!part) return notInData(page, "none.revenue", "where.orders");
  section.paragraph(
    fact(
      page,
      "dep.share",
      { account, share: refTo(part), window: index.ref("plan.window") },
      index.fact("orders.revenue12m")?.id,
    ),
    fact(page, "dep.largest", {
      account,
      share: index.ref("orders.largestShare"),
      amount: index.ref("orders.largest12m"),
    }),
  );
  const bus = index.score("bus-factor");
  section.list(fact(page, "dep.bus", { account, keeper: index.ref("knowledge.keeper"), band: scoreRef(bus, "band") }));
  return answered(page);
}
