import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  accountNeedsSchema,
  accountRelationshipsSchema,
  accountWhiteSpaceSchema,
} from "../../../src/api/schemas/account-views.ts";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;
let id: string;

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
  id = await idOfAccount(product, "A-01");
});
afterAll(() => product.close());

async function get<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const response = await product.ask(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return schema.parse(await response.json());
}

describe("the needs of an account", () => {
  it("carry the words of a stored note wherever they are supported", async () => {
    const { needs } = await get(`/v1/accounts/${id}/needs`, accountNeedsSchema);
    const proven = needs.filter(({ held }) => held !== "hypothesis");
    const bare = proven.filter(({ quotes }) => quotes.every(({ noteId }) => noteId === null));
    expect([proven.length > 0, bare]).toEqual([true, []]);
  });

  it("come with a question for each that is not confirmed, in the reader's language", async () => {
    const { needs } = await get(`/v1/accounts/${id}/needs?lang=en`, accountNeedsSchema);
    const wrong = needs.filter(({ held, question }) => (held === "confirmed") !== (question === null));
    const texts = needs.flatMap(({ question }) => question?.text ?? []);
    expect([wrong, texts.length > 0, texts.filter((text) => /[{}]/.test(text))]).toEqual([[], true, []]);
  });

  it("stood otherwise before they were heard", async () => {
    const early = await get(`/v1/accounts/${id}/needs?asOf=2024-01-31`, accountNeedsSchema);
    expect([early.needs, early.iceberg.band]).toEqual([[], "insufficient"]);
  });
});

describe("the relationships of an account", () => {
  it("name the organisation's rung, the departments and each person's trust and goal", async () => {
    const { organisation, general, goals, contacts } = await get(
      `/v1/accounts/${id}/relationships`,
      accountRelationshipsSchema,
    );
    const trusted = contacts.filter(({ trust }) => trust?.value != null).length;
    const aimed = contacts.filter(({ goal }) => goal !== null).length;
    expect([organisation?.method, general?.method, goals?.method, trusted > 0, aimed > 0]).toEqual([
      "or-level",
      "er",
      "goals",
      true,
      true,
    ]);
  });
});

describe("the white space of an account", () => {
  it("has a cell for every product and buying unit, each named", async () => {
    const { whiteSpace, products, buyingUnits } = await get(`/v1/accounts/${id}/white-space`, accountWhiteSpaceSchema);
    const cell = z.object({ productId: z.string() });
    const { grid } = z
      .object({ grid: z.object({ rows: z.array(z.object({ cells: z.array(cell) })) }) })
      .parse(whiteSpace);
    const cells = grid.rows.flatMap((row) => row.cells);
    expect([cells.length, whiteSpace.explanation.filter((line) => /[0-9a-f]{8}-/.test(line))]).toEqual([
      products.length * Math.max(1, buyingUnits.length),
      [],
    ]);
  });
});
