import { afterAll, beforeAll, expect, it } from "vitest";
import { parseDay } from "#domain/day";
import { importInto, textFile } from "../../helpers/import-files.ts";
import { describeProducts, type TestProduct } from "../../helpers/open-test-product.ts";

const asOf = parseDay("2026-11-01");

describeProducts("a portfolio with gaps", (open) => {
  let product: TestProduct;

  beforeAll(async () => {
    product = await open();
    await importInto(product, [
      textFile(
        "accounts.csv",
        "id,name,industry,compliance_incidents,rated_on\nG-1,Ash,,2,2026-09-01\nG-2,Beech,,,\nG-3,Cork,,,\n",
      ),
      textFile(
        "opportunities.csv",
        "id,account,name,stage,amount,currency,engaged,close\n" +
          "GO-1,G-1,Hall,won,3000,CNY,2026-01-01,2026-05-01\n" +
          "GO-2,G-2,Yard,won,9000,CNY,2026-01-01,2026-05-01\n" +
          "GO-3,G-1,Roof,open,500,USD,2026-02-01,\n" +
          "GO-4,G-1,Gate,open,700,CNY,2026-02-01,\n",
      ),
      textFile(
        "orders.csv",
        "id,account,date,amount,currency\nGS-1,G-2,2026-06-01,120,CNY\nGS-2,G-2,2026-07-01,999,USD\nGS-3,G-2,2026-12-24,80,CNY\n",
      ),
    ]);
  });
  afterAll(() => product.close());

  const row = async (number: string) => {
    const { items } = await product.services.listAccounts(product.caller, { q: number, asOf });
    return items[0];
  };

  it("lets won deals stand in for orders where there are none, and says so", async () => {
    const ash = await row("G-1");
    expect([ash?.revenue12m, ash?.flags.includes("deals-as-orders")]).toEqual([
      { amount: "3000.00", currency: "CNY" },
      true,
    ]);
  });

  it("counts orders alone where there are some, leaves out a currency without rate, and says so", async () => {
    const beech = await row("G-2");
    expect([beech?.revenue12m, beech?.flags.filter((flag) => flag !== "future-dated")]).toEqual([
      { amount: "120.00", currency: "CNY" },
      expect.arrayContaining(["foreign-currency"]),
    ]);
  });

  it("adds up open deals of the organisation's own currency only", async () => {
    expect((await row("G-1"))?.openAmount).toEqual({ amount: "700.00", currency: "CNY" });
  });

  it("puts an account of which nothing is known into no class", async () => {
    expect((await row("G-3"))?.class).toBeNull();
  });

  it("knows no incident before the day it was recorded", async () => {
    const id = (await row("G-1"))?.id ?? "";
    const incidentsOn = async (day: string) => {
      const { accounts } = await product.services.readPortfolio(product.caller, parseDay(day));
      return accounts.get(id)?.scorecardInput.complianceIncidents?.value ?? null;
    };
    expect([await incidentsOn("2026-08-31"), await incidentsOn("2026-09-01")]).toEqual([null, 2]);
  });
});
