import { describe, expect, it } from "vitest";
import { winRateChecklist } from "#domain/opportunity";
import { kindHeaders, tableKinds } from "#importing/headers/kind-headers";
import { parseMappingFile } from "#importing/mapping-file";
import { nearestKind, recogniseKind } from "#importing/recognise-kind";

const split = (line: string) => line.split(",");

/** Every header of these lines must find its field. */
const fullHeaders = [
  [
    "accounts",
    "客户编号,客户名称,别名,行业,国家,城市,成立年份,员工数,年营业额,年营业额币种,上级客户,事业部,采购单元,负责人,合作开始,简介,流程成熟度,供应商管理,质量体系,交付配合,行业影响力,战略契合,商业信誉,价值观契合,市场份额,钱包份额,回款率,毛利率,质量损失率,合规事件,评价来源,评价日期",
  ],
  [
    "accounts",
    "id,name,aliases,industry,country,city,founded,employees,annual_revenue,annual_revenue_currency,parent,division,buying_units,owner,customer_since,profile,process_maturity,supplier_management,quality_system,cooperation,industry_influence,strategic_fit,reputation,values_fit,market_share,share_of_wallet,collection_rate,gross_margin,quality_loss,compliance_incidents,rating_source,rated_on",
  ],
  ["accounts", "account,sector,year_established,revenue,employees,office_location,subsidiary_of"],
  [
    "contacts",
    "联系人编号,客户编号,姓名,别名,职务,部门,邮箱,电话,权力,汇报对象,竞争态度,决策支撑度,信息传递,指导,活动参与度,接受认可度,评级日期,影响对象",
  ],
  [
    "contacts",
    "id,account,name,aliases,title,department,email,phone,power,reports_to,stance,support,information,guidance,participation,acceptance,rated_on,influences",
  ],
  ["products", "id,name,aliases,series,list_price,currency,feature,advantage,benefit,evidence"],
  ["products", "产品编号,产品名称,别名,系列,目录价,币种,特性,优势,利益,证据"],
  ["products", "product,series,sales_price"],
  [
    "orders",
    "id,account,date,amount,currency,cost,discount,rebate,claims,service_cost,quantity,product,buying_unit,due,paid",
  ],
  ["orders", "订单号,客户,下单日期,金额,币种,成本,折扣,返利,索赔,服务成本,数量,产品,采购单元,应付日期,回款日期"],
  ["orders", "訂單號,客戶,下單日期,金額,幣種,成本,折扣,數量,產品,應付日期,回款日期"],
  ["opportunities", "商机编号,客户,商机名称,阶段,金额,币种,立项日期,预计成交,产品,负责人,竞争对手,决策链"],
  ["opportunities", "id,account,name,stage,amount,currency,engaged,close,product,owner,competitors,people"],
  ["opportunities", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value"],
  ["interactions", "id,account,contact,date,kind,level,owner,summary"],
  ["interactions", "编号,客户,联系人,日期,方式,层级,负责人,摘要"],
  ["needs", "id,account,holder,statement,layer,kind,maslow,status,quote,note,speaker,date"],
  ["needs", "需求编号,客户,需求人,需求,层次,类别,马斯洛,状态,原话,笔记,说话人,日期"],
  ["positions", "id,account,buying_unit,product,state,competitor,yearly_value,currency,date,source"],
  ["positions", "编号,客户,采购单元,产品,供应状态,竞争对手,年采购额,币种,日期,来源"],
  ["goals", "id,account,measure,contact,target,owner,due"],
  ["goals", "编号,客户,指标,联系人,目标,负责人,完成日期"],
  ["assessments", "id,account,contact,opportunity,method,part,item,answer,date,source"],
  ["assessments", "编号,客户,联系人,商机,方法,部分,评估项,答案,日期,来源"],
  ["team", "姓名,经理,区域,邮箱,角色"],
  ["team", "sales_agent,manager,regional_office,E-mail,Role"],
  ["dictionary", "Table,Field,Description"],
] as const;

describe("recognising the kind of a table", () => {
  it.each(fullHeaders)("knows %s by all its headers: %s", (kind, line) => {
    const found = recogniseKind(split(line));
    expect([found?.kind, Object.keys(found?.mapping ?? {}).length]).toEqual([kind, split(line).length]);
  });

  it.each([
    [
      "opportunities",
      "Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Opportunity Owner",
    ],
    ["opportunities", "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Deal owner,Associated Company"],
    ["accounts", "Record ID,Company name,Industry,City,Country/Region,Year Founded,Number of Employees,Annual Revenue"],
    ["contacts", "First Name,Last Name,Title,Account Name,Email,Phone"],
    ["accounts", "客户名称*,所属行业,国家,市,负责人"],
    ["orders", "销售订单编号,客户名称,下单日期,销售订单金额（万元）"],
    ["interactions", "客户名称,跟进时间,跟进方式,跟进内容,负责人"],
  ])("knows the CRM export as %s: %s", (kind, line) => {
    expect(recogniseKind(split(line))?.kind).toBe(kind);
  });

  it("does not care for case, width, spaces, underscores and camelCase", () => {
    expect(
      recogniseKind(["ＩＤ", "Name", "annualRevenue", " Annual_Revenue_Currency", "CUSTOMER SINCE"])?.mapping,
    ).toEqual({
      id: 0,
      name: 1,
      annualRevenue: 2,
      annualRevenueCurrency: 3,
      customerSince: 4,
    });
  });

  it("prefers the id of an account to its name", () => {
    expect(recogniseKind(["客户名称", "客户编号", "姓名", "职务"])?.mapping.account).toBe(1);
  });

  it.each([["foo,bar"], ["name"], ["id,name"], [""]])("does not guess at %s", (line) => {
    expect(recogniseKind(split(line))).toBeNull();
  });

  it.each([
    ["accounts.csv", "id,name", "accounts"],
    ["in/Customer List 2026.xlsx", "id,name", "accounts"],
    ["客户.csv", "编号,名称,name,id", "accounts"],
    ["產品.csv", "id,name", "products"],
    ["exportProducts.csv", "id,name", "products"],
    ["team.csv", "name", "team"],
    ["accounts.rejected.csv", "id,name,line,reason", "accounts"],
  ])("lets the file's name %s decide what %s is, where the headers fit several kinds", (path, line, kind) => {
    expect(recogniseKind(split(line), { path, mapping: {} })?.kind).toBe(kind);
  });

  it("believes headers that fit one kind better than the file's name", () => {
    const found = recogniseKind(["id", "account", "date", "amount"], { path: "accounts.csv", mapping: {} });
    expect(found?.kind).toBe("orders");
  });

  it.each([
    ["客户.csv", "accounts"],
    ["联系人.csv", "contacts"],
    ["客户联系人.csv", "contacts"],
    ["订单.csv", "orders"],
    ["商机.csv", "opportunities"],
    ["客户商机 2026-11.csv", "opportunities"],
  ])("offers for unknown headers in %s the kind that its name speaks of", (path, kind) => {
    expect(nearestKind(["foo", "bar"], { path, mapping: {} })).toMatchObject({ kind, mapping: {} });
  });

  it("offers nothing for unknown headers in a file whose name says nothing", () => {
    expect(nearestKind(["foo", "bar"], { path: "export.csv", mapping: {} })).toBeNull();
  });

  it("has a Chinese and an English header for every checklist item", () => {
    const items = [...Object.values(winRateChecklist).flat(), "requirementShapedByCompetitor" as const];
    const { fields } = kindHeaders.opportunities;
    expect(items.filter((item) => !fields[item].some((header) => /\p{Script=Han}/u.test(header)))).toEqual([]);
  });

  it.each(tableKinds)("gives no header of %s to two fields", (kind) => {
    const headers = Object.values(kindHeaders[kind].fields).flat();
    expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([]);
  });
});

describe("a mapping file", () => {
  const headers = ["Kunde", "Datum", "Umsatz", "date"];

  it("overrides recognition for one file, by file name", () => {
    const mapping = { "export.csv": { account: "Kunde", date: "Datum", amount: "Umsatz" } };
    expect(recogniseKind(headers, { path: "in/export.csv", mapping })).toEqual({
      kind: "orders",
      mapping: { account: 0, date: 1, amount: 2 },
    });
  });

  it("overrides recognition for one kind", () => {
    const mapping = { orders: { account: "Kunde", amount: "Umsatz" } };
    expect(recogniseKind(headers, { path: "a.csv", mapping })?.mapping).toEqual({ account: 0, date: 3, amount: 2 });
  });

  it("leaves a field without a column where its header is empty", () => {
    const mapping = { "a.csv": { $kind: "accounts", name: "Kunde", city: "" } };
    const found = recogniseKind(["Kunde", "city", "industry"], { path: "a.csv", mapping });
    expect(found?.mapping).toEqual({ name: 0, industry: 2 });
  });

  it("can name the kind outright", () => {
    const mapping = { "a.csv": { $kind: "products", name: "Kunde" } };
    expect(recogniseKind(headers, { path: "a.csv", mapping })).toEqual({ kind: "products", mapping: { name: 0 } });
  });

  it.each([
    ["kind", { "a.csv": { $kind: "invoices" } }],
    ["field", { "a.csv": { colour: "Kunde" } }],
    ["field of a kind", { orders: { colour: "Kunde" } }],
    ["header", { "a.csv": { account: "Client" } }],
  ])("is refused when it names an unknown %s", (_what, mapping) => {
    expect(() => recogniseKind(headers, { path: "a.csv", mapping })).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });

  it.each([["{"], ["[]"], ['{"a":{"b":1}}']])("is refused when it is %s", (text) => {
    expect(() => parseMappingFile(text)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
