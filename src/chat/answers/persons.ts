import type { Contact } from "#domain/contact";
import type { Dossier } from "#drafting/dossier";
import { dealNames } from "#drafting/evidence/deals";
import type { FactInput } from "#drafting/evidence/fact-input";
import { refTo, scoreRef } from "#drafting/ledger-index";
import type { ClaimId } from "#drafting/section-builder";
import { fitsPost } from "../recognise/read-attribute.ts";
import { type AccountPage, accountPage, answered, fact, firstOf, own, question } from "./account-page.ts";
import { byPower } from "./decisions.ts";
import { notInData } from "./not-in-data.ts";
import { peopleTable } from "./people-table.ts";
import { quotableIn, quoteClaim } from "./quoted.ts";
import type { Turn, Written } from "./turn.ts";

/** Whoever is named, or is the only one of the function that is asked for. */
function personOf({ understood: { personId, post } }: Turn, { contacts }: Dossier): Contact | null {
  if (personId !== null) return contacts.find(({ id }) => id === personId) ?? null;
  const holders = holdersOf(post, contacts);
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

const holdersOf = (post: string | null, contacts: readonly Contact[]) =>
  post === null ? [] : contacts.filter(({ title, department }) => fitsPost(post, title ?? department ?? ""));

const mentionsShown = 3;

/** One person: post, part in deals, how we stand, how to reach them. Whoever stands in no list may stand in the notes. */
export async function whoIs(turn: Turn, dossier: Dossier): Promise<Written> {
  const { post, topic } = turn.understood;
  const person = personOf(turn, dossier);
  if (person) return onePerson(turn, dossier, person);
  const holders = holdersOf(post, dossier.contacts);
  const words = post === null ? (topic?.words ?? []) : [];
  const accountId = dossier.account.id;
  const passages = words.length > 0 ? await turn.tools.search({ query: words.join(" "), accountId, kind: "note" }) : [];
  const page = accountPage(turn, dossier);
  const { section, account, index } = page;
  if (holders.length > 1) {
    section.paragraph(fact(page, "who.several", { account }, index.fact("contacts.count")?.id));
    peopleTable(page, holders);
    return answered(page);
  }
  const names = (text: string) => words.every((word) => text.toLowerCase().includes(word.toLowerCase()));
  const said = quotableIn(passages, names, mentionsShown, dossier.conduct);
  section.paragraph(
    question(page, said.length > 0 ? "none.nameButNotes" : "none.post", { account }),
    said.length > 0 ? null : question(page, "where.contacts"),
  );
  section.list(...said.map((quote) => quoteClaim(page, quote)));
  section.heading("head.knownPeople");
  peopleTable(page, byPower(dossier));
  return { state: said.length > 0 ? "answered" : "not-in-data", page, accountIds: [accountId] };
}

async function onePerson(turn: Turn, dossier: Dossier, person: Contact): Promise<Written> {
  const { masked } = turn.understood;
  const wants = {
    phone: /电话|手机|号码|phone|number|mobile|call\b/.test(masked),
    mail: /邮箱|邮件|mail/.test(masked),
  };
  const reach = wants.phone || wants.mail || /联系方式|contact details|reach/.test(masked);
  const details = turn.tools.record(reach ? reachOf(person, dossier, wants) : []);
  const page = accountPage(turn, dossier);
  const { section } = page;
  section.paragraph(
    postClaim(page, person),
    ...details.map((entry) => fact(page, reachKey(entry.path), { person: nameOf(page, person), value: refTo(entry) })),
  );
  section.list(reportsTo(page, person), ...(reach ? [] : partsOf(page, person)), ...standing(page, person));
  if (reach && details.length === 0) {
    section.paragraph(question(page, "none.reach", { person: nameOf(page, person) }), question(page, "where.contacts"));
    return { state: "not-in-data", page, accountIds: [page.accountId], personId: person.id };
  }
  return { ...answered(page), personId: person.id };
}

const reachKey = (path: string) => (path === "chat.contact.email" ? "who.email" : "who.phone");

type Wants = { phone: boolean; mail: boolean };

/** What is asked for; both where neither is named. */
function reachOf({ email, phone, name, externalId }: Contact, dossier: Dossier, wants: Wants): FactInput[] {
  const of = { entity: name, record: `contact:${externalId}` };
  const isAny = wants.phone === wants.mail;
  return [
    ...(phone && (isAny || wants.phone)
      ? [own("chat.contact.phone", { type: "text", value: phone }, dossier, of)]
      : []),
    ...(email && (isAny || wants.mail) ? [own("chat.contact.email", { type: "text", value: email }, dossier, of)] : []),
  ];
}

const recordOf = ({ externalId }: Contact) => `contact:${externalId}`;
const nameOf = ({ index }: AccountPage, person: Contact) => index.ref("contact.name", recordOf(person));

function postClaim(page: AccountPage, person: Contact): ClaimId {
  const { index } = page;
  const values = {
    account: page.account,
    person: nameOf(page, person),
    title: index.ref("contact.title", recordOf(person)),
    department: index.ref("contact.department", recordOf(person)),
  };
  return firstOf(
    page,
    { kind: "fact", key: "who.post", values },
    { kind: "fact", key: "who.title", values },
    { kind: "fact", key: "who.bare", values },
  );
}

/** Whom somebody answers to, by the organisation chart. */
function reportsTo(page: AccountPage, person: Contact): ClaimId {
  const boss = page.dossier.contacts.find(
    ({ id, externalId }) => id === person.reportsTo || externalId === person.reportsTo,
  );
  return boss ? fact(page, "who.reports", { person: nameOf(page, person), boss: nameOf(page, boss) }) : null;
}

const partKeys = { A: "part.A", D: "part.D", S: "part.S", E: "part.E", I: "part.I" } as const;

/** The part a person has in each open deal. */
function partsOf(page: AccountPage, person: Contact): ClaimId[] {
  const { dossier, index } = page;
  const names = dealNames(dossier);
  return dossier.opportunities
    .filter(({ opportunity }) => opportunity.status === "open")
    .flatMap(({ opportunity }) => {
      const roles = opportunity.people.find(({ contactId }) => contactId === person.id)?.roles ?? [];
      const deal = index.ref("opportunity.name", `opportunity:${opportunity.externalId}`);
      return names.has(opportunity.id)
        ? roles.map((role) => fact(page, partKeys[role], { person: nameOf(page, person), deal }))
        : [];
    });
}

/** Level, when it was rated, trust and the last contact. */
function standing(page: AccountPage, person: Contact): ClaimId[] {
  const { index } = page;
  const record = recordOf(person);
  const name = nameOf(page, person);
  const trust = index.score("trust", person.name);
  const level = {
    person: name,
    level: index.ref("contact.level", record),
    ratedOn: index.ref("contact.ratedOn", record),
  };
  return [
    firstOf(
      page,
      { kind: "fact", key: "who.level", values: level },
      { kind: "question", key: "who.unrated", values: { person: name } },
    ),
    fact(page, "who.trust", { person: name, value: scoreRef(trust, "value"), band: scoreRef(trust, "band") }),
    firstOf(
      page,
      { kind: "fact", key: "who.lastMet", values: { person: name, day: index.ref("contact.lastMetOn", record) } },
      { kind: "question", key: "who.neverMet", values: { person: name } },
    ),
  ];
}

/** Everybody known. */
export async function people(turn: Turn, dossier: Dossier): Promise<Written> {
  const page = accountPage(turn, dossier);
  const { section, index } = page;
  if (dossier.contacts.length === 0) return notInData(page, "none.contacts", "where.contacts");
  const values = {
    account: page.account,
    contacts: index.ref("contacts.count"),
    supporters: index.ref("contacts.supporters"),
  };
  section.paragraph(fact(page, "people.count", values));
  peopleTable(page, byPower(dossier));
  return answered(page);
}

/** How we stand: with one person, or with the account and everybody in it. */
export async function relationship(turn: Turn, dossier: Dossier): Promise<Written> {
  const person = personOf(turn, dossier);
  const page = accountPage(turn, dossier);
  const { section, index } = page;
  if (person) {
    section.paragraph(...standing(page, person));
    section.list(postClaim(page, person), ...partsOf(page, person));
    return { ...answered(page), personId: person.id };
  }
  if (dossier.contacts.length === 0) return notInData(page, "none.contacts", "where.contacts");
  const values = {
    account: page.account,
    contacts: index.ref("contacts.count"),
    supporters: index.ref("contacts.supporters"),
  };
  const er = index.score("er");
  section.paragraph(fact(page, "people.count", values), rungClaim(page));
  section.list(
    fact(page, "rel.er", { account: page.account, value: scoreRef(er, "value"), band: scoreRef(er, "band") }),
  );
  const level = (one: Contact) => dossier.krLevels[one.id] ?? -1;
  peopleTable(
    page,
    dossier.contacts.toSorted((a, b) => level(b) - level(a)),
  );
  return answered(page);
}

function rungClaim(page: AccountPage): ClaimId {
  const score = page.index.score("or-level");
  const rung = page.dossier.scores.orLevel?.rung ?? null;
  return rung === null ? null : fact(page, "rel.rung", { account: page.account, rung: refTo(score, "rung") });
}
