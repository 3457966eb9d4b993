import type { Contact } from "#domain/contact";
import { addDays } from "#domain/day";
import type { DraftKey } from "../../../draft-words.ts";
import { dealNames, shownOpen } from "../../../evidence/deals.ts";
import { scoreRef } from "../../../ledger-index.ts";
import { generalClaims, organisationClaims, writeGoals } from "../../../parts/bond-claims.ts";
import { chainColumns, chainRows, flagClaims, personCells, trustColumn } from "../../../parts/chain-rows.ts";
import type { ClaimId, SectionBuilder } from "../../../section-builder.ts";
import { firstClaim, gapClaim } from "../../../section-parts.ts";
import type { PlanContext } from "../plan-context.ts";

type Builder = SectionBuilder<DraftKey>;
const chainsShown = 3;
const peopleShown = 12;
/** Days after which a relationship rating is out of date (`10-method.md §9`). */
const staleDays = 180;

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
    section.table(chainColumns(context), rows);
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
