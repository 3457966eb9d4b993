import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountRowSchema } from "../../../src/api/schemas/accounts.ts";
import { listOf } from "../../../src/api/schemas/building-blocks.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

const customers = `客户编号,客户名称,简称
K-1,江南泵業有限公司,江泵|南泵業
K-2,广东电机厂,粤電
K-3,Straße & Söhne GmbH,
`;

describe("the box above the list of accounts", () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct({ engine: "server" });
    await importInto(product, [textFile("客户.csv", customers)]);
  });
  afterAll(() => product.close());

  it.each([
    ["泵业", "K-1"],
    ["泵業", "K-1"],
    ["廣東電機", "K-2"],
    ["粤电", "K-2"],
    ["粵電", "K-2"],
    ["南泵业", "K-1"],
    ["söhne", "K-3"],
    ["ＧｍｂＨ", "K-3"],
    [" k-2 ", "K-2"],
  ])("finds by %s the account %s", async (q, wanted) => {
    const response = await product.ask(`/v1/accounts?q=${encodeURIComponent(q)}`);
    const { items } = listOf(accountRowSchema).parse(await response.json());
    expect(items.map(({ externalId }) => externalId)).toEqual([wanted]);
  });
});
