import { expect, it } from "vitest";
import { vectorArray } from "#store/vector-array";

it("writes vectors as the database receives them", () => {
  const array = "00000001 00000000 00004321 00000002 00000001";
  const first = "0000000c 0002 0000 3f800000 c0000000";
  const second = "00000008 0001 0000 3f000000";
  expect(vectorArray([[1, -2], [0.5]], 0x4321).toString("hex")).toBe(`${array}${first}${second}`.replaceAll(" ", ""));
});
