import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { winRateChecklist } from "#domain/opportunity";
import { kindHeaders, tableKinds } from "#importing/headers/kind-headers";
import type { RecordKind } from "#importing/import-record";
import { parseRecords } from "#importing/parse-records";
import { dictionaryFrom, fixture, parseFile, tableOf, textFile } from "./source-files.ts";

const codes = (rejections: { line: number; column: string | null; reason: { code: string } }[]) =>
  rejections.map(({ line, column, reason }) => [line, column, reason.code]);

describe("a CRM export with dirt", () => {
  it("takes scale and currency of accounts' revenue from the data dictionary", async () => {
    const dictionary = await dictionaryFrom(fixture("crm/data_dictionary.csv"));
    const { records, notices } = await parseFile("accounts", fixture("crm/accounts.csv"), { dictionary });
    // 1100.04 × 10^6, 0.5 × 10^6, 718.62 × 10^6
    expect(records.map((record) => record.annualRevenue)).toEqual([
      { amount: "1100040000", currency: "USD" },
      { amount: "500000", currency: "USD" },
      { amount: "718620000", currency: "USD" },
    ]);
    expect(notices).toContainEqual({
      code: "unit-from-dictionary",
      column: "revenue",
      count: 3,
      example: "1100.04 → 1100040000",
      value: "× 1000000 USD",
    });
  });

  it("mends what is one letter from one known word and keeps what is not", async () => {
    const { records, repairs, notices } = await parseFile("accounts", fixture("crm/accounts.csv"));
    expect(records.map(({ industry, country }) => [industry, country])).toEqual([
      ["technology", "United States"],
      ["retail", "Philippines"],
      ["medical", "Korea"],
    ]);
    expect(repairs).toEqual([
      { what: "industry-spelling", field: "accounts.industry", count: 1, example: "technolgy → technology" },
      { what: "country-spelling", field: "accounts.country", count: 1, example: "Philipines → Philippines" },
    ]);
    expect(notices).toContainEqual(expect.objectContaining({ code: "country-unknown", count: 1, example: "Korea" }));
  });

  it("names accounts by their name where there is no id", async () => {
    const { records } = await parseFile("accounts", fixture("crm/accounts.csv"));
    expect(records[1]).toMatchObject({ externalId: "Bluebay Foods", parentRef: "Northwind Pumps", line: 3 });
  });

  it("keeps deals without account or close date and says so", async () => {
    const { records, notices } = await parseFile("opportunities", fixture("crm/sales_pipeline.csv"));
    expect(records.map(({ externalId, status, accountRef }) => [externalId, status, accountRef])).toEqual([
      ["P1", "won", "Kestrel Optics"],
      ["P2", "won", "Bluebay Foods"],
      ["P3", "open", null],
      ["P4", "lost", "Northwind Pumps"],
      ["P5", "open", null],
      ["P6", "won", "Northwind Pumps"],
    ]);
    expect(notices.map(({ code, count, example }) => [code, count, example])).toEqual([
      ["currency-assumed", 4, "4514"],
      ["opportunity-without-account", 2, "P3"],
      ["closed-without-date", 1, "P6"],
    ]);
  });

  it("rejects a repeated id and unreadable cells with line, column and reason", async () => {
    const { rejections } = await parseFile("opportunities", fixture("crm/sales_pipeline.csv"));
    expect(rejections).toEqual([
      {
        line: 8,
        column: "opportunity_id",
        reason: { code: "duplicate-id", params: { id: "P1", firstLine: 2 } },
        more: [],
      },
      {
        line: 9,
        column: "close_date",
        reason: { code: "not-a-date", params: { value: "31/02/2017" } },
        more: [],
      },
      {
        line: 10,
        column: "close_value",
        reason: { code: "not-an-amount", params: { value: "lots" } },
        more: [{ column: "engage_date", reason: expect.objectContaining({ code: "ambiguous-date" }) }],
      },
    ]);
  });

  it("reads the team", async () => {
    const { records } = await parseFile("team", fixture("crm/sales_teams.csv"));
    expect(records[1]).toEqual({
      line: 3,
      externalId: "Lu Chen",
      name: "Lu Chen",
      managerName: "Dora Bright",
      region: "East",
      email: null,
      role: null,
    });
  });

  it("reads addresses and roles of the team, and says which roles it does not know", async () => {
    const rows = "姓名,电子邮箱,角色\n甲,jia@example.com,管理员\n乙,,Sales Manager\n丙,,只读\n丁,,总裁\n戊,,\n";
    const { records, notices, rejections } = await parseFile("team", textFile(rows));
    expect(records.map(({ name, email, role }) => [name, email, role])).toEqual([
      ["甲", "jia@example.com", "admin"],
      ["乙", null, "manager"],
      ["丙", null, "viewer"],
      ["丁", null, null],
      ["戊", null, null],
    ]);
    expect([notices, rejections]).toEqual([
      [{ code: "role-unknown", column: "角色", count: 1, example: "总裁", value: "" }],
      [],
    ]);
  });
});

