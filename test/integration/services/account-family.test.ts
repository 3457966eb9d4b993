import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { idOfAccount } from "../../helpers/finished-draft.ts";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

const asOf = parseDay("2026-11-01");

describe("an account with divisions", () => {
  let product: TestProduct;

  beforeAll(async () => {
    product = await openTestProduct();
    await importInto(product, [
      textFile(
        "accounts.csv",
        "id,name,parent\nH-1,Oak Group,\nH-2,Oak North,H-1\nH-3,Oak North Shops,H-2\nR-1,Ring One,R-2\nR-2,Ring Two,R-1\n",
      ),
      textFile(
        "orders.csv",
        "id,account,date,amount,currency\nHS-1,H-1,2026-06-01,100,CNY\nHS-2,H-3,2026-06-01,20,CNY\nHS-3,R-1,2026-06-01,7,CNY\n",
      ),
      textFile(
        "opportunities.csv",
        "id,account,name,stage,amount,currency,engaged,close\nHO-1,H-2,Hall,open,700,CNY,2026-02-01,\n",
      ),
    ]);
  });
  afterAll(() => product.close());

  const family = async (number: string) => {
    const { services, caller } = product;
    return (await services.accountPage(caller, await idOfAccount(product, number), asOf)).family;
  };

  it("adds up itself and everything below it, each account once, and says how many know the figure", async () => {
    expect(await family("H-1")).toEqual({
      accounts: 3,
      revenue12m: { amount: "120.00", currency: "CNY" },
      openAmount: { amount: "700.00", currency: "CNY" },
      openOpportunities: 1,
      knownBy: { revenue12m: 2, openAmount: 1 },
    });
  });

  it("is nothing where no account is below", async () => {
    expect(await family("H-3")).toBeNull();
  });

  it("counts each account once where the source names parents in a ring", async () => {
    expect(await family("R-1")).toMatchObject({ accounts: 2, revenue12m: { amount: "7.00" } });
  });
});
