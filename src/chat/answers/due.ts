import { addDays, type Day } from "#domain/day";
import { interactionLevels } from "#domain/interaction";
import type { Dossier } from "#drafting/dossier";
import { openDossiers } from "#drafting/evidence/deals";
import { goalRecord, shownGoals } from "#drafting/evidence/methods/goal-facts";
import { shownTasks } from "#drafting/evidence/task-facts";
import type { LedgerIndex } from "#drafting/ledger-index";
import type { ClaimId } from "#drafting/section-builder";
import { rangeOf } from "../recognise/read-period.ts";
import { type AccountPage, accountPage, answered, cell, fact, firstOf, question } from "./account-page.ts";
import { openPage } from "./page.ts";
import { taskClaims } from "./task-claims.ts";
import type { Turn, Written } from "./turn.ts";

/** Tasks, visits, deals and goals that are due: of one account, or of all. */
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
  const tasks = taskClaims(
    page,
    shownTasks(dossier).filter(({ dueOn }) => dueOn !== null && dueOn <= until),
  );
  const found = [...tasks, ...visits, ...closing, ...goals].filter((id) => id !== null);
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
const speaksOfDeals = /商机|单子|项目|要签|成交|关单|deals?\b|opportunit|clos(e|ing)/;
const speaksOfVisits = /拜访|走访|visit|见谁/;

/** What is due over all accounts: visits longest overdue first, then deals that close soon. */
export async function dueOverAll(turn: Turn): Promise<Written> {
  const { tools, lang, understood } = turn;
  const until = horizon(turn, tools.asOf);
  const onlyDeals = speaksOfDeals.test(understood.masked) && !speaksOfVisits.test(understood.masked);
  const onlyVisits = speaksOfVisits.test(understood.masked) && !speaksOfDeals.test(understood.masked);
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
  const shown = { late: onlyDeals ? [] : late, closing: onlyVisits ? [] : closing };
  const ids = [...new Set([...shown.late, ...shown.closing].map(({ dossier }) => dossier.account.id))];
  await tools.lines(ids);
  const page = openPage(tools, lang, ids);
  const { section } = page;
  if (ids.length === 0) {
    section.paragraph(question(page, "due.nothingAtAll"));
    return { state: "not-in-data", page, accountIds: [] };
  }
  section.paragraph(question(page, "due.overAll"));
  section.heading("head.visitsLate");
  section.table(
    ["col.account", "col.level", "col.due", "col.late"],
    shown.late.flatMap(({ dossier }) => lateRows(dossier)),
  );
  section.heading("head.dealsClosing");
  section.table(
    ["col.account", "col.deal", "col.close", "col.amount"],
    shown.closing.map(({ dossier, opportunity }) => {
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
