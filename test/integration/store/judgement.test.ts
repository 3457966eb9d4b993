import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenDatabase } from "#db/client";
import { parseDay } from "#domain/day";
import { type AccountRow, upsertAccounts } from "#store/accounts";
import { type AssessmentRow, listAssessments, upsertAssessments } from "#store/assessments";
import { type ContactRow, listContacts, upsertContacts } from "#store/contacts";
import { listNeeds, type NeedRow, upsertNeeds } from "#store/needs";
import { type OpportunityRow, upsertOpportunities } from "#store/opportunities";
import { insertOrganisation } from "#store/organisations";
import { listPositions, type PositionRow, upsertPositions } from "#store/positions";
import { type ProductRow, upsertProducts } from "#store/products";
import { listRelationshipGoals, type RelationshipGoalRow, upsertRelationshipGoals } from "#store/relationship-goals";
import type { Tx } from "#store/tx";
import { withOrg } from "#store/with-org";
import { describeEngines } from "#test/helpers/engines";

const orgId = "01900000-0000-7000-8000-00000000000a";
const otherOrgId = "01900000-0000-7000-8000-00000000000b";
const day = parseDay("2026-11-01");

const account = (externalId: string): AccountRow => ({
  externalId,
  name: externalId,
  aliases: [],
  industry: null,
  country: null,
  city: null,
  foundedYear: null,
  employees: null,
  annualRevenue: null,
  parentExternalId: null,
  division: null,
  buyingUnits: [],
  ownerName: null,
  customerSince: null,
  profile: null,
  measures: [],
});
const contact = (accountId: string, externalId: string, influencesExternalIds: string[]): ContactRow => ({
  externalId,
  accountId,
  name: externalId,
  aliases: [],
  title: null,
  department: null,
  email: null,
  phone: null,
  power: null,
  kr: {},
  ratedOn: null,
  reportsToExternalId: null,
  influencesExternalIds,
});
const product: ProductRow = {
  externalId: "P-1",
  name: "Panel",
  aliases: [],
  series: null,
  listPrice: null,
  feature: null,
  advantage: null,
  benefit: null,
  evidence: null,
};
const deal = (accountId: string): OpportunityRow => ({
  externalId: "OP-1",
  accountId,
  name: "Halls",
  stage: "bid",
  status: "open",
  amountMinor: null,
  currency: "CNY",
  engagedOn: null,
  closeOn: null,
  productId: null,
  ownerName: null,
  checklist: {},
  competitors: [],
  people: [],
});
const need = (accountId: string, holderId: string): NeedRow => ({
  externalId: "N-1",
  accountId,
  holderId,
  statement: "No dark hall on opening day",
  layer: "latent",
  kind: "personal",
  maslow: "safety",
  status: "supported",
  quotes: [{ noteRef: "N-101", quote: "my name is on that hall", speakerId: holderId }],
  recordedOn: day,
});
const position = (accountId: string, productId: string): PositionRow => ({
  externalId: "W-1",
  accountId,
  buyingUnitId: null,
  productId,
  state: "competitor",
  competitor: "Lumera",
  yearlyMinor: 120_000_00,
  currency: "CNY",
  observedOn: day,
  source: "N-101",
});
const goal = (accountId: string, contactId: string): RelationshipGoalRow => ({
  externalId: "G-1",
  accountId,
  measure: "kr",
  contactId,
  target: 4,
  ownerName: "Lin",
  dueOn: parseDay("2027-06-30"),
});
const answer = (
  accountId: string,
  externalId: string,
  about: Pick<AssessmentRow, "subjectType" | "subjectId" | "method" | "item" | "answer">,
): AssessmentRow => ({ externalId, accountId, part: null, observedOn: day, source: null, ...about });

type Ids = { accountId: string; otherId: string; first: string; second: string; productId: string; dealId: string };

async function seed(tx: Tx): Promise<Ids> {
  const id = (found: string | undefined) => found ?? "";
  await insertOrganisation(tx, { id: orgId, name: { zh: "甲", en: "A" }, currency: "CNY" });
  const accounts = await upsertAccounts(tx, orgId, [account("A-1"), account("A-2")]);
  const accountId = id(accounts.idByExternalId.get("A-1"));
  const people = [contact(accountId, "C-1", ["C-2"]), contact(accountId, "C-2", [])];
  const contacts = await upsertContacts(tx, orgId, people);
  const products = await upsertProducts(tx, orgId, [product]);
  const deals = await upsertOpportunities(tx, orgId, [deal(accountId)]);
  return {
    accountId,
    otherId: id(accounts.idByExternalId.get("A-2")),
    first: id(contacts.idByExternalId.get("C-1")),
    second: id(contacts.idByExternalId.get("C-2")),
    productId: id(products.idByExternalId.get("P-1")),
    dealId: id(deals.idByExternalId.get("OP-1")),
  };
}

