import type { MappingDefaults } from "../crm-mapping.ts";

/** Objects of Salesforce that are read, what they become, and the fields taken. Documented in docs/guide/connectors.md. */
export const salesforceDefaults = {
  connector: "salesforce",
  objects: {
    User: { kind: "team", fields: { name: "Name", manager: "Manager.Name" } },
    Account: {
      kind: "accounts",
      fields: {
        name: "Name",
        industry: "Industry",
        country: "BillingCountry",
        city: "BillingCity",
        foundedYear: "YearStarted",
        employees: "NumberOfEmployees",
        annualRevenue: "AnnualRevenue",
        annualRevenueCurrency: "CurrencyIsoCode",
        parent: "ParentId",
        owner: "OwnerId",
        profile: "Description",
      },
    },
    Product2: { kind: "products", fields: { name: "Name", aliases: "ProductCode", series: "Family" } },
    Contact: {
      kind: "contacts",
      fields: {
        name: "Name",
        title: "Title",
        department: "Department",
        email: "Email",
        phone: "Phone",
        reportsTo: "ReportsToId",
      },
    },
    Opportunity: {
      kind: "opportunities",
      fields: {
        name: "Name",
        stage: "StageName",
        amount: "Amount",
        currency: "CurrencyIsoCode",
        engaged: "CreatedDate",
        close: "CloseDate",
        owner: "OwnerId",
      },
    },
    OpportunityLineItem: {
      kind: "orders",
      fields: { amount: "TotalPrice", currency: "CurrencyIsoCode", quantity: "Quantity", product: "Product2Id" },
    },
    Task: {
      kind: "interactions",
      fields: { date: "ActivityDate", kind: "Type", owner: "OwnerId", summary: "Subject", text: "Description" },
    },
    Event: {
      kind: "interactions",
      fields: { date: "ActivityDate", kind: "Type", owner: "OwnerId", summary: "Subject", text: "Description" },
    },
    EmailMessage: {
      kind: "interactions",
      fields: { date: "MessageDate", owner: "CreatedById", summary: "Subject", text: "TextBody" },
    },
    Note: { kind: "notes", fields: { title: "Title", date: "CreatedDate", owner: "OwnerId", text: "Body" } },
    ContentNote: { kind: "notes", fields: { title: "Title", date: "CreatedDate", owner: "OwnerId" } },
  },
  roles: {
    A: ["approver", "economic buyer", "executive sponsor", "批准者", "批准人"],
    D: ["decision maker", "economic decision maker", "决策者", "决策人"],
    S: ["champion", "supporter", "支撑者", "支持者"],
    E: ["evaluator", "technical buyer", "business user", "end user", "评估者", "评估人", "使用者"],
    I: ["influencer", "影响者", "影响人"],
  },
  kinds: {
    visit: ["visit", "site visit", "onsite visit", "on-site visit", "拜访", "上门拜访", "客户拜访"],
    call: ["call", "phone call", "电话", "电话沟通"],
    email: ["email", "e-mail", "list email", "邮件"],
    meeting: ["meeting", "video meeting", "会议", "视频会议"],
    event: ["event", "trade fair", "exhibition", "活动", "展会"],
  },
  notHappened: [],
} as const satisfies MappingDefaults;
export type SalesforceObject = keyof typeof salesforceDefaults.objects;
