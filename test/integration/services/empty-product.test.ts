import { afterAll, beforeAll, expect, it } from "vitest";
import { contentsSchema } from "../../../src/api/schemas/data.ts";
import { meSchema } from "../../../src/api/schemas/me.ts";
import { jsonPost } from "../../helpers/ask-api.ts";
import { importInto, textFile, watchJob } from "../../helpers/import-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

let product: TestProduct;

beforeAll(async () => {
  product = await openTestProduct({ demo: true });
});
afterAll(() => product.close());

const contents = async () => contentsSchema.parse(await (await product.ask("/v1/data")).json());
const organisation = async () => meSchema.parse(await (await product.ask("/v1/me?lang=en")).json()).organisation;

async function empty(yes: boolean): Promise<void> {
  const { jobId } = await product.services.emptying.empty(product.caller, { yes });
  await watchJob(product, jobId);
}

const start = () => product.services.setUpOrganisation(product.caller, { currency: "CNY", withDemo: true });

it("says how many records of each kind would go away", async () => {
  const { isDemo, holdsOwnData, records } = await contents();
  expect([isDemo, holdsOwnData, records.find(({ kind }) => kind === "accounts")]).toEqual([
    true,
    false,
    { kind: "accounts", count: 15 },
  ]);
});

it("takes every record out of the demo company, and the organisation is a demo no more", async () => {
  await empty(false);
  const { name, isDemo, standsAt } = await organisation();
  expect([await contents(), name, isDemo, standsAt]).toEqual([
    { isDemo: false, holdsOwnData: false, records: [] },
    "Our company",
    false,
    null,
  ]);
});

it("does not bring the demo company back with the next start", async () => {
  expect([await start(), (await contents()).records]).toEqual([false, []]);
});

it("does not erase what people brought themselves without being told to", async () => {
  await importInto(product, [textFile("accounts.csv", "id,name\nX-1,Alder Works\n")]);
  const response = await product.ask("/v1/data/empty", jsonPost({}));
  expect([response.status, (await contents()).records]).toEqual([409, [{ kind: "accounts", count: 1 }]]);
});

it("erases it when told so", async () => {
  await empty(true);
  expect((await contents()).records).toEqual([]);
});

it("loads the demo company again when asked to", async () => {
  const { jobId } = await product.services.demo.reset(product.caller, { yes: false });
  await watchJob(product, jobId);
  expect([(await organisation()).isDemo, (await contents()).records.length > 10]).toEqual([true, true]);
});
