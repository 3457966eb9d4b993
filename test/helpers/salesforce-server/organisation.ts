/** A record as the organisation keeps it: every field of its object, with the three that Salesforce keeps itself. */
export type OrgRecord = Record<string, string | number | boolean | null> & {
  Id: string;
  IsDeleted: boolean;
  SystemModstamp: string;
};

/** The state of an organisation: records by object and id, and files by version. */
export type Organisation = {
  records: Map<string, Map<string, OrgRecord>>;
  files: Map<string, string>;
  /** Fields beside the usual ones, by object. */
  customFields: Map<string, string[]>;
};

/** Fields of the objects that the connector may ask for. */
const fields: Record<string, string[]> = {
  Organization: ["TimeZoneSidKey"],
  User: ["Name", "IsActive", "UserType", "ManagerId"],
  Account: [
    ...["Name", "Industry", "BillingCountry", "BillingCity", "YearStarted", "NumberOfEmployees", "AnnualRevenue"],
    ...["ParentId", "OwnerId", "Description"],
  ],
  Product2: ["Name", "ProductCode", "Family"],
  Contact: ["Name", "Title", "Department", "Email", "Phone", "ReportsToId", "AccountId"],
  Opportunity: [
    ...["Name", "StageName", "Amount", "CreatedDate", "CloseDate", "OwnerId", "AccountId", "IsWon", "IsClosed"],
  ],
  OpportunityContactRole: ["OpportunityId", "ContactId", "Role"],
  OpportunityLineItem: ["OpportunityId", "Product2Id", "TotalPrice", "Quantity"],
  Task: [
    ...["AccountId", "WhoId", "WhatId", "TaskSubtype", "Type", "IsClosed", "CompletedDateTime", "ActivityDate"],
    ...["Subject", "Description", "OwnerId"],
  ],
  Event: ["AccountId", "WhoId", "StartDateTime", "ActivityDate", "Type", "Subject", "Description", "OwnerId"],
  EmailMessage: ["ActivityId", "RelatedToId", "Subject", "TextBody", "HtmlBody", "MessageDate", "CreatedById"],
  Note: ["ParentId", "Title", "Body", "OwnerId", "CreatedDate"],
  ContentNote: ["Title", "LatestPublishedVersionId", "LastModifiedDate", "CreatedDate", "OwnerId"],
  ContentDocumentLink: ["ContentDocumentId", "LinkedEntityId"],
};
const system = ["Id", "IsDeleted", "SystemModstamp"];
const relations: Record<string, string[]> = { User: ["Manager"] };

export function createOrganisation(): Organisation {
  const records = new Map(Object.keys(fields).map((object) => [object, new Map<string, OrgRecord>()] as const));
  const at = "2025-01-01T00:00:00.000Z";
  const id = "00D000000000001AAA";
  records
    .get("Organization")
    ?.set(id, { Id: id, IsDeleted: false, SystemModstamp: at, TimeZoneSidKey: "Asia/Shanghai" });
  return { records, files: new Map(), customFields: new Map() };
}

/** Null for an object that the organisation does not have. */
export function fieldsOf({ customFields }: Organisation, object: string): string[] | null {
  const own = fields[object];
  return own ? [...system, ...own, ...(customFields.get(object) ?? [])] : null;
}

/** `GET /sobjects/{object}/describe`, as far as the connector reads it. */
export function describe(organisation: Organisation, object: string) {
  const names = fieldsOf(organisation, object);
  if (!names) return null;
  const plain = names.map((name) => ({ name, label: name, type: "string", relationshipName: null }));
  const lookups = (relations[object] ?? []).map((relationshipName) => ({
    ...{ name: `${relationshipName}Id`, label: relationshipName, type: "reference" },
    relationshipName,
  }));
  return { name: object, queryable: true, fields: [...plain, ...lookups] };
}

/** Moments as Salesforce writes them: `2026-01-05T08:00:01.000+0000`. */
export function moment(iso: string): string {
  return new Date(Date.parse(iso)).toISOString().replace("Z", "+0000");
}
