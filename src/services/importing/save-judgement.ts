import type { AssessmentSubject } from "#domain/assessment";
import type { AssessmentRecord, GoalRecord, NeedRecord, PositionRecord } from "#importing/import-record";
import { upsertAssessments } from "#store/assessments";
import { listContacts } from "#store/contacts";
import { upsertNeeds } from "#store/needs";
import { listOpportunities } from "#store/opportunities";
import { upsertPositions } from "#store/positions";
import { upsertRelationshipGoals } from "#store/relationship-goals";
import { addUnknownProducts } from "./add-unknown-products.ts";
import { createBuyingUnitLink } from "./link-buying-unit.ts";
import { createLinker } from "./link-records.ts";
import { needOfAccount, recordsOfAccount, refuseNotOfAccount } from "./records-of-account.ts";
import { outcomeOf } from "./save-outcome.ts";
import type { SaveContext, SaveRecords } from "./save-records.ts";

const contactsOf = async ({ tx, orgId }: SaveContext) => recordsOfAccount(await listContacts(tx, orgId));

/** A holder or speaker may be of another account, of the parent say; one who is not on record is noticed. */
export const saveNeeds: SaveRecords<NeedRecord> = async (context, records) => {
  const { tx, orgId, known } = context;
  const link = createLinker();
  const people = await contactsOf(context);
  const rows = records.flatMap(({ line, accountRef, holderRef, quotes, ...record }) => {
    const accountId = link.need(known.account, accountRef, { line, column: "account" });
    if (accountId === null) return [];
    const person = (ref: string | null, field: string) =>
      link.mayHave((name) => people(accountId)(name) ?? known.contact(name), ref, { field, notice: "unknown-contact" });
    const linked = quotes.map(({ speakerRef, ...quote }) => ({ ...quote, speakerId: person(speakerRef, "speaker") }));
    return [{ ...record, accountId, holderId: person(holderRef, "holder"), quotes: linked }];
  });
  return outcomeOf(await upsertNeeds(tx, orgId, rows), link);
};

export const savePositions: SaveRecords<PositionRecord> = async (context, records) => {
  const { tx, orgId, known } = context;
  const link = createLinker();
  const productOf = await addUnknownProducts(context, records, link);
  const unitOf = await createBuyingUnitLink(tx, orgId, link);
  const rows = records.flatMap(({ line, accountRef, productRef, buyingUnitRef, ...record }) => {
    const accountId = link.need(known.account, accountRef, { line, column: "account" });
    if (accountId === null) return [];
    const productId = productOf(productRef);
    if (productId === null) return refuseNotOfAccount(link, productRef, { line, column: "product" });
    return [{ ...record, accountId, productId, buyingUnitId: unitOf(accountId, buyingUnitRef) }];
  });
  return outcomeOf(await upsertPositions(tx, orgId, rows), link);
};

/** The contact of a goal must be one of the account: a goal for somebody else's is a slip. */
export const saveGoals: SaveRecords<GoalRecord> = async (context, records) => {
  const { tx, orgId, known } = context;
  const link = createLinker();
  const people = await contactsOf(context);
  const rows = records.flatMap(({ line, accountRef, contactRef, ...record }) => {
    const accountId = link.need(known.account, accountRef, { line, column: "account" });
    if (accountId === null) return [];
    const at = { line, column: "contact" };
    const contactId = contactRef === null ? null : needOfAccount(link, people(accountId), contactRef, at);
    return contactRef !== null && contactId === null ? [] : [{ ...record, accountId, contactId }];
  });
  return outcomeOf(await upsertRelationshipGoals(tx, orgId, rows), link);
};

type Subject = { subjectType: AssessmentSubject; subjectId: string };

/** An answer about a contact or an opportunity counts for that one's own account only. */
export const saveAssessments: SaveRecords<AssessmentRecord> = async (context, records) => {
  const { tx, orgId, known } = context;
  const link = createLinker();
  const people = await contactsOf(context);
  const opportunities = await listOpportunities(tx, orgId);
  const deals = recordsOfAccount(opportunities.map((deal) => ({ ...deal, aliases: [] })));
  const subjectOf = (accountId: string, { line, contactRef, opportunityRef }: AssessmentRecord): Subject | null => {
    if (opportunityRef !== null) {
      const subjectId = needOfAccount(link, deals(accountId), opportunityRef, { line, column: "opportunity" });
      return subjectId === null ? null : { subjectType: "opportunity", subjectId };
    }
    if (contactRef === null) return { subjectType: "account", subjectId: accountId };
    const subjectId = needOfAccount(link, people(accountId), contactRef, { line, column: "contact" });
    return subjectId === null ? null : { subjectType: "contact", subjectId };
  };
  const rows = records.flatMap((record) => {
    const { line, accountRef, contactRef: _contact, opportunityRef: _opportunity, ...answer } = record;
    const accountId = link.need(known.account, accountRef, { line, column: "account" });
    const subject = accountId === null ? null : subjectOf(accountId, record);
    return accountId === null || subject === null ? [] : [{ ...answer, accountId, ...subject }];
  });
  return outcomeOf(await upsertAssessments(tx, orgId, rows), link);
};