describe("Chinese files", () => {
  it("reads an account with all its measures", async () => {
    const { records, rejections } = await parseFile("accounts", fixture("zh/accounts.csv"));
    expect(rejections).toEqual([]);
    expect(records[0]).toMatchObject({
      externalId: "K-1",
      aliases: ["江泵", "江南泵业"],
      foundedYear: 1996,
      employees: 2300,
      // 82,000 万元, as the header says
      annualRevenue: { amount: "820000000", currency: "CNY" },
      buyingUnits: ["总部采购", "无锡工厂"],
      customerSince: "2019-05-01",
      parentRef: null,
    });
    expect(records[0]?.measures).toHaveLength(13);
    expect(records[0]?.measures).toContainEqual({
      factor: "collectionRate",
      value: 96.5,
      source: "年度评审",
      observedOn: "2026-03-05",
    });
  });

  it("lets a cell's own scale word stand against the header's", async () => {
    const { records } = await parseFile("accounts", fixture("zh/accounts.csv"));
    expect(records[1]).toMatchObject({ annualRevenue: { amount: "120000000", currency: "CNY" }, parentRef: "K-1" });
  });

  it("says where a percent may have been meant as a fraction", async () => {
    const { notices } = await parseFile("accounts", fixture("zh/accounts.csv"));
    expect(notices).toContainEqual(
      expect.objectContaining({ code: "percent-as-fraction", column: "毛利率", count: 1, example: "0.3" }),
    );
  });

  it("reads contacts and rejects one without customer", async () => {
    const { records, rejections } = await parseFile("contacts", fixture("zh/contacts.csv"));
    expect(records.map(({ externalId, accountRef, reportsToRef }) => [externalId, accountRef, reportsToRef])).toEqual([
      ["C-101", "K-1", null],
      ["C-102", "K-1", "C-101"],
    ]);
    expect(records[0]?.kr).toEqual({
      stance: 3,
      support: 4,
      information: 3,
      guidance: 2,
      participation: 3,
      acceptance: 4,
    });
    expect(codes(rejections)).toEqual([[4, "客户编号", "missing-required"]]);
  });

  it("reads orders in fen, refunds as negative, and rejects a row in two currencies", async () => {
    const { records, rejections } = await parseFile("orders", fixture("zh/orders.csv"));
    expect(records).toMatchObject([
      { externalId: "SO-1", amountMinor: 125000050, costMinor: 90000000, rebateMinor: 1200000, paidOn: "2026-02-06" },
      { externalId: "SO-2", amountMinor: -300000, claimsMinor: 300000, dueOn: null },
    ]);
    expect(codes(rejections)).toEqual([
      [4, "客户", "missing-required"],
      [5, "折扣", "currency-conflict"],
    ]);
  });

  it("reads a deal with checklist, competitors and decision chain", async () => {
    const { records } = await parseFile("opportunities", fixture("zh/opportunities.csv"));
    expect(records[0]).toMatchObject({
      stage: "方案评审",
      status: "open",
      amountMinor: 2_368_000_000,
      closeOn: "2026-09-30",
      checklist: {
        relationship: { decisionMakerMet: "yes" },
        commercial: { budgetConfirmed: "partly" },
        requirementShapedByCompetitor: "unknown",
      },
      competitors: [{ name: "华强" }, { name: "远东", relationship: 40, commercial: 60 }],
      people: [
        { contactRef: "C-101", roles: ["A", "D"] },
        { contactRef: "C-102", roles: ["E"] },
      ],
    });
  });

  it("gives a deal that answers nothing no checklist", async () => {
    const { records } = await parseFile("opportunities", fixture("zh/opportunities.csv"));
    expect(records[1]?.checklist).toEqual({});
  });

  it("reads interactions in Chinese words and rejects an unknown way of contact", async () => {
    const { records, rejections } = await parseFile("interactions", fixture("zh/interactions.csv"));
    expect(records.map(({ kind, level, line }) => [kind, level, line])).toEqual([
      ["visit", "leadership", 2],
      ["email", "technical", 4],
    ]);
    expect(codes(rejections)).toEqual([[5, "方式", "unknown-word"]]);
  });
});

