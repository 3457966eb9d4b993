import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { verdictSchema } from "#domain/finding";
import { anyScoreSchema } from "#domain/score";
import { jsonPost } from "../../helpers/ask-api.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
beforeAll(async () => {
  product = await openTestProduct({ engine: "server" });
});
afterAll(() => product.close());

async function post<T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.infer<T>> {
  const response = await product.ask(path, jsonPost(body));
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}

it("scores the worked example of RFM 84, VVVVVIP", async () => {
  const example = {
    asOf: "2026-11-01",
    mode: "bands",
    config: {},
    accounts: [
      {
        id: "A1",
        orders: ["2026-10-20", "2026-08-14", "2026-05-06", "2026-02-11"].map((date, at) => ({
          id: `O${at + 1}`,
          date,
          amount: "5000.00",
          currency: "CNY",
        })),
      },
    ],
  };
  const { scores } = await post("/v1/score/rfm", example, z.object({ scores: z.array(anyScoreSchema) }));
  expect(scores.map(({ value, band }) => [value, band])).toEqual([[84, "VVVVVIP"]]);
});

it("scores a deal in the shape that scripts send", async () => {
  const opportunity = {
    id: "P1",
    amount: "1200000.00",
    currency: "CNY",
    checklist: {
      relationship: { decisionMakerMet: "yes" },
      solution: {},
      commercial: { budgetConfirmed: "no" },
      delivery: {},
    },
    competitors: [{ name: "Huaxin", relationship: 60, solution: 70, commercial: 50, delivery: 40 }],
    contacts: [
      {
        id: "C1",
        roles: ["D"],
        kr: { stance: 4, support: 4, information: 3, guidance: 3, participation: 3, acceptance: 4 },
        ratedOn: "2026-09-15",
      },
    ],
  };
  const score = await post("/v1/score/win-rate", { asOf: "2026-11-01", opportunity }, anyScoreSchema);
  expect([score.method, score.asOf, score.missing.length > 0]).toEqual(["win-rate", "2026-11-01", true]);
});

const ledger = [
  {
    id: "F1",
    kind: "fact",
    path: "account.revenue12m",
    entity: "ACME",
    period: "2026",
    value: { type: "money", amount: "20000000", currency: "CNY" },
  },
  { id: "F2", kind: "record", entity: "ACME", value: { hours: { Monday: "9:0-18:0" }, wifi: "free" } },
  { id: "N1", kind: "note", title: "Call 2026-03-02", text: "Li Wei, the purchasing director, confirmed the budget." },
];

it("finds in the contract's example the growth that no evidence bears, at its place", async () => {
  const text =
    "Revenue rose 12 % to CNY 20.0M in 2026 [F1]. Li Wei, the purchasing director, confirmed the budget [N1].";
  const { verdict, findings } = await post("/v1/verify", { lang: "en", text, ledger }, verdictSchema);
  const [first] = findings;
  expect([verdict, first?.code, first?.severity, first?.start, first?.end, first?.span]).toEqual([
    "findings",
    "unsupported-number",
    "block",
    8,
    17,
    "rose 12 %",
  ]);
});

it("passes the same text without the growth", async () => {
  const text = "Revenue was CNY 20.0M in 2026 [F1]. Li Wei, the purchasing director, confirmed the budget [N1].";
  expect((await post("/v1/verify", { lang: "en", text, ledger }, verdictSchema)).verdict).toBe("grounded");
});

it("stores nothing of what it verifies", async () => {
  await post("/v1/verify", { lang: "en", text: "The budget was confirmed [N1].", ledger }, verdictSchema);
  const { rows } = await product.database.db.$client.query("select count(*)::int as count from notes");
  expect(rows).toEqual([{ count: 0 }]);
});

async function problem(body: unknown) {
  const response = await product.ask("/v1/verify", jsonPost(body));
  const { status } = z.object({ status: z.number() }).parse(await response.json());
  return [response.status, status, response.headers.get("content-type")];
}

const json = "application/problem+json";

it.each([
  ["an empty text", { text: "", ledger }, 422],
  ["a text of white space", { text: " \n ", ledger }, 422],
  ["neither text nor claims", { ledger }, 422],
  ["a ledger that is none", { text: "Revenue rose.", ledger: "F1" }, 422],
  ["an entry of an unknown kind", { text: "Revenue rose.", ledger: [{ id: "F1", kind: "guess" }] }, 422],
  ["a text of a million characters", { text: "a".repeat(1_000_000), ledger }, 413],
  ["a stored draft whose id is none", { draftId: "plan", text: "Revenue rose." }, 422],
  ["an empty text of a stored draft", { draftId: "00000000-0000-4000-8000-000000000000", text: "" }, 422],
  ["a stored draft that is not there", { draftId: "00000000-0000-4000-8000-000000000000" }, 404],
])("answers %s with a problem", async (_name, body, status) => {
  expect(await problem(body)).toEqual([status, status, json]);
});

it("names an id that is in no ledger, at its place", async () => {
  const text = "Revenue was CNY 20.0M in 2026 [F1][F9].";
  const { findings } = await post("/v1/verify", { lang: "en", text, ledger }, verdictSchema);
  expect(findings.map(({ code, severity, span }) => [code, severity, span])).toEqual([
    ["unknown-citation", "block", "[F1][F9]"],
  ]);
});

it("finds two entries of one id that say different things", async () => {
  const twice = [...ledger, { id: "F1", kind: "fact", path: "account.city", value: { type: "text", value: "Riga" } }];
  const { findings } = await post("/v1/verify", { lang: "en", text: "We sell lamps.", ledger: twice }, verdictSchema);
  expect(findings.map(({ code, nearest }) => [code, nearest])).toEqual([["unknown-citation", ["F1"]]]);
});
