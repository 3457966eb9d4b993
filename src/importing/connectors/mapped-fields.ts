import { accountFields } from "../headers/account-headers.ts";
import { contactFields } from "../headers/contact-headers.ts";
import { opportunityFields } from "../headers/opportunity-headers.ts";
import { orderFields } from "../headers/order-headers.ts";
import { productFields } from "../headers/product-headers.ts";
import type { PulledKind } from "./connector.ts";

/** What an object of a CRM becomes; an activity becomes an interaction, and a note as well where something was written. */
export type ObjectKind = PulledKind | "notes";

/** Ids and links are the connector's own business: they are not mapped. */
const notMapped: ReadonlySet<string> = new Set(["id", "account", "contact", "people"]);
const mappable = (fields: Readonly<Record<string, unknown>>) =>
  Object.keys(fields).filter((key) => !notMapped.has(key));

/** The importer's fields that a mapping may fill, by what the object becomes. */
export const mappableFields = {
  team: ["name", "manager", "region"],
  accounts: mappable(accountFields),
  products: mappable(productFields),
  contacts: mappable(contactFields),
  opportunities: mappable(opportunityFields),
  orders: mappable(orderFields),
  interactions: ["date", "kind", "level", "owner", "summary", "status", "text"],
  notes: ["title", "date", "owner", "text"],
} as const satisfies Record<ObjectKind, readonly string[]>;

/** Fields that hold a calendar day here and often a moment there. */
export const dayFields: ReadonlySet<string> = new Set([
  "customerSince",
  "ratedOn",
  "engaged",
  "close",
  "date",
  "due",
  "paid",
]);

/** Fields that have a stand-in where the CRM lacks them; their absence is told where the stand-in is used. */
export const currencyFields: ReadonlySet<string> = new Set(["currency", "annualRevenueCurrency"]);
