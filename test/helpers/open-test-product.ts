import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Logger, pino } from "pino";
import { describe, inject } from "vitest";
import { readConfig } from "#config";
import type { Engine } from "#db/client";
import { openProduct, type Product, type ProductOptions } from "../../src/main/open-product.ts";
import { demoTemplate } from "./demo-template.ts";
import { createServerDatabase } from "./engines.ts";

export type TestProduct = Product & {
  /** A request as the product's own page would send it. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Where the embedded database lies. */
  dataDir: string;
};

type Options = {
  engine?: Engine;
  /** Loads the demo company. */
  demo?: boolean;
  /** Further settings as they stand in the environment. */
  environment?: Record<string, string>;
  /** What the process does beside answering requests. */
  process?: ProductOptions;
  /** Where it logs; nowhere without it. */
  log?: Logger;
  /** A data directory that is there already, and stays; else a fresh one. */
  at?: string;
};

/** The whole product on a fresh migrated database of its own; `close` also removes what it left on the disk. */
export async function openTestProduct({
  engine = "embedded",
  demo = false,
  environment = {},
  process: part = {},
  log = pino({ level: "silent" }),
  at,
}: Options = {}): Promise<TestProduct> {
  const dataDir = at ?? mkdtempSync(join(tmpdir(), "groundplan-"));
  if (engine === "embedded" && at === undefined)
    cpSync(demo ? await demoTemplate() : inject("embeddedTemplate"), dataDir, { recursive: true });
  const database = engine === "server" ? { DATABASE_URL: await createServerDatabase() } : {};
  const config = readConfig({ DATA_DIR: dataDir, DEMO: demo ? "1" : "0", ...database, ...environment });
  const product = await openProduct(config, log, part);
  return {
    ...product,
    dataDir,
    ask: async (path, init) => product.app.request(`http://127.0.0.1:3000${path}`, init),
    close: async () => {
      await product.close();
      if (at === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** One contract, the whole product on both engines. */
export function describeProducts(name: string, body: (open: () => Promise<TestProduct>) => void): void {
  for (const engine of ["embedded", "server"] as const) {
    describe(`${name} (${engine})`, () => body(() => openTestProduct({ engine })));
  }
}
