import type { Logger } from "pino";
import type { Config } from "#config";
import { assertDataDirFree } from "#db/engines/data-dir-lock";
import type { Product, ProductOptions } from "./open-product.ts";

/**
 * The product, loaded only now: commands that ask a running server, and a second opener of a data directory, are
 * answered without it.
 * @throws AppError `data-dir-locked`, and whatever `openProduct` throws.
 */
export async function loadProduct(config: Config, log: Logger, options: ProductOptions = {}): Promise<Product> {
  if (!config.databaseUrl) await assertDataDirFree(config.dataDir);
  const { openProduct } = await import("./open-product.ts");
  return openProduct(config, log, options);
}
