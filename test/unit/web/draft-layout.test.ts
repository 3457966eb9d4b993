import { describe, expect, it } from "vitest";
import { groupClaims } from "#web/draft/group-claims";
import { isFigureColumn, layOutSection } from "#web/draft/lay-out-section";
import { claim, section } from "./draft-fixture.ts";

describe("layOutSection", () => {
  it("puts claims in the place of their ids and passes over ids that are not there", () => {
    const laid = layOutSection(
      section({ claims: [claim("a")], blocks: [{ type: "paragraph", claims: ["a", "gone"] }] }),
    );
    expect(laid).toEqual([{ type: "paragraph", claims: [claim("a")] }]);
  });

  it("shows a claim that no block points at rather than lose it", () => {
    const laid = layOutSection(
      section({ claims: [claim("a"), claim("b")], blocks: [{ type: "paragraph", claims: ["a"] }] }),
    );
    expect(laid.at(-1)).toEqual({ type: "paragraph", claims: [claim("b")] });
  });
});

describe("isFigureColumn", () => {
  const cell = (text: string) => ({ claims: [claim(text)], label: "" });
  const label = (text: string) => ({ claims: [], label: text });

  it("right-aligns a column of figures with a word for the unknown between", () => {
    expect(isFigureColumn([cell("¥2,368万"), label("不详"), cell("30.2%"), cell("CNY 23.68M")])).toBe(true);
  });

  it("leaves a column with one sentence, or without a claim, as text", () => {
    expect(isFigureColumn([cell("12"), cell("12 orders, two late")])).toBe(false);
    expect(isFigureColumn([label("12")])).toBe(false);
  });
});

it("runs facts together and lets every other claim stand alone", () => {
  const claims = [claim("a"), claim("b"), claim("c", "inference"), claim("d", "inference"), claim("e")];
  expect(groupClaims(claims).map((group) => group.map(({ id }) => id).join(""))).toEqual(["ab", "c", "d", "e"]);
});
