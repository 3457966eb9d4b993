import type { WorldKind, WorldRecord } from "../crm/crm-world.ts";
import type { Organisation, OrgRecord } from "./organisation.ts";

/** The object of each kind, and the first letters of its ids. */
export const objects: Record<WorldKind, { object: string; prefix: string }> = {
  user: { object: "User", prefix: "005" },
  account: { object: "Account", prefix: "001" },
  product: { object: "Product2", prefix: "01t" },
  contact: { object: "Contact", prefix: "003" },
  deal: { object: "Opportunity", prefix: "006" },
  line: { object: "OpportunityLineItem", prefix: "00k" },
  call: { object: "Task", prefix: "00T" },
  email: { object: "EmailMessage", prefix: "02s" },
  meeting: { object: "Event", prefix: "00U" },
  task: { object: "Task", prefix: "00T" },
  note: { object: "Note", prefix: "002" },
};

type Written = { [Kind in WorldKind]: { kind: Kind; record: WorldRecord[Kind] } }[WorldKind];
type Place = { id: string; at: string; idOf: (kind: WorldKind, key: string) => string };
type Fields = Record<string, string | number | boolean | null>;

const stages = { open: "Proposal", won: "Closed Won", lost: "Closed Lost" } as const;
/** Noon in the organisation's zone. */
const noon = (day: string) => `${day}T04:00:00.000+0000`;

function fieldsFor(written: Written, { idOf }: Place): Fields {
  const ref = (kind: WorldKind, key: string | null | undefined) => (key ? idOf(kind, key) : null);
  switch (written.kind) {
    case "user":
      return { Name: written.record.name, IsActive: true, UserType: "Standard", ManagerId: null };
    case "account": {
      const { name, industry = null, owner, parent } = written.record;
      return { Name: name, Industry: industry, OwnerId: ref("user", owner), ParentId: ref("account", parent) };
    }
    case "product":
      return { Name: written.record.name, ProductCode: written.record.sku ?? null };
    case "contact": {
      const { account, first, last, title = null, boss } = written.record;
      const name = /\p{Script=Han}/u.test(last) ? `${last}${first}` : `${first} ${last}`;
      return { Name: name, Title: title, AccountId: ref("account", account), ReportsToId: ref("contact", boss) };
    }
    case "deal": {
      const { account, name, stage, amount, close } = written.record;
      return {
        ...{ Name: name, StageName: stages[stage], Amount: Number(amount), CloseDate: close },
        ...{ CreatedDate: noon("2026-01-02"), AccountId: ref("account", account) },
        ...{ IsClosed: stage !== "open", IsWon: stage === "won" },
      };
    }
    case "line": {
      const { deal, product, amount, quantity } = written.record;
      return {
        ...{ OpportunityId: idOf("deal", deal), Product2Id: ref("product", product) },
        ...{ TotalPrice: Number(amount), Quantity: Number(quantity) },
      };
    }
    default:
      return activityFields(written, ref);
  }
}

function activityFields(
  written: Written,
  ref: (kind: WorldKind, key: string | null | undefined) => string | null,
): Fields {
  switch (written.kind) {
    case "call": {
      const { account, contact, date, subject, text = null } = written.record;
      return {
        ...{ AccountId: ref("account", account), WhoId: ref("contact", contact), TaskSubtype: "Call", IsClosed: true },
        ...{ ActivityDate: date, Subject: subject, Description: text },
      };
    }
    case "email": {
      const { account, date, subject, text } = written.record;
      return { RelatedToId: ref("account", account), MessageDate: noon(date), Subject: subject, TextBody: text };
    }
    case "meeting": {
      const { account, contact, date, subject, text = null } = written.record;
      return {
        ...{ AccountId: ref("account", account), WhoId: ref("contact", contact), ActivityDate: date },
        ...{ Subject: subject, Description: text },
      };
    }
    case "task": {
      const { account, date, subject, done } = written.record;
      return {
        ...{ AccountId: ref("account", account), TaskSubtype: "Task", Type: "To do", IsClosed: done },
        ...{ ActivityDate: date, Subject: subject },
      };
    }
    case "note": {
      const { account, date, text } = written.record;
      return { ParentId: ref("account", account), Title: "Note", Body: text, CreatedDate: noon(date) };
    }
    default:
      return {};
  }
}

/** A test's record as the organisation keeps it; an opportunity's roles are records of their own. */
export function writeRecord({ records }: Organisation, written: Written, place: Place): void {
  const { id, at, idOf } = place;
  const system = { Id: id, IsDeleted: false, SystemModstamp: at };
  records.get(objects[written.kind].object)?.set(id, { ...fieldsFor(written, place), ...system });
  if (written.kind !== "deal") return;
  const roles = records.get("OpportunityContactRole");
  const wanted = new Map((written.record.people ?? []).map((person) => [idOf("contact", person.contact), person.role]));
  for (const role of roles?.values() ?? []) {
    if (role.OpportunityId === id && !wanted.has(String(role.ContactId)))
      Object.assign(role, { IsDeleted: true, SystemModstamp: at });
  }
  for (const [contact, word] of wanted) {
    const roleId = `00K${id.slice(-7)}${contact.slice(-5)}AAA`;
    const role: OrgRecord = { ...system, Id: roleId, OpportunityId: id, ContactId: contact, Role: word };
    if (roles?.get(roleId)?.Role !== word || roles.get(roleId)?.IsDeleted) roles?.set(roleId, role);
  }
}
