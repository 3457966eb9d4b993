import { addMonths, daysBetween } from "#domain/day";
import { hasMet, type Interaction } from "#domain/interaction";
import type { Dossier } from "#drafting/dossier";
import { days, type FactInput } from "#drafting/evidence/fact-input";
import { refTo } from "#drafting/ledger-index";
import { isSayable } from "#drafting/quotes/quotable-sentences";
import type { ClaimId } from "#drafting/section-builder";
import { type AccountPage, accountPage, answered, cell, fact, firstOf, own, told } from "./account-page.ts";
import { notInData } from "./not-in-data.ts";
import type { Turn, Written } from "./turn.ts";

const contactsShown = 5;

/** When we were last in touch, how often, at which level; the last few contacts. */
export async function lastContact(turn: Turn, dossier: Dossier): Promise<Written> {
  const { personId } = turn.understood;
  const person = dossier.contacts.find(({ id }) => id === personId) ?? null;
  const wanted = dossier.interactions
    .filter((one) => person === null || hasMet(one, person.id))
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
