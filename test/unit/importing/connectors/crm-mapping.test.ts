import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCrmMapping } from "#importing/connectors/crm-mapping";
import { hubspotDefaults } from "#importing/connectors/hubspot/hubspot-mapping";
import { salesforceDefaults } from "#importing/connectors/salesforce/salesforce-mapping";

const parse = (hubspot: unknown) => parseCrmMapping(JSON.stringify({ hubspot }), hubspotDefaults);
const sourceOf = (mapping: ReturnType<typeof parse>, object: string, field: string) =>
  mapping.fieldsOf(object).find((one) => one.field === field);

describe("a mapping file of a CRM", () => {
  it("changes the fields that it names and leaves the others", () => {
    const mapping = parse({ fields: { companies: { industry: "branche", city: null } } });
    expect(["name", "industry", "city"].map((field) => sourceOf(mapping, "companies", field))).toEqual([
      { field: "name", source: "name", isChosen: false },
      { field: "industry", source: "branche", isChosen: true },
      undefined,
    ]);
  });

  it("goes before the default words, which stay known", () => {
    const mapping = parse({ roles: { A: ["Champion"] }, stages: { won: ["Signed"] } });
    expect([mapping.roleOf("champion"), mapping.roleOf("supporter"), mapping.statusOf(["signed"])]).toEqual([
      "A",
      "S",
      "won",
    ]);
  });

  it("does not matter to the other CRM", () => {
    const mapping = parseCrmMapping('{"salesforce":{"skip":["Task"]}}', hubspotDefaults);
    expect(mapping.isSkipped("tasks")).toBe(false);
  });

  it.each(["connectors.md", "connectors.zh-CN.md"])("stands as an example that works in %s", (guide) => {
    const [, example = ""] = /```json\n([\s\S]+?)```/.exec(readFileSync(`docs/guide/${guide}`, "utf8")) ?? [];
    const zones = [hubspotDefaults, salesforceDefaults].map((defaults) => parseCrmMapping(example, defaults).timeZone);
    expect(zones).toEqual([null, "Asia/Shanghai"]);
  });

  it.each<[string, unknown]>([
    ["mapping.hubspot.skip.0", { skip: ["dealz"] }],
    ["mapping.hubspot.fields.companies", { fields: { companies: { nmae: "x" } } }],
    ["mapping.hubspot.timeZone", { timeZone: "Mars/Olympus" }],
    ["mapping.hubspot.currency", { currency: "yuan" }],
    ["mapping.hubspot", { feilds: {} }],
  ])("is refused, naming %s", (field, hubspot) => {
    expect(() => parse(hubspot)).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ field })] } }),
    );
  });

  it("is refused when it is no JSON", () => {
    expect(() => parseCrmMapping("{", hubspotDefaults)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
