import type { InteractionRecord, OpportunityRecord, OrderRecord } from "#importing/import-record";
import { upsertInteractions } from "#store/interactions";
import { upsertOpportunities } from "#store/opportunities";
import { upsertOrders } from "#store/orders";
import { addUnknownProducts } from "./add-unknown-products.ts";
import { createBuyingUnitLink } from "./link-buying-unit.ts";
import { createLinker } from "./link-records.ts";
import { outcomeOf } from "./save-outcome.ts";
import type { SaveRecords } from "./save-records.ts";

const contact = { field: "contact", notice: "unknown-contact" } as const;

/** An opportunity without account is kept; one that names an account nobody knows is handed back to be mended. */
export const saveOpportunities: SaveRecords<OpportunityRecord> = async (context, records) => {
  const { tx, orgId, known } = context;
  const link = createLinker();
  const productOf = await addUnknownProducts(context, records, link);
  const rows = records.flatMap(({ line, accountRef, productRef, people, ...record }) => {
    const accountId = accountRef === null ? null : link.need(known.account, accountRef, { line, column: "account" });
    if (accountRef !== null && accountId === null) return [];
    const chain = people.flatMap(({ contactRef, roles }) => {
      const contactId = link.mayHave(known.contact, contactRef, { ...contact, field: "people" });
      return contactId === null ? [] : [{ contactId, roles }];
    });
    return [{ ...record, accountId, productId: productOf(productRef), people: chain }];
  });
  return outcomeOf(await upsertOpportunities(tx, orgId, rows), link);
};

export const saveOrders: SaveRecords<OrderRecord> = async (context, records) => {
  const { tx, orgId, known } = context;
  const link = createLinker();
  const productOf = await addUnknownProducts(context, records, link);
  const unitOf = await createBuyingUnitLink(tx, orgId, link);
  const rows = records.flatMap(({ line, accountRef, productRef, buyingUnitRef, ...record }) => {
    const accountId = link.need(known.account, accountRef, { line, column: "account" });
    if (accountId === null) return [];
    return [{ ...record, accountId, productId: productOf(productRef), buyingUnitId: unitOf(accountId, buyingUnitRef) }];
  });
  return outcomeOf(await upsertOrders(tx, orgId, rows), link);
};

export const saveInteractions: SaveRecords<InteractionRecord> = async ({ tx, orgId, known }, records) => {
  const link = createLinker();
  const rows = records.flatMap(({ line, accountRef, contactRef, ...record }) => {
    const accountId = link.need(known.account, accountRef, { line, column: "account" });
    if (accountId === null) return [];
    return [{ ...record, accountId, contactId: link.mayHave(known.contact, contactRef, contact) }];
  });
  return outcomeOf(await upsertInteractions(tx, orgId, rows), link);
};
