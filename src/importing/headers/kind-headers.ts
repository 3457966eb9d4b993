import { accountFields } from "./account-headers.ts";
import { assessmentFields } from "./assessment-headers.ts";
import { contactFields } from "./contact-headers.ts";
import { dictionaryFields } from "./dictionary-headers.ts";
import type { KindHeaders } from "./field-table.ts";
import { goalFields } from "./goal-headers.ts";
import { interactionFields } from "./interaction-headers.ts";
import { needFields } from "./need-headers.ts";
import { opportunityFields } from "./opportunity-headers.ts";
import { orderFields } from "./order-headers.ts";
import { positionFields } from "./position-headers.ts";
import { productFields } from "./product-headers.ts";
import { teamFields } from "./team-headers.ts";

/** Kinds of table, in the order they must be imported: each may refer to the ones before it. */
export const tableKinds = [
  "team",
  "dictionary",
  "accounts",
  "products",
  "contacts",
  "opportunities",
  "orders",
  "interactions",
  "needs",
  "positions",
  "goals",
  "assessments",
] as const;
export type TableKind = (typeof tableKinds)[number];

export const kindHeaders = {
  team: { fields: teamFields, required: [["name"]] },
  dictionary: { fields: dictionaryFields, required: [["table"], ["field"], ["description"]] },
  accounts: { fields: accountFields, required: [["name"]] },
  products: { fields: productFields, required: [["name"]] },
  contacts: { fields: contactFields, required: [["name", "lastName"], ["account"]] },
  opportunities: { fields: opportunityFields, required: [["stage"]] },
  orders: { fields: orderFields, required: [["account"], ["date"], ["amount"]] },
  interactions: { fields: interactionFields, required: [["account"], ["date"], ["kind"]] },
  needs: { fields: needFields, required: [["account"], ["statement"], ["layer"]] },
  positions: { fields: positionFields, required: [["account"], ["product"], ["state"]] },
  goals: { fields: goalFields, required: [["account"], ["measure"], ["target"]] },
  assessments: { fields: assessmentFields, required: [["account"], ["method"], ["item"], ["answer"]] },
} as const satisfies Record<TableKind, KindHeaders>;
