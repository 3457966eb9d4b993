import { describe, expect, it } from "vitest";
import { namedClaims, verifyInputSchema } from "#grounding/verify-input";

const ledger = [{ id: "N1", kind: "note", text: "…" }];

describe("verifyInputSchema", () => {
  it("takes a bare claim and fills in the rest", () => {
    const request = verifyInputSchema.parse({ lang: "en", claims: [{ text: "Two orders [F1]." }], ledger });
    expect(namedClaims(request)).toEqual([
      { id: "1", kind: "fact", text: "Two orders [F1].", evidence: [], origin: "model" },
    ]);
  });

  it.each([
    ["neither text nor claims", { ledger }],
    ["both text and claims", { text: "a", claims: [], ledger }],
    ["too long a text", { text: "a".repeat(100_001), ledger }],
    ["too many claims", { claims: Array.from({ length: 2_001 }, () => ({ text: "a" })), ledger }],
    ["too many entries", { text: "a", ledger: Array.from({ length: 5_001 }, () => ledger[0]) }],
    ["an entry of unknown kind", { text: "a", ledger: [{ id: "Z1", kind: "rumour", text: "…" }] }],
    ["a currency that is no code", { text: "a", ledger, currency: "yuan" }],
  ])("refuses %s", (_what, body) => {
    expect(verifyInputSchema.safeParse(body).success).toBe(false);
  });
});
