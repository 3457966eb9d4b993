import { type Day, daysBetween } from "#domain/day";
import type { Order } from "#domain/order";
import type { Dossier } from "#drafting/dossier";
import { days, type FactInput, money } from "#drafting/evidence/fact-input";
import { refTo } from "#drafting/ledger-index";
import { rangeOf } from "../recognise/read-period.ts";
import { accountPage, answered, cell, fact, firstOf, own, question } from "./account-page.ts";
import { paymentClaim } from "./figures.ts";
import { notInData } from "./not-in-data.ts";
import type { Turn, Written } from "./turn.ts";

const ordersShown = 10;

/** What is due and not paid, order by order; the longest first. */
export async function overduePayments(turn: Turn, dossier: Dossier): Promise<Written> {
  const { asOf, figures, organisation } = dossier;
  const late = dossier.orders
    .filter(({ dueOn, paidOn }) => dueOn !== null && dueOn <= asOf && (paidOn === null || paidOn > asOf))
    .filter(({ currency, amountMinor }) => currency === organisation.currency && amountMinor > 0)
    .toSorted((a, b) => ((a.dueOn ?? "") < (b.dueOn ?? "") ? -1 : 1))
    .slice(0, ordersShown);
  const lines = late.map((order) => turn.tools.record(orderFacts(order, dossier)));
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  if (figures.overdueMinor === null) return notInData(page, "none.payments", "where.orders");
  const rate = fact(page, "pay.rate", { account, rate: index.ref("orders.collectionRate") });
  if (figures.overdueMinor <= 0) {
    section.paragraph(fact(page, "pay.none", { account }, index.fact("orders.overdue")?.id), rate);
    return answered(page);
  }
  section.paragraph(paymentClaim(page), rate);
  section.table(
    ["col.order", "col.date", "col.amount", "col.due", "col.late"],
    lines.map((facts) => facts.map((entry) => cell(page, refTo(entry)))),
  );
  return answered(page);
}

function orderFacts({ externalId, date, amountMinor, currency, dueOn }: Order, dossier: Dossier): FactInput[] {
  const of = { record: `order:${externalId}`, entity: externalId };
  const value = money(amountMinor, currency);
  const late = dueOn === null ? null : days(daysBetween(dueOn, dossier.asOf));
  return [
    own("chat.order.number", { type: "text", value: externalId }, dossier, of),
    own("chat.order.date", { type: "date", value: date }, dossier, of),
    ...(value ? [own("chat.order.amount", value, dossier, of)] : []),
    ...(dueOn === null ? [] : [own("chat.order.due", { type: "date", value: dueOn }, dossier, of)]),
    ...(late ? [own("chat.order.late", late, dossier, of)] : []),
  ];
}

/** The newest order with its amount and product. */
export async function lastOrder(turn: Turn, dossier: Dossier): Promise<Written> {
  const newest = dossier.orders.filter(({ amountMinor }) => amountMinor > 0).at(-1);
  const facts = newest
    ? turn.tools.record([
        ...orderFacts(newest, dossier).slice(0, 3),
        own("chat.days", days(daysBetween(newest.date, dossier.asOf)) ?? { type: "number", value: 0 }, dossier),
      ])
    : [];
  const page = accountPage(turn, dossier);
  const { account, index } = page;
  if (!newest) return notInData(page, "none.orders", "where.orders");
  const [number, date, amount, ago] = facts;
  const product = dossier.products.find(({ id }) => id === newest.productId);
  const values = {
    account,
    number: refTo(number),
    day: refTo(date),
    amount: refTo(amount),
    ago: refTo(ago),
    product: product ? index.ref("product.name", `product:${product.externalId}`) : null,
  };
  page.section.paragraph(
    firstOf(page, { kind: "fact", key: "order.lastProduct", values }, { kind: "fact", key: "order.lastFull", values }),
    fact(page, "order.ago", values),
  );
  return answered(page);
}

/** What the account bought, by product; of a period that is named, order by order. */
export async function products(turn: Turn, dossier: Dossier): Promise<Written> {
  const range = rangeOf(turn.understood.period);
  return range === null ? productsEver(turn, dossier) : ordersWithin(turn, dossier, range);
}

async function ordersWithin(turn: Turn, dossier: Dossier, { from, to }: { from: Day; to: Day }): Promise<Written> {
  const orders = dossier.orders
    .filter(({ date, amountMinor }) => date >= from && date <= to && amountMinor > 0)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, ordersShown);
  const lines = orders.map((order) => ({ order, facts: turn.tools.record(orderFacts(order, dossier).slice(0, 3)) }));
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  if (orders.length === 0) return notInData(page, "none.time", "where.orders");
  const productOf = ({ productId }: Order) => dossier.products.find(({ id }) => id === productId)?.externalId;
  section.paragraph(question(page, "prod.period", { account }));
  section.table(
    ["col.order", "col.date", "col.amount", "col.product"],
    lines.map(({ order, facts }) => [
      ...facts.map((entry) => cell(page, refTo(entry))),
      cell(page, index.ref("product.name", `product:${productOf(order) ?? ""}`)),
    ]),
  );
  return answered(page);
}

async function productsEver(turn: Turn, dossier: Dossier): Promise<Written> {
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  const bought = index.facts("product.orders").filter(({ value }) => value.type === "count" && value.value > 0);
  const sorted = bought.toSorted((a, b) => countOf(b.value) - countOf(a.value));
  if (sorted.length === 0) return notInData(page, "none.orders", "where.orders");
  section.paragraph(
    fact(page, "prod.count", { account, bought: index.ref("products.bought"), all: index.ref("products.count") }),
  );
  section.table(
    ["col.product", "col.orders", "col.listPrice"],
    sorted.map((entry) => [
      cell(page, index.ref("product.name", entry.record)),
      cell(page, refTo(entry)),
      cell(page, index.ref("product.listPrice", entry.record)),
    ]),
  );
  return answered(page);
}

const countOf = (value: FactInput["value"]) => (value.type === "count" ? value.value : 0);
