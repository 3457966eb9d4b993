import type { Contact } from "#domain/contact";
import { addDays } from "#domain/day";
import type { Cell } from "#domain/draft";
import type { OpportunityDossier } from "../../../dossier.ts";
import { dealNames, shownOpen } from "../../../evidence/deals.ts";
import { scoreRef } from "../../../ledger-index.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import type { GapKind } from "../gaps/gap.ts";
import type { PlanContext } from "../plan-context.ts";
import { isPlanKey, type PlanKey } from "../plan-words.ts";
import { firstClaim, gapCell, gapClaim, valueCell } from "../section-parts.ts";

type Builder = SectionBuilder<PlanKey>;
const chainColumns = ["col.person", "col.title", "col.role", "col.level", "col.lastMet", "col.gap"] as const;
const peopleColumns = ["col.person", "col.title", "col.level", "col.lastMet"] as const;
const chainsShown = 3;
const peopleShown = 12;
/** Days after which a relationship rating is out of date (`10-method.md §9`). */
const staleDays = 180;
const flagged: readonly GapKind[] = ["chainEmpty", "singleThreaded", "noCoach"];

/** §7 account-plan, 4: the decision chain of each large deal with its gaps and flags, then everybody else known. */
export function writeRelationships(context: PlanContext) {
  const { dossier, index, gaps } = context;
  const section = context.section("relationships");
  const noContacts = gaps.find(({ kind }) => kind === "noContacts");
  section.paragraph(noContacts ? gapClaim(section, noContacts, "why") : countClaim(section, context));
  section.paragraph(noContacts ? gapClaim(section, noContacts, "question") : null);
  const names = dealNames(dossier);
  for (const deal of shownOpen(dossier).slice(0, noContacts ? 0 : chainsShown)) {
    const called = names.get(deal.opportunity.id);
    const record = `opportunity:${deal.opportunity.externalId}`;
    const values = {
      deal: index.ref("opportunity.name", record),
      value: scoreRef(index.score("decision-chain", called), "value"),
    };
    section.heading("head.chain");
    section.paragraph(section.claim({ kind: "fact", key: "rel.chain", values }));
    section.table(chainColumns, chainRows(section, deal, context));
    section.list(...flagClaims(section, deal, called ?? "", context));
  }
  section.heading("head.people");
  section.table(
    peopleColumns,
    otherPeople(context).map((contact) => personCells(section, contact, context)),
  );
  section.list(...staleRatings(section, context));
  return section.build();
}

function countClaim(section: Builder, { index }: PlanContext): ClaimId {
  const values = {
    account: index.account,
    contacts: index.ref("contacts.count"),
    supporters: index.ref("contacts.supporters"),
  };
  return section.claim({ kind: "fact", key: "rel.count", values });
}

function personCells(section: Builder, { externalId }: Contact, { index }: PlanContext): Cell[] {
  const record = `contact:${externalId}`;
  return [
    valueCell(section, index.ref("contact.name", record)),
    valueCell(section, index.ref("contact.title", record)),
    valueCell(section, index.ref("contact.level", record)),
    valueCell(section, index.ref("contact.lastMetOn", record)),
  ];
}

/** People of the deal, then the roles nobody is known to hold. */
function chainRows(section: Builder, deal: OpportunityDossier, context: PlanContext): Cell[][] {
  const { dossier, gaps, lang } = context;
  const record = `opportunity:${deal.opportunity.externalId}`;
  const ofDeal = gaps.filter(({ dealRecord }) => dealRecord === record);
  const known = deal.opportunity.people.flatMap(({ contactId, roles }) => {
    const contact = dossier.contacts.find(({ id }) => id === contactId);
    if (!contact) return [];
    const [person, title, level, lastMet] = personCells(section, contact, context);
    const role = {
      label: roles.map((letter) => context.scoreWord(`role.${letter}`)).join(lang === "zh" ? "、" : ", "),
    };
    const name = context.index.ref("contact.name", `contact:${contact.externalId}`);
    const gap = ofDeal.find(({ kind, values }) => kind.startsWith("person") && values.person === name);
    const supports = {
      kind: "inference" as const,
      key: "rel.supports" as const,
      values: supportValues(name, deal, context),
    };
    const stands = gap ? gapCell(section, gap, "why") : supporting(section, contact, deal, supports);
    return [[person, title, role, level, lastMet, stands].map((cell) => cell ?? section.label("label.unknown"))];
  });
  const unknown = ofDeal
    .filter(({ kind }) => kind === "roleUnknown")
    .map((gap) => {
      const blank = section.label("label.unknown");
      return [blank, blank, { label: gap.values.role ?? "" }, blank, blank, gapCell(section, gap, "question")];
    });
  return [...known, ...unknown];
}

function supportValues(person: string | null, { opportunity }: OpportunityDossier, { index }: PlanContext) {
  return { person, deal: index.ref("opportunity.name", `opportunity:${opportunity.externalId}`) };
}

function supporting(
  section: Builder,
  { id, externalId }: Contact,
  { decisionChain }: OpportunityDossier,
  claim: Parameters<Builder["claim"]>[0],
): Cell {
  const supports = decisionChain?.supporters.some((name) => name === externalId || name === id) ?? false;
  return supports ? section.cell(section.claim(claim)) : section.label("label.unknown");
}

function flagClaims(section: Builder, deal: OpportunityDossier, called: string, context: PlanContext): ClaimId[] {
  const { index, gaps } = context;
  const record = `opportunity:${deal.opportunity.externalId}`;
  const evidence = [index.score("decision-chain", called)?.id];
  const asGaps = gaps.filter(({ kind, dealRecord }) => dealRecord === record && flagged.includes(kind));
  const values = { deal: index.ref("opportunity.name", record) };
  const flags = (deal.decisionChain?.flags ?? []).map((flag) => {
    const key = `rel.flag.${flag}`;
    return isPlanKey(key) ? section.claim({ kind: "inference", key, values, evidence }) : null;
  });
  return [...asGaps.map((gap) => gapClaim(section, gap, "why")), ...flags];
}

/** Contacts in none of the chains shown, the most powerful first. */
function otherPeople({ dossier }: PlanContext): Contact[] {
  const shown = shownOpen(dossier)
    .slice(0, chainsShown)
    .flatMap(({ opportunity }) => opportunity.people.map(({ contactId }) => contactId));
  return dossier.contacts
    .filter(({ id }) => !shown.includes(id))
    .sort((a, b) => (b.power ?? 0) - (a.power ?? 0))
    .slice(0, peopleShown);
}

function staleRatings(section: Builder, { dossier, index }: PlanContext): ClaimId[] {
  const limit = addDays(dossier.asOf, -staleDays);
  return dossier.contacts
    .filter(({ ratedOn }) => ratedOn !== null && ratedOn < limit)
    .slice(0, peopleShown)
    .map(({ externalId }) => {
      const record = `contact:${externalId}`;
      const values = { person: index.ref("contact.name", record), ratedOn: index.ref("contact.ratedOn", record) };
      return firstClaim(section, [{ kind: "inference", key: "rel.ratedOn", values }]);
    });
}
