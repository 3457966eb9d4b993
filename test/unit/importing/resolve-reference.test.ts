import { describe, expect, it } from "vitest";
import { createReferenceResolver } from "#importing/resolve-reference";

const resolve = createReferenceResolver([
  { externalId: "P-1", name: "VX Pro", aliases: ["VX 专业版"] },
  { externalId: "P-2", name: "VX Basic", aliases: ["VXB"] },
  { externalId: "P-3", name: "Twin", aliases: ["VXB"] },
  { externalId: "P-4", name: "twin", aliases: ["P-1"] },
]);

describe("resolving references", () => {
  it.each([
    ["P-1", "P-1"],
    ["VX Pro", "P-1"],
    [" VX Pro ", "P-1"],
    ["VX 专业版", "P-1"],
    ["Twin", "P-3"],
    ["twin", "P-4"],
  ])("finds %s as it is written", (ref, externalId) => {
    expect(resolve(ref)).toEqual({ externalId, repair: null });
  });

  it.each([
    ["VXPro", "VX Pro"],
    ["vx  pro", "VX Pro"],
    ["ＶＸ Ｐｒｏ", "VX Pro"],
    ["vx专业版", "VX 专业版"],
    ["VX 專業版", "VX 专业版"],
  ])("reads %s as %s and says so", (from, to) => {
    expect(resolve(from)).toEqual({ externalId: "P-1", repair: { from, to } });
  });

  it.each([["VX Prof"], ["VX-Pro"], [""], ["VXB"], ["TWIN"], ["constructor"]])("does not guess at %s", (ref) => {
    expect(resolve(ref)).toBeNull();
  });
});
