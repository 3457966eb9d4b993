import type { ChecklistAnswer, Opportunity } from "#domain/opportunity";
import type { Dossier, OpportunityDossier } from "#drafting/dossier";
import { closedSorted } from "#drafting/evidence/deals";
import { refTo, scoreRef } from "#drafting/ledger-index";
import type { ClaimId } from "#drafting/section-builder";
import {
  type AccountPage,
  accountPage,
  answered,
  cell,
  fact,
  firstOf,
  leverTable,
  own,
  question,
  told,
} from "./account-page.ts";
import { dealRefs, dealsAsked, settledDeal } from "./deals-asked.ts";
import { dealsClaim } from "./figures.ts";
import { notInData } from "./not-in-data.ts";
import { quotableIn, quoteClaim } from "./quoted.ts";
import { explained } from "./scores.ts";
import type { Turn, Written } from "./turn.ts";

const dealsTold = 3;

function dealTable(page: AccountPage, deals: readonly OpportunityDossier[]): void {
  page.section.table(
    ["col.deal", "col.stage", "col.amount", "col.close", "col.winRate"],
    deals.map((deal) => {
      const refs = dealRefs(deal, page.dossier, page.index);
      return [
        cell(page, refs.ref("opportunity.name")),
        cell(page, refs.ref("opportunity.stage")),
        cell(page, refs.ref("opportunity.amount")),
        cell(page, refs.ref("opportunity.closeOn") ?? refs.ref("opportunity.closedOn")),
        cell(page, scoreRef(refs.score("win-rate"), "value"), "cell.percent"),
      ];
    }),
  );
}

/** Open deals, largest first. */
export async function openDeals(turn: Turn, dossier: Dossier): Promise<Written> {
  const deals = dealsAsked({ ...turn, understood: { ...turn.understood, dealId: null } }, dossier);
  const page = accountPage(turn, dossier);
  if (deals.length === 0) return notInData(page, "none.deals", "where.deals");
  page.section.paragraph(dealsClaim(page));
  dealTable(page, deals);
  return { ...answered(page), ...settledDeal(deals) };
}

/** Where a deal stands: stage, value, close, win rate; a late one is called late. */
export async function dealStatus(turn: Turn, dossier: Dossier): Promise<Written> {
  const deals = dealsAsked(turn, dossier);
  const page = accountPage(turn, dossier);
  const { section } = page;
  if (deals.length === 0) return notInData(page, "none.deals", "where.deals");
  for (const deal of deals.slice(0, dealsTold))
    section.paragraph(...statusClaims(page, deal), ...rivalClaims(page, deal));
  if (deals.length > dealsTold) dealTable(page, deals);
  return { ...answered(page), ...settledDeal(deals) };
}

/** Who competes for the deal, or took it. */
export function rivalClaims(page: AccountPage, deal: OpportunityDossier): ClaimId[] {
  const refs = dealRefs(deal, page.dossier, page.index);
  return page.index
    .facts("opportunity.competitor", refs.record)
    .map((entry) => fact(page, "rival.deal", { deal: refs.ref("opportunity.name"), rival: refTo(entry) }));
}

function statusClaims(page: AccountPage, deal: OpportunityDossier): ClaimId[] {
  const refs = dealRefs(deal, page.dossier, page.index);
  const win = refs.score("win-rate");
  const values = {
    deal: refs.ref("opportunity.name"),
    status: refs.ref("opportunity.status"),
    stage: refs.ref("opportunity.stage"),
    amount: refs.ref("opportunity.amount"),
    close: refs.ref("opportunity.closeOn"),
    closed: refs.ref("opportunity.closedOn"),
    late: refs.ref("opportunity.daysPastDue"),
    owner: refs.ref("opportunity.owner"),
    value: scoreRef(win, "value"),
    band: scoreRef(win, "band"),
  };
  return [
    firstOf(
      page,
      { kind: "fact", key: "deal.stands", values },
      { kind: "fact", key: "deal.closed", values },
      { kind: "fact", key: "deal.stage", values },
      { kind: "fact", key: "deal.status", values },
    ),
    fact(page, "deal.win", values),
    fact(page, "deal.late", values),
    fact(page, "deal.owner", values),
  ];
}

const answerLabels = {
  yes: { zh: "是", en: "yes" },
  partly: { zh: "部分", en: "partly" },
  no: { zh: "否", en: "no" },
  unknown: { zh: "不详", en: "unknown" },
} as const satisfies Record<ChecklistAnswer, { zh: string; en: string }>;

function budgetOf({ checklist }: Opportunity): ChecklistAnswer {
  return checklist.commercial?.budgetConfirmed ?? "unknown";
}

