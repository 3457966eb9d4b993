import { describe, expect, it } from "vitest";
import { countClaims, judgeWrittenClaims, readWrittenClaims } from "#evals/grounding/claims";

const ledgers = [
  {
    name: "acme",
    accountId: "A",
    heldOut: true,
    entries: [
      {
        id: "F1",
        kind: "fact",
        path: "orders.count",
        accountId: "A",
        value: { type: "count", value: 12, unit: "order" },
      },
    ],
  },
] satisfies Parameters<typeof judgeWrittenClaims>[0]["ledgers"];
const of = (id: string, isTrue: boolean, text: string) => ({
  id,
  ledger: "acme",
  lang: "en" as const,
  asOf: "2026-11-20",
  true: isTrue,
  about: "digit",
  text,
});

describe("claims about other accounts", () => {
  it("are judged by what is found in the untrue one and not in the true one it was made from", () => {
    const judged = judgeWrittenClaims({
      ledgers,
      claims: [
        of("acme-1t", true, "They placed 12 orders [F1]."),
        of("acme-1f0.1", false, "They placed 15 orders [F1]."),
        of("acme-2t", true, "They placed 12 orders by 2031 [F1]."),
        of("acme-2f0.1", false, "They placed a dozen orders by 2031 [F1]."),
      ],
    });
    expect(judged.map(({ right, blocks }) => [right, blocks])).toEqual([
      [true, false],
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(countClaims(judged)[1]).toEqual({ about: "digit", lang: "en", tried: 4, right: 2, blocked: 2 });
  });

  it("name only ledgers that are there, each claim once", async () => {
    const { ledgers: kept, claims } = await readWrittenClaims();
    const names = new Set(kept.map(({ name }) => name));
    const ids = new Set(claims.map(({ id }) => id));
    expect(ids.size).toBe(claims.length);
    expect(claims.filter(({ ledger }) => !names.has(ledger))).toEqual([]);
  });
});