describeEngines("what people judge of an account", (open) => {
  let database: OpenDatabase;
  let ids: Ids;

  beforeAll(async () => {
    database = await open();
    ids = await withOrg(database.db, orgId, seed);
    await withOrg(database.db, orgId, (tx) => fill(tx, ids));
  });
  afterAll(() => database.close());

  const inOrg = <T>(work: (tx: Tx) => Promise<T>) => withOrg(database.db, orgId, work);

  async function fill(tx: Tx, { accountId, first, productId, dealId }: Ids): Promise<void> {
    await upsertNeeds(tx, orgId, [need(accountId, first)]);
    await upsertPositions(tx, orgId, [position(accountId, productId)]);
    await upsertRelationshipGoals(tx, orgId, [goal(accountId, first)]);
    await upsertAssessments(tx, orgId, [
      answer(accountId, "E-1", {
        subjectType: "account",
        subjectId: accountId,
        method: "risks",
        item: "weakBrand",
        answer: "no",
      }),
      answer(accountId, "E-2", {
        subjectType: "contact",
        subjectId: first,
        method: "trust",
        item: "closeness",
        answer: "6",
      }),
      answer(accountId, "E-3", {
        subjectType: "opportunity",
        subjectId: dealId,
        method: "gate",
        item: "realLead",
        answer: "yes",
      }),
    ]);
  }

  it("gives a need back as it was written", async () => {
    const [read] = await inOrg((tx) => listNeeds(tx, orgId, ids.accountId));
    expect(read).toEqual({ ...need(ids.accountId, ids.first), id: read?.id });
  });

  it("gives a position back as it was written", async () => {
    const [read] = await inOrg((tx) => listPositions(tx, orgId, ids.accountId));
    expect(read).toEqual({ ...position(ids.accountId, ids.productId), id: read?.id });
  });

  it("gives a goal back as it was written", async () => {
    const [read] = await inOrg((tx) => listRelationshipGoals(tx, orgId, ids.accountId));
    expect(read).toEqual({ ...goal(ids.accountId, ids.first), id: read?.id });
  });

  it("knows what each answer is about", async () => {
    const read = await inOrg((tx) => listAssessments(tx, orgId, ids.accountId));
    expect(read.map(({ externalId, subjectType, subjectId }) => [externalId, subjectType, subjectId])).toEqual([
      ["E-1", "account", ids.accountId],
      ["E-2", "contact", ids.first],
      ["E-3", "opportunity", ids.dealId],
    ]);
  });

  it("knows whom a contact sways", async () => {
    const read = await inOrg((tx) => listContacts(tx, orgId, ids.accountId));
    expect(read.map(({ externalId, influences }) => [externalId, influences])).toEqual([
      ["C-1", [ids.second]],
      ["C-2", []],
    ]);
  });

  it("lists nothing of one account for another", async () => {
    const read = await inOrg(async (tx) => [
      ...(await listNeeds(tx, orgId, ids.otherId)),
      ...(await listPositions(tx, orgId, ids.otherId)),
      ...(await listRelationshipGoals(tx, orgId, ids.otherId)),
      ...(await listAssessments(tx, orgId, ids.otherId)),
    ]);
    expect(read).toEqual([]);
  });

  it("shows another organisation none of it", async () => {
    const read = await withOrg(database.db, otherOrgId, async (tx) => [
      ...(await listNeeds(tx, orgId)),
      ...(await listPositions(tx, orgId)),
      ...(await listRelationshipGoals(tx, orgId)),
      ...(await listAssessments(tx, orgId)),
    ]);
    expect(read).toEqual([]);
  });

  it("changes nothing when the same words come again", async () => {
    const again = await inOrg((tx) => upsertNeeds(tx, orgId, [need(ids.accountId, ids.first)]));
    expect([again.created, again.updated, again.unchanged]).toEqual([0, 0, 1]);
  });

  it("moves an answer to the subject that a later import names", async () => {
    const moved = answer(ids.accountId, "E-2", {
      subjectType: "contact",
      subjectId: ids.second,
      method: "trust",
      item: "closeness",
      answer: "7",
    });
    await inOrg((tx) => upsertAssessments(tx, orgId, [moved]));
    const read = await inOrg((tx) => listAssessments(tx, orgId, ids.accountId));
    expect(read.find(({ externalId }) => externalId === "E-2")).toMatchObject({ subjectId: ids.second, answer: "7" });
  });
});
