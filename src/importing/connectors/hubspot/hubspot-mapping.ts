import type { MappingDefaults } from "../crm-mapping.ts";

/** Objects of HubSpot that are read, what they become, and the properties taken. Documented in docs/guide/connectors.md. */
export const hubspotDefaults = {
  connector: "hubspot",
  objects: {
    companies: {
      kind: "accounts",
      fields: {
        name: "name",
        industry: "industry",
        country: "country",
        city: "city",
        foundedYear: "founded_year",
        employees: "numberofemployees",
        annualRevenue: "annualrevenue",
        parent: "hs_parent_company_id",
        owner: "hubspot_owner_id",
        profile: "description",
      },
    },
    products: { kind: "products", fields: { name: "name", aliases: "hs_sku", listPrice: "price" } },
    contacts: {
      kind: "contacts",
      fields: {
        firstName: "firstname",
        lastName: "lastname",
        title: "jobtitle",
        email: "email",
        phone: "phone",
      },
    },
    deals: {
      kind: "opportunities",
      fields: {
        name: "dealname",
        stage: "dealstage",
        amount: "amount",
        currency: "deal_currency_code",
        engaged: "createdate",
        close: "closedate",
        owner: "hubspot_owner_id",
      },
    },
    line_items: {
      kind: "orders",
      fields: {
        amount: "amount",
        currency: "hs_line_item_currency_code",
        discount: "hs_total_discount",
        quantity: "quantity",
        product: "hs_product_id",
      },
    },
    calls: {
      kind: "interactions",
      fields: {
        date: "hs_timestamp",
        kind: "hs_activity_type",
        owner: "hubspot_owner_id",
        summary: "hs_call_title",
        status: "hs_call_status",
        text: "hs_call_body",
      },
    },
    emails: {
      kind: "interactions",
      fields: {
        date: "hs_timestamp",
        owner: "hubspot_owner_id",
        summary: "hs_email_subject",
        status: "hs_email_status",
        text: "hs_email_html",
      },
    },
    meetings: {
      kind: "interactions",
      fields: {
        date: "hs_timestamp",
        kind: "hs_activity_type",
        owner: "hubspot_owner_id",
        summary: "hs_meeting_title",
        status: "hs_meeting_outcome",
        text: "hs_meeting_body",
      },
    },
    tasks: {
      kind: "interactions",
      fields: {
        date: "hs_timestamp",
        kind: "hs_task_type",
        owner: "hubspot_owner_id",
        summary: "hs_task_subject",
        status: "hs_task_status",
        text: "hs_task_body",
      },
    },
    notes: { kind: "notes", fields: { date: "hs_timestamp", owner: "hubspot_owner_id", text: "hs_note_body" } },
  },
  roles: {
    A: ["approver", "economic buyer", "budget holder", "executive sponsor", "批准者", "批准人", "预算负责人"],
    D: ["decision maker", "economic decision maker", "决策者", "决策人"],
    S: ["champion", "supporter", "支撑者", "支持者"],
    E: ["evaluator", "technical buyer", "end user", "user", "评估者", "评估人", "使用者"],
    I: ["influencer", "影响者", "影响人"],
  },
  kinds: {
    visit: ["visit", "site visit", "onsite visit", "on-site visit", "拜访", "上门拜访", "客户拜访"],
    call: ["call", "phone call", "电话", "电话沟通"],
    email: ["email", "e-mail", "邮件"],
    meeting: ["meeting", "video meeting", "会议", "视频会议"],
    event: ["event", "trade fair", "exhibition", "活动", "展会"],
  },
  notHappened: [
    ...["BUSY", "NO_ANSWER", "FAILED", "CANCELED", "CALLING_CRM_USER", "CONNECTING", "QUEUED", "RINGING", "MISSED"],
    ...["NO_SHOW", "RESCHEDULED", "CANCELLED"],
    ...["BOUNCED", "SENDING", "DRAFT"],
    ...["NOT_STARTED", "IN_PROGRESS", "WAITING", "DEFERRED"],
  ],
} as const satisfies MappingDefaults;
export type HubspotObject = keyof typeof hubspotDefaults.objects;
