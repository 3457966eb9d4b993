import { addDays, addMonths, type Day, daysBetween } from "#domain/day";
import { type Interaction, interactionLevels } from "#domain/interaction";
import type { Dossier } from "#drafting/dossier";
import { openDossiers } from "#drafting/evidence/deals";
import { days, type FactInput } from "#drafting/evidence/fact-input";
import { goalRecord, shownGoals } from "#drafting/evidence/methods/goal-facts";
import { type LedgerIndex, refTo } from "#drafting/ledger-index";
import { isSayable } from "#drafting/quotes/quotable-sentences";
import type { ClaimId } from "#drafting/section-builder";
import { rangeOf } from "../recognise/read-period.ts";
import { type AccountPage, accountPage, answered, cell, fact, firstOf, own, question, told } from "./account-page.ts";
import { notInData } from "./not-in-data.ts";
import { openPage } from "./page.ts";
import type { Turn, Written } from "./turn.ts";

const contactsShown = 5;

/** When we were last in touch, how often, at which level; the last few contacts. */
export async function lastContact(turn: Turn, dossier: Dossier): Promise<Written> {
  const { personId } = turn.understood;
  const person = dossier.contacts.find(({ id }) => id === personId) ?? null;
  const wanted = dossier.interactions
    .filter(({ contactId }) => person === null || contactId === person.id)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const newest = wanted[0];
  const rows = wanted.slice(0, contactsShown).map((one) => turn.tools.record(contactFacts(one, dossier)));
  const ago = newest ? days(daysBetween(newest.date, dossier.asOf)) : null;
  const [since] = turn.tools.record(
    ago ? [own("chat.days", ago, dossier, { ...(person && { entity: person.name }) })] : [],
  );
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  if (!newest) return notInData(page, "none.visits", "where.visits");
  const name = person ? index.ref("contact.name", `contact:${person.externalId}`) : null;
  section.paragraph(
    person
      ? fact(page, "who.lastMet", { person: name, day: index.ref("contact.lastMetOn", `contact:${person.externalId}`) })
      : fact(page, "contact.last", { account, day: index.ref("activity.lastOn") }),
    fact(page, "contact.ago", { ago: refTo(since) }),
    person
      ? null
      : fact(page, "contact.often", {
          account,
          n: index.ref("activity.count12m"),
          recent: index.ref("activity.count90d"),
          window: index.ref("activity.windowDays"),
        }),
  );
  section.table(
    ["col.date", "col.what", "col.colleague"],
    rows.map((facts) => contactRow(page, facts)),
  );
  return { ...answered(page), ...(person && { personId: person.id }) };
}

function contactFacts({ externalId, date, summary, ownerName, kind }: Interaction, dossier: Dossier): FactInput[] {
  const of = { record: `interaction:${externalId}` };
  const words = summary !== null && isSayable(summary) ? summary : kind;
  return [
    own("chat.visit.date", { type: "date", value: date }, dossier, of),
    own("chat.visit.summary", { type: "text", value: words }, dossier, of),
    ...(ownerName === null ? [] : [own("chat.visit.owner", { type: "name", value: ownerName }, dossier, of)]),
  ];
}

function contactRow(page: AccountPage, facts: readonly { id: string; path: string }[]) {
  return (["chat.visit.date", "chat.visit.summary", "chat.visit.owner"] as const).map((path) =>
    cell(page, refTo(facts.find((entry) => entry.path === path))),
  );
}

const monthsLookedBack = 3;

/** Class and factors against the last review, business against the year before, and what happened lately. */
export async function whatChanged(turn: Turn, dossier: Dossier): Promise<Written> {
  const { asOf, interactions } = dossier;
  const [change] = await turn.tools.changes(dossier.account.id, turn.lang);
  const since = addMonths(asOf, -monthsLookedBack);
  const recent = interactions.filter(({ date }) => date > since).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const rows = recent.slice(0, contactsShown).map((one) => turn.tools.record(contactFacts(one, dossier)));
  const compared = change?.lastAsOf ?? null;
  const [day] = turn.tools.record(
    compared === null ? [] : [own("chat.change.since", { type: "date", value: compared }, dossier)],
  );
  const page = accountPage(turn, dossier);
  const { section } = page;
  section.paragraph(
    firstOf(
      page,
      {
        kind: "fact",
        key: "change.class",
        values: { account: page.account, since: refTo(day), why: refTo(change?.why) },
      },
      { kind: "question", key: "none.change", values: { account: page.account } },
    ),
  );
  section.list(...told(page, change?.movers ?? []), trend(page));
  section.heading("head.lately");
  section.table(
    ["col.date", "col.what", "col.colleague"],
    rows.map((facts) => contactRow(page, facts)),
  );
  return answered(page);
}

function trend({ dossier, index, account, ...page }: AccountPage): ClaimId {
  const growth = dossier.figures.growthPercent;
  if (growth === null || growth === 0) return null;
  const values = {
    account,
    growth: index.ref("orders.growth"),
    prior: index.ref("orders.revenuePrior12m"),
    window: index.ref("plan.window"),
  };
  return fact({ ...page }, growth > 0 ? "rev.up" : "rev.down", values);
}

