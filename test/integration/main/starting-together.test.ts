import { pino } from "pino";
import { expect, test } from "vitest";
import { readConfig } from "#config";
import { createServerDatabase } from "#test/helpers/engines";
import { openProduct } from "../../../src/main/open-product.ts";

test("two servers that start on one empty database load the demo company once", async () => {
  const config = readConfig({ DATABASE_URL: await createServerDatabase(), DEMO: "1" });
  const products = await Promise.all([1, 2].map(() => openProduct(config, pino({ level: "silent" }))));
  const loaded = products.filter(({ demoLoaded }) => demoLoaded);
  await Promise.all(products.map(({ close }) => close()));
  expect(loaded).toHaveLength(1);
});
