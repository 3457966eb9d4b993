import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { accountPageSchema } from "../../../src/api/schemas/accounts.ts";
import { cardListSchema, dismissalResponseSchema } from "../../../src/api/schemas/cards.ts";
import { jsonPost, problemOf } from "../../helpers/ask-api.ts";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
let accountId: string;
beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  accountId = await idOfAccount(product, "A-01");
});
afterAll(() => product.close());

async function get<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const response = await product.ask(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}
const cardsOf = (id = accountId, query = "lang=en") => get(`/v1/accounts/${id}/cards?${query}`, cardListSchema);
const dismissPath = (cardId: string) => `/v1/accounts/${accountId}/cards/${encodeURIComponent(cardId)}/dismiss`;

describe("GET /v1/accounts/{id}/cards", () => {
  it("ranks what to do next by expected effect", async () => {
    const { items, asOf } = await cardsOf();
    const effects = items.map(({ expectedEffect }) => expectedEffect);
    expect([items.length > 5, asOf, effects]).toEqual([true, "2026-11-15", effects.toSorted((a, b) => b - a)]);
  });

  it("has a card for every gap of the decision chains of open deals", async () => {
    const { deals } = await get(`/v1/accounts/${accountId}`, accountPageSchema);
    const gaps = deals.flatMap(({ opportunity, decisionChain }) =>
      [decisionChain?.gaps].flat().flatMap((gap) => {
        if (typeof gap !== "object" || gap === null || !("role" in gap) || !("kind" in gap)) return [];
        return [`decision-chain.gap.${gap.role}:opportunity:${opportunity.id}:${gap.kind}`];
      }),
    );
    const ids = (await cardsOf()).items.map(({ id }) => id);
    expect([gaps.length > 0, gaps.filter((id) => !ids.includes(id))]).toEqual([true, []]);
  });

  it("calls accounts, deals and people by their names", async () => {
    const { items } = await cardsOf();
    const named = items.flatMap(({ subject, topics }) => [subject, ...topics]);
    expect(named.filter(({ name }) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name))).toEqual([]);
    expect(items.filter(({ title, why }) => /[0-9a-f]{8}-[0-9a-f]{4}|[{}]|undefined/.test(`${title} ${why}`))).toEqual(
      [],
    );
  });

  it.each(["zh", "en"])("writes every account's cards in %s without a gap", async (lang) => {
    const refs = Array.from({ length: 15 }, (_, at) => `A-${String(at + 1).padStart(2, "0")}`);
    for (const ref of refs) {
      const { items } = await cardsOf(await idOfAccount(product, ref), `lang=${lang}`);
      const words = items.flatMap(({ title, why, next, ruleText }) => [title, why, next, ruleText]);
      expect(words.filter((text) => text === "" || /[{}]|undefined|NaN/.test(text))).toEqual([]);
      expect(items.length).toBeGreaterThan(0);
    }
  });

  it("stands at the day asked for", async () => {
    const [now, then] = [await cardsOf(), await cardsOf(accountId, "asOf=2026-10-31&lang=en")];
    expect([then.asOf, then.items.map(({ id }) => id)]).not.toEqual([now.asOf, now.items.map(({ id }) => id)]);
  });

  it("knows no cards of an account that does not exist", async () => {
    const unknown = "00000000-0000-7000-8000-000000000000";
    expect((await problemOf(product, `/v1/accounts/${unknown}/cards`)).status).toBe(404);
  });
});

describe("POST /v1/accounts/{id}/cards/{cardId}/dismiss", () => {
  it("puts a card away with its reason, and gives it back", async () => {
    const [first] = (await cardsOf()).items;
    const cardId = first?.id ?? "";
    const response = await product.ask(
      dismissPath(cardId),
      jsonPost({ reason: " Already agreed by phone ", until: "2026-12-31" }),
    );
    const kept = dismissalResponseSchema.parse(await response.json());
    expect([response.status, kept.cardId, kept.reason, kept.until]).toEqual([
      200,
      cardId,
      "Already agreed by phone",
      "2026-12-31",
    ]);
    const after = await cardsOf();
    expect([after.items.some(({ id }) => id === cardId), after.dismissed.map(({ card }) => card.id)]).toEqual([
      false,
      [cardId],
    ]);
    expect((await product.ask(dismissPath(cardId), { method: "DELETE" })).status).toBe(204);
    expect((await cardsOf()).items.map(({ id }) => id)).toContain(cardId);
  });

  it("takes the newer reason where a card is put away twice", async () => {
    const cardId = (await cardsOf()).items[1]?.id ?? "";
    await product.ask(dismissPath(cardId), jsonPost({ reason: "First" }));
    await product.ask(dismissPath(cardId), jsonPost({ reason: "Second" }));
    const { dismissed } = await cardsOf();
    expect(dismissed.map(({ dismissal }) => dismissal.reason)).toEqual(["Second"]);
    await product.ask(dismissPath(cardId), { method: "DELETE" });
  });

  it("shows a card again once its day is over", async () => {
    const cardId = (await cardsOf()).items[0]?.id ?? "";
    await product.ask(dismissPath(cardId), jsonPost({ reason: "Later", until: "2026-11-20" }));
    const [before, after] = [await cardsOf(accountId, "asOf=2026-11-20"), await cardsOf(accountId, "asOf=2026-11-21")];
    expect([before, after].map(({ items }) => items.some(({ id }) => id === cardId))).toEqual([false, true]);
    await product.ask(dismissPath(cardId), { method: "DELETE" });
  });

  it.each([
    ["no reason", { reason: "" }, "reason"],
    ["blank space for a reason", { reason: "  " }, "reason"],
    ["a day that is over", { reason: "Known", until: "2026-11-14" }, "until"],
  ])("refuses %s", async (_what, body, field) => {
    const cardId = (await cardsOf()).items[0]?.id ?? "";
    const { status, errors } = await problemOf(product, dismissPath(cardId), jsonPost(body));
    expect([status, errors.map((error) => error.field)]).toEqual([422, [field]]);
  });

  it.each(["POST", "DELETE"])("says to %s that a card does not exist", async (method) => {
    const init = method === "POST" ? jsonPost({ reason: "Known" }) : { method };
    expect((await problemOf(product, dismissPath("no.rule:account:nobody"), init)).status).toBe(404);
  });
});
