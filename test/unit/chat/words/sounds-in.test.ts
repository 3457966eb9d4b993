import { describe, expect, it } from "vitest";
import { soundIn } from "#chat/recognise/words/sounds-in";

describe("soundIn", () => {
  it("gives the characters that a Latin word spells", () => {
    expect(soundIn("jinhua", "金华物流中心照明")).toBe("金华");
  });

  it("gives nothing for a word that no part of the name sounds like", () => {
    expect(soundIn("hamburg", "金华物流中心照明")).toBeNull();
  });
});