describe("parsing rows", () => {
  it("reports ragged rows among the rejections, by line", async () => {
    const { rejections } = await parseFile("accounts", textFile("id,name,founded\nK-1,a\nK-2,b,never\nK-3,c,1999\n"));
    expect(codes(rejections)).toEqual([
      [2, null, "ragged-row"],
      [3, "founded", "not-a-year"],
    ]);
  });

  it("leaves no trace of a rejected row in notices and repairs", async () => {
    const { repairs } = await parseFile("accounts", textFile("id,name,sector,founded\nK-1,a,technolgy,never\n"));
    expect(repairs).toEqual([]);
  });

  it("names the columns it does not use", async () => {
    const { notices } = await parseFile("accounts", textFile("id,name,city,fax\nK-1,a,b,1\n"));
    expect(notices).toEqual([{ code: "columns-ignored", column: null, count: 1, example: "fax", value: "" }]);
  });

  it("makes the same id of the same order on every import where there is no id column", async () => {
    const text = "account,date,amount\nK-1,2026-01-01,5\nK-1,2026-01-01,5\nK-1,2026-01-02,5\n";
    const [first, second] = [await parseFile("orders", textFile(text)), await parseFile("orders", textFile(text))];
    expect(first.records.map(({ externalId }) => externalId)).toEqual(
      second.records.map(({ externalId }) => externalId),
    );
    expect(codes(first.rejections)).toEqual([[3, "id", "duplicate-id"]]);
  });

  it("rounds to the currency's minor unit and counts it", async () => {
    const { records, repairs } = await parseFile(
      "orders",
      textFile("id,account,date,amount,currency\nO-1,K-1,2026-01-01,1.005,CNY\nO-2,K-1,2026-01-01,1.5,JPY\n"),
    );
    expect(records.map(({ amountMinor }) => amountMinor)).toEqual([101, 2]);
    expect(repairs).toEqual([{ what: "rounded-to-minor-unit", field: "amount", count: 2, example: "1.005 → 1.01" }]);
  });

  it("refuses an amount that an integer of minor units cannot hold", async () => {
    const { rejections } = await parseFile(
      "orders",
      textFile(
        "id,account,date,amount\nO-1,K-1,2026-01-01,99999999999999.99\nO-2,K-1,2026-01-01,9007199254740991万亿\n",
      ),
    );
    expect(codes(rejections).map(([line, , code]) => [line, code])).toEqual([
      [2, "amount-too-large"],
      [3, "amount-too-large"],
    ]);
  });

  it("takes a yearly turnover of trillions", async () => {
    const { records } = await parseFile("accounts", textFile("id,name,annual_revenue\nK-1,a,4.6万亿\n"));
    expect(records[0]?.annualRevenue).toEqual({ amount: "4600000000000", currency: "CNY" });
  });

  it("joins first and last name the way the language does", async () => {
    const { records } = await parseFile(
      "contacts",
      textFile("Contact ID,First Name,Last Name,Account Name\n1,Ana,Moss,a\n2,敏,李,a\n"),
    );
    expect(records.map(({ name }) => name)).toEqual(["Ana Moss", "李敏"]);
  });

  it("names an Excel error as what it is", async () => {
    const { rejections } = await parseFile("accounts", textFile("id,name,city\nK-1,#REF!,b\n"));
    expect(codes(rejections)).toEqual([[2, "name", "excel-error"]]);
  });

  it("refuses a name or a list of endless length", async () => {
    const accounts = await parseFile("accounts", textFile(`id,name,city\nK-1,${"x".repeat(501)},b\n`));
    const gap = " ".repeat(100_000);
    const deals = await parseFile("opportunities", textFile(`id,stage,account,competitors\nP-1,a,K-1,a${gap}b\n`));
    expect([...codes(accounts.rejections), ...codes(deals.rejections)]).toEqual([
      [2, "name", "too-long"],
      [2, "competitors", "too-long"],
    ]);
  });

  it("reads every one of 8,800 deals", async () => {
    const rows = Array.from(
      { length: 8800 },
      (_, index) => `P${index},Ana,VXPro,A${index % 85},Won,2016-10-20,2017-03-01,4514`,
    );
    const header = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";
    const file = textFile([header, ...rows].join("\n"));
    const { records } = await parseFile("opportunities", file);
    expect(records).toHaveLength(8800);
  });

  it("accounts for every row, whatever the cells hold", () => {
    const kinds = tableKinds.filter((kind): kind is RecordKind => kind !== "dictionary");
    const telling = fc.constantFrom(
      "2026-03-05",
      "12万",
      "是",
      "won",
      "K-1",
      "30%",
      "电话",
      "__proto__",
      "=1+1",
      "C-1:D",
      "trust",
      "未知",
      "kr",
    );
    const cell = fc.oneof(fc.string({ unit: "binary" }), telling);
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.array(cell, { minLength: 40, maxLength: 40 })),
        (kind, rows) => {
          const headers = Object.keys(kindHeaders[kind].fields);
          const mapping = Object.fromEntries(headers.map((field, column) => [field, column]));
          const cells = rows.map((row) => row.slice(0, headers.length));
          const parsed = parseRecords(kind, tableOf(headers, ...cells), mapping, { path: "a.csv", currency: "CNY" });
          expect(parsed.records.length + parsed.rejections.length).toBe(rows.length);
        },
      ),
    );
  });

  it("reads every checklist column into its element", async () => {
    const items = Object.values(winRateChecklist).flat();
    const { records } = await parseFile(
      "opportunities",
      textFile(`id,account,stage,${items.join(",")}\nP1,K-1,x,${items.map(() => "yes").join(",")}\n`),
    );
    const expected = Object.entries(winRateChecklist).map(([element, names]) => [
      element,
      Object.fromEntries(names.map((name) => [name, "yes"])),
    ]);
    expect(records[0]?.checklist).toEqual(Object.fromEntries(expected));
  });
});
