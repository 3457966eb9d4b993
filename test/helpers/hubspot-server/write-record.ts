import type { WorldKind, WorldRecord } from "../crm/crm-world.ts";
import type { Link, Portal } from "./portal.ts";

/** The object type of each kind; owners are no objects. */
export const objectTypes: Partial<Record<WorldKind, string>> = {
  account: "companies",
  product: "products",
  contact: "contacts",
  deal: "deals",
  line: "line_items",
  call: "calls",
  email: "emails",
  meeting: "meetings",
  task: "tasks",
  note: "notes",
};

type Written = { [Kind in WorldKind]: { kind: Kind; record: WorldRecord[Kind] } }[WorldKind];
type Place = { id: string; at: string; idOf: (kind: WorldKind, key: string) => string };

const stages = { open: "proposal", won: "closedwon", lost: "closedlost" } as const;

/** Midnight in the portal's zone, Asia/Shanghai, as HubSpot keeps days. */
const midnight = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 8 * 3_600_000).toISOString();

function setLinks(portal: Portal, from: string, to: string, id: string, links: { id: string; labels?: string[] }[]) {
  for (const [name, made] of [
    [`${from}>${to}`, links.map((link): Link => ({ from: id, to: link.id, labels: link.labels ?? [] }))],
    [`${to}>${from}`, links.map((link): Link => ({ from: link.id, to: id, labels: link.labels ?? [] }))],
  ] as const) {
    const others = (portal.links.get(name) ?? []).filter((link) => link.from !== id && link.to !== id);
    portal.links.set(name, [...others, ...made]);
  }
}

type Properties = Record<string, string | null>;

function propertiesFor(written: Written, { idOf }: Place): Properties {
  switch (written.kind) {
    case "account": {
      const { name, industry, owner, parent } = written.record;
      return {
        name,
        industry: industry?.toUpperCase() ?? null,
        hubspot_owner_id: owner ? idOf("user", owner) : null,
        hs_parent_company_id: parent ? idOf("account", parent) : null,
      };
    }
    case "product":
      return { name: written.record.name, hs_sku: written.record.sku ?? null };
    case "contact": {
      const { account, first, last, title = null } = written.record;
      return {
        firstname: first,
        lastname: last,
        jobtitle: title,
        associatedcompanyid: account === null ? null : idOf("account", account),
      };
    }
    case "deal": {
      const { name, stage, amount, close } = written.record;
      return {
        ...{ dealname: name, dealstage: stages[stage], amount, closedate: midnight(close), deal_currency_code: "CNY" },
        hs_is_closed: String(stage !== "open"),
        hs_is_closed_won: String(stage === "won"),
      };
    }
    case "line": {
      const { product, amount, quantity } = written.record;
      return { amount, quantity, hs_product_id: product ? idOf("product", product) : null };
    }
    default:
      return activityProperties(written);
  }
}

function activityProperties(written: Written): Properties {
  switch (written.kind) {
    case "call": {
      const { date, subject, text } = written.record;
      return {
        ...{ hs_timestamp: midnight(date), hs_call_title: subject, hs_call_status: "COMPLETED" },
        hs_call_body: text ? `<p>${text}</p>` : null,
      };
    }
    case "email": {
      const { date, subject, text } = written.record;
      return { hs_timestamp: midnight(date), hs_email_subject: subject, hs_email_status: "SENT", hs_email_text: text };
    }
    case "meeting": {
      const { date, subject, text } = written.record;
      return {
        ...{ hs_timestamp: midnight(date), hs_meeting_title: subject, hs_meeting_outcome: "COMPLETED" },
        hs_meeting_body: text ? `<div>${text}</div>` : null,
      };
    }
    case "task": {
      const { date, subject, done } = written.record;
      return {
        ...{ hs_timestamp: midnight(date), hs_task_subject: subject, hs_task_type: "TODO" },
        hs_task_status: done ? "COMPLETED" : "NOT_STARTED",
      };
    }
    case "note":
      return { hs_timestamp: midnight(written.record.date), hs_note_body: `<p>${written.record.text}</p>` };
    default:
      return {};
  }
}

/** A test's record as the portal keeps it, with its links. */
export function writeRecord(portal: Portal, written: Written, place: Place): void {
  const { id, at, idOf } = place;
  if (written.kind === "user") {
    const [firstName = "", lastName = ""] = written.record.name.split(" ");
    portal.owners = [
      ...portal.owners.filter((owner) => owner.id !== id),
      { id, firstName, lastName, email: "a@x.test" },
    ];
    return;
  }
  const type = objectTypes[written.kind] ?? "";
  portal.objects.get(type)?.set(id, { id, modified: at, archivedAt: null, properties: propertiesFor(written, place) });
  const { record } = written;
  if ("account" in record && record.account !== null) {
    setLinks(portal, type, "companies", id, [{ id: idOf("account", record.account), labels: ["Primary"] }]);
  }
  if ("contact" in record && record.contact) {
    setLinks(portal, type, "contacts", id, [{ id: idOf("contact", record.contact) }]);
  }
  if (written.kind === "deal") {
    const people = (written.record.people ?? []).map(({ contact, role }) => ({
      id: idOf("contact", contact),
      labels: [role],
    }));
    setLinks(portal, type, "contacts", id, people);
  }
  if (written.kind === "line") setLinks(portal, type, "deals", id, [{ id: idOf("deal", written.record.deal) }]);
}
