import type { Contact } from "#domain/contact";
import { addDays } from "#domain/day";
import type { Cell } from "#domain/draft";
import type { OpportunityDossier } from "../../../dossier.ts";
import { type DraftKey, isDraftKey } from "../../../draft-words.ts";
import { dealNames, shownOpen } from "../../../evidence/deals.ts";
import type { GapKind } from "../../../gaps/gap.ts";
import { scoreRef } from "../../../ledger-index.ts";
import { generalClaims, organisationClaims, writeGoals } from "../../../parts/bond-claims.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import { firstClaim, gapCell, gapClaim, valueCell } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
const chainsShown = 3;
const peopleShown = 12;
/** Days after which a relationship rating is out of date (`10-method.md §9`). */
const staleDays = 180;
const flagged: readonly GapKind[] = ["chainEmpty", "singleThreaded", "noCoach"];

/**
 * §7 account-plan, 4: the decision chain of each large deal with its gaps and flags, then everybody else known, the
 * organisation and its departments, and the goals for all of them.
 */
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
    const rows = chainRows(section, deal, context);
    section.table(
      ["col.person", "col.title", "col.role", "col.level", ...trustColumn(context), "col.lastMet", "col.gap"],
      rows,
    );
    section.list(...flagClaims(section, deal, called ?? "", context));
  }
  section.heading("head.people");
  section.table(
    ["col.person", "col.title", "col.level", ...trustColumn(context), "col.lastMet"],
    otherPeople(context).map((contact) => personCells(section, contact, context)),
  );
  section.list(...staleRatings(section, context));
  section.heading("head.organisation");
  section.list(...organisationClaims(section, context));
  section.heading("head.general");
  section.list(...generalClaims(section, context));
  section.heading("head.goals");
  writeGoals(section, context);
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

/** Name, title, level, trust where it has a column, last contact; `role` stands before the level. */
function personCells(section: Builder, contact: Contact, context: PlanContext, role: readonly Cell[] = []): Cell[] {
  const { index } = context;
  const record = `contact:${contact.externalId}`;
  return [
    valueCell(section, index.ref("contact.name", record)),
    valueCell(section, index.ref("contact.title", record)),
    ...role,
    valueCell(section, index.ref("contact.level", record)),
    ...trustCells(section, contact, context),
    valueCell(section, index.ref("contact.lastMetOn", record)),
  ];
}

/** Trust has a column where anybody's was rated. */
function trustColumn({ dossier }: PlanContext): DraftKey[] {
  return dossier.scores.trust.length > 0 ? ["col.trust"] : [];
}

function trustCells(section: Builder, { name }: Contact, context: PlanContext): Cell[] {
  if (trustColumn(context).length === 0) return [];
  const score = context.index.score("trust", name);
  const values = { value: scoreRef(score, "value"), band: scoreRef(score, "band") };
  return [section.cell(section.claim({ kind: "fact", key: "cell.trust", values }))];
}

/** People of the deal, then the roles nobody is known to hold. */
function chainRows(section: Builder, deal: OpportunityDossier, context: PlanContext): Cell[][] {
  const { dossier, gaps } = context;
  const record = `opportunity:${deal.opportunity.externalId}`;
  const ofDeal = gaps.filter(({ dealRecord }) => dealRecord === record);
  const known = deal.opportunity.people.flatMap(({ contactId, roles }) => {
    const contact = dossier.contacts.find(({ id }) => id === contactId);
    if (!contact) return [];
    const role = { label: context.list(roles.map((letter) => context.scoreWord(`role.${letter}`))) };
    const cells = personCells(section, contact, context, [role]);
    const name = context.index.ref("contact.name", `contact:${contact.externalId}`);
    const gap = ofDeal.find(({ kind, values }) => kind.startsWith("person") && values.person === name);
    const supports = {
      kind: "inference" as const,
      key: "rel.supports" as const,
      values: supportValues(name, deal, context),
    };
    const stands = gap ? gapCell(section, gap, "why") : supporting(section, contact, deal, supports);
    return [[...cells, stands]];
  });
  const unknown = ofDeal
    .filter(({ kind }) => kind === "roleUnknown")
    .map((gap) => {
      const blank = section.label("label.unknown");
      const role = { label: gap.values.role ?? "" };
      const trust = trustColumn(context).map(() => blank);
      return [blank, blank, role, blank, ...trust, blank, gapCell(section, gap, "question")];
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
    return isDraftKey(key) ? section.claim({ kind: "inference", key, values, evidence }) : null;
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