/** What the checklist says of the budget of each deal, with value and day, and what notes say beside it. */
export async function dealBudget(turn: Turn, dossier: Dossier): Promise<Written> {
  const deals = dealsAsked(turn, dossier);
  const answers = deals.flatMap((deal) => {
    const { opportunity } = deal;
    const answer = budgetOf(opportunity);
    if (answer === "unknown") return [];
    const of = { entity: opportunity.name, record: `opportunity:${opportunity.externalId}` };
    const [entry] = turn.tools.record([
      own("chat.checklist", { type: "enum", value: answer, labels: answerLabels[answer] }, dossier, of),
    ]);
    return entry ? [{ deal, entry }] : [];
  });
  const passages = await turn.tools.search({
    query: "预算 budget 资金 funding",
    accountId: dossier.account.id,
    kind: "note",
  });
  const page = accountPage(turn, dossier);
  const { section } = page;
  const said = quotableIn(passages, (text) => /预算|资金|budget|funding/i.test(text), 3, dossier.conduct);
  if (deals.length === 0 && said.length === 0) return notInData(page, "none.deals", "where.deals");
  const known = answers.slice(0, dealsTold);
  for (const { deal, entry } of known) {
    const refs = dealRefs(deal, dossier, page.index);
    const values = {
      deal: refs.ref("opportunity.name"),
      amount: refs.ref("opportunity.amount"),
      close: refs.ref("opportunity.closeOn"),
    };
    section.paragraph(
      fact(page, "budget.answer", { ...values, answer: refTo(entry) }),
      fact(page, "budget.deal", values),
    );
  }
  if (known.length === 0)
    section.paragraph(question(page, "none.budget", { account: page.account }), question(page, "where.checklist"));
  section.heading("head.notesSay");
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  const state = known.length === 0 && said.length === 0 ? "not-in-data" : "answered";
  return { ...answered(page), ...settledDeal(deals), state };
}

/** Closed deals, newest first. */
export async function wonLost(turn: Turn, dossier: Dossier): Promise<Written> {
  const { masked } = turn.understood;
  const onlyLost = /丢|失单|输|\blos(t|e|ing)\b/.test(masked) && !/赢|won|win/.test(masked);
  const onlyWon = /赢|中标|\bw(on|in)\b/.test(masked) && !/丢|输|los/.test(masked);
  const passages = onlyLost
    ? await turn.tools.search({
        query: "丢单 丢标 落标 输给 原因 lost why went with competitor price",
        accountId: dossier.account.id,
        kind: "note",
      })
    : [];
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  const wanted = [...(onlyLost ? [] : (["won"] as const)), ...(onlyWon ? [] : (["lost"] as const))];
  const closed = wanted.flatMap((status) => closedSorted(dossier, status));
  if (closed.length === 0) return notInData(page, "none.closed", "where.deals");
  const values = { account, won: index.ref("opportunities.won"), lost: index.ref("opportunities.lost") };
  section.paragraph(fact(page, "won.count", values));
  section.table(
    ["col.deal", "col.status", "col.amount", "col.closed", "col.rival"],
    closed.map(({ externalId }) => {
      const record = `opportunity:${externalId}`;
      const paths = [
        "opportunity.name",
        "opportunity.status",
        "opportunity.amount",
        "opportunity.closedOn",
        "opportunity.competitor",
      ] as const;
      return paths.map((path) => cell(page, index.ref(path, record)));
    }),
  );
  const said = quotableIn(
    passages,
    (text) => /丢|输给|输在|没中|lost|lose|went (to|with)|落标|chose|picked/i.test(text),
    2,
    dossier.conduct,
  );
  section.heading("head.notesSay");
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  return answered(page);
}

/** Win rate of the deal or of each open one, with what it is made of and the steps that would raise it most. */
export async function winRate(turn: Turn, dossier: Dossier): Promise<Written> {
  const deals = dealsAsked(turn, dossier).filter(({ winRate: score }) => score !== null);
  const [first] = deals;
  const levers = first ? (await turn.tools.dealWhatIf(first.opportunity.id, {}, turn.lang)).levers : [];
  const score = first?.winRate ?? null;
  const why = first && score && deals.length === 1 ? explained(turn, dossier, score, first.opportunity.name) : [];
  const page = accountPage(turn, dossier);
  const { section } = page;
  if (!first) return notInData(page, "none.deals", "where.deals");
  for (const deal of deals.slice(0, dealsTold)) section.paragraph(winClaim(page, deal));
  section.list(...told(page, why.slice(1), dealRefs(first, dossier, page.index).score("win-rate")?.id));
  if (deals.length > 1) dealTable(page, deals);
  leverTable(page, levers);
  return { ...answered(page), ...settledDeal(deals) };
}

function winClaim(page: AccountPage, deal: OpportunityDossier): ClaimId {
  const refs = dealRefs(deal, page.dossier, page.index);
  const win = refs.score("win-rate");
  const values = { deal: refs.ref("opportunity.name"), value: scoreRef(win, "value"), band: scoreRef(win, "band") };
  return firstOf(
    page,
    { kind: "fact", key: "deal.win", values },
    { kind: "question", key: "deal.winOpen", values, evidence: [win?.id] },
  );
}
