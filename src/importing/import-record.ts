import type { Account } from "#domain/account";
import type { Assessment } from "#domain/assessment";
import type { Contact, DecisionRole } from "#domain/contact";
import type { Interaction } from "#domain/interaction";
import type { Need } from "#domain/need";
import type { Note } from "#domain/note";
import type { Opportunity } from "#domain/opportunity";
import type { Order } from "#domain/order";
import type { Position } from "#domain/position";
import type { Product } from "#domain/product";
import type { RelationshipGoal } from "#domain/relationship-goal";
import type { UserRole } from "#domain/user-role";

/** Where a record stands in its file. */
type FromFile = { line: number };

/**
 * Records as their source names them: the domain's shapes without our ids. A `…Ref` is the source's own word for another
 * record (its id, name or alias), to be resolved with `createReferenceResolver`.
 */
export type TeamMemberRecord = FromFile & {
  externalId: string;
  name: string;
  managerName: string | null;
  region: string | null;
  email: string | null;
  /** Null where the source names none. */
  role: UserRole | null;
};

export type AccountRecord = FromFile &
  Omit<Account, "id" | "parentId"> & { parentRef: string | null; buyingUnits: string[] };

export type ProductRecord = FromFile & Omit<Product, "id">;

export type ContactRecord = FromFile &
  Omit<Contact, "id" | "accountId" | "reportsTo" | "influences"> & {
    accountRef: string;
    reportsToRef: string | null;
    influencesRefs: string[];
  };

export type OpportunityPersonRef = { contactRef: string; roles: DecisionRole[] };
export type OpportunityRecord = FromFile &
  Omit<Opportunity, "id" | "accountId" | "productId" | "people"> & {
    accountRef: string | null;
    productRef: string | null;
    people: OpportunityPersonRef[];
  };

export type OrderRecord = FromFile &
  Omit<Order, "id" | "accountId" | "productId" | "buyingUnitId"> & {
    accountRef: string;
    productRef: string | null;
    buyingUnitRef: string | null;
  };

export type InteractionRecord = FromFile &
  Omit<Interaction, "id" | "accountId" | "contactId" | "alsoMet"> & { accountRef: string; contactRef: string | null };

export type NeedRecord = FromFile &
  Omit<Need, "id" | "accountId" | "holderId" | "quotes"> & {
    accountRef: string;
    holderRef: string | null;
    quotes: { noteRef: string; quote: string; speakerRef: string | null }[];
  };

export type PositionRecord = FromFile &
  Omit<Position, "id" | "accountId" | "productId" | "buyingUnitId"> & {
    accountRef: string;
    productRef: string;
    buyingUnitRef: string | null;
  };

export type GoalRecord = FromFile &
  Omit<RelationshipGoal, "id" | "accountId" | "contactId"> & { accountRef: string; contactRef: string | null };

/** At most one of `contactRef` and `opportunityRef`: what of the account the answer is about. */
export type AssessmentRecord = FromFile &
  Omit<Assessment, "id" | "accountId" | "subjectType" | "subjectId"> & {
    accountRef: string;
    contactRef: string | null;
    opportunityRef: string | null;
  };

/** `accountHints`: words that may name the account of a note which names none, the likeliest first; e-mail addresses too. */
export type NoteRecord = FromFile &
  Omit<Note, "id" | "accountId"> & { accountRef: string | null; accountHints?: readonly string[] };

/** Kind of table → what its rows become. */
export type RecordOf = {
  team: TeamMemberRecord;
  accounts: AccountRecord;
  products: ProductRecord;
  contacts: ContactRecord;
  opportunities: OpportunityRecord;
  orders: OrderRecord;
  interactions: InteractionRecord;
  needs: NeedRecord;
  positions: PositionRecord;
  goals: GoalRecord;
  assessments: AssessmentRecord;
};
export type RecordKind = keyof RecordOf;
export type ImportRecord = RecordOf[RecordKind];