/** Visits, deals and goals that are due: of one account, or of all. */
export async function dueOf(turn: Turn, dossier: Dossier): Promise<Written> {
  const until = horizon(turn, dossier.asOf);
  const page = accountPage(turn, dossier);
  const { section, index, account } = page;
  const visits = interactionLevels.map((level) => visitClaim(page, level));
  const closing = openDossiers(dossier)
    .filter(({ opportunity: { closeOn } }) => closeOn !== null && closeOn <= until)
    .map(({ opportunity }) => closingClaim(page, index, `opportunity:${opportunity.externalId}`));
  const goals = shownGoals(dossier)
    .filter(({ goal }) => goal.dueOn !== null && goal.dueOn <= until)
    .map((shown) => goalClaim(page, shown));
  const found = [...visits, ...closing, ...goals].filter((id) => id !== null);
  if (found.length === 0) {
    section.paragraph(question(page, "due.nothing", { account }));
    return { ...answered(page), state: "not-in-data" };
  }
  section.paragraph(fact(page, "due.some", { account }, index.fact("plan.asOf")?.id));
  section.list(...found);
  return answered(page);
}

/** Without a period the next six weeks count. */
function horizon({ understood: { period } }: Turn, asOf: Day): Day {
  return rangeOf(period)?.to ?? addDays(asOf, 42);
}

type Level = (typeof interactionLevels)[number];
const visitKeys = {
  leadership: { late: "due.late.leadership", next: "due.visit.leadership" },
  technical: { late: "due.late.technical", next: "due.visit.technical" },
  business: { late: "due.late.business", next: "due.visit.business" },
} as const satisfies Record<Level, { late: string; next: string }>;

function visitClaim(page: AccountPage, level: Level): ClaimId {
  const { index, account } = page;
  const values = { account, day: index.ref(`plan.visitDue.${level}`), late: index.ref(`plan.visitOverdue.${level}`) };
  return firstOf(
    page,
    { kind: "fact", key: visitKeys[level].late, values },
    { kind: "fact", key: visitKeys[level].next, values },
  );
}

function closingClaim(page: Pick<AccountPage, "section"> & AccountPage, index: LedgerIndex, record: string): ClaimId {
  const values = {
    deal: index.ref("opportunity.name", record),
    day: index.ref("opportunity.closeOn", record),
    amount: index.ref("opportunity.amount", record),
    late: index.ref("opportunity.daysPastDue", record),
  };
  return firstOf(
    page,
    { kind: "fact", key: "due.dealLate", values },
    { kind: "fact", key: "due.deal", values },
    { kind: "fact", key: "due.dealBare", values },
  );
}

function goalClaim(page: AccountPage, shown: ReturnType<typeof shownGoals>[number]): ClaimId {
  const { index, account } = page;
  const record = goalRecord(shown);
  const { measure } = shown.goal;
  const values = {
    of: shown.contact ? index.ref("contact.name", `contact:${shown.contact.externalId}`) : account,
    target: index.ref(`goal.${measure}.target`, record),
    day: index.ref("goal.dueOn", record),
  };
  return fact(page, "due.goal", values);
}

const accountsShown = 8;

/** What is due over all accounts: visits longest overdue first, then deals that close soon. */
export async function dueOverAll(turn: Turn): Promise<Written> {
  const { tools, lang, understood } = turn;
  const until = horizon(turn, tools.asOf);
  const owners = understood.filter.words;
  const all = (await tools.portfolio()).filter(
    ({ account }) => owners.length === 0 || owners.includes(account.ownerName ?? ""),
  );
  const late = all
    .map((dossier) => ({ dossier, days: latest(dossier) }))
    .filter(({ days: overdue }) => overdue > 0)
    .toSorted((a, b) => b.days - a.days)
    .slice(0, accountsShown);
  const closing = all
    .flatMap((dossier) => openDossiers(dossier).map(({ opportunity }) => ({ dossier, opportunity })))
    .filter(({ opportunity: { closeOn } }) => closeOn !== null && closeOn <= until)
    .toSorted((a, b) => ((a.opportunity.closeOn ?? "") < (b.opportunity.closeOn ?? "") ? -1 : 1))
    .slice(0, accountsShown);
  const ids = [...new Set([...late, ...closing].map(({ dossier }) => dossier.account.id))];
  await tools.lines(ids);
  const page = openPage(tools, lang, ids);
  const { section } = page;
  if (ids.length === 0) {
    section.paragraph(question(page, "due.nothingAtAll"));
    return { state: "not-in-data", page, accountIds: [] };
  }
  section.paragraph(
    section.claim({ kind: "inference", key: "due.overAll", evidence: page.entries.slice(0, 1).map(({ id }) => id) }),
  );
  section.heading("head.visitsLate");
  section.table(
    ["col.account", "col.level", "col.due", "col.late"],
    late.flatMap(({ dossier }) => lateRows(dossier)),
  );
  section.heading("head.dealsClosing");
  section.table(
    ["col.account", "col.deal", "col.close", "col.amount"],
    closing.map(({ dossier, opportunity }) => {
      const index = page.of(dossier.account.id);
      const record = `opportunity:${opportunity.externalId}`;
      return [
        cell(page, index.account),
        ...(["opportunity.name", "opportunity.closeOn", "opportunity.amount"] as const).map((path) =>
          cell(page, index.ref(path, record)),
        ),
      ];
    }),
  );
  return { state: "answered", page, accountIds: ids };

  function lateRows(dossier: Dossier) {
    const index = page.of(dossier.account.id);
    return interactionLevels
      .filter((level) => index.fact(`plan.visitOverdue.${level}`) !== null)
      .map((level) => [
        cell(page, index.account),
        section.label(`level.${level}`),
        cell(page, index.ref(`plan.visitDue.${level}`)),
        cell(page, index.ref(`plan.visitOverdue.${level}`)),
      ]);
  }
}

function latest({ scores }: Dossier): number {
  return Math.max(0, ...(scores.cadence?.levels ?? []).map(({ daysOverdue }) => daysOverdue ?? 0));
}
