import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type ApiClient, createApiClient } from "#cli/api-client";
import { sendImport } from "#cli/importing/send-import";
import { walkFiles } from "#cli/walk-files";
import { readConfig } from "#config";
import { loadProduct } from "./load-product.ts";
import type { Product, ProductOptions } from "./open-product.ts";

export type EvaluatedProduct = { product: Product; api: ApiClient };

type Options = {
  /** Settings as they stand in the environment, for the model and the prompts. */
  settings?: Readonly<Record<string, string | undefined>>;
  /** Folder with a company's own files; without it the demo company. */
  importFrom?: string | undefined;
  /** A data directory to begin with a copy of. */
  from?: string | undefined;
  /** How outages are waited out. */
  waits?: Pick<ProductOptions, "jobTimings" | "pauses">;
};

/**
 * A product of its own that is thrown away: the user's data is neither read nor changed.
 * @throws CliError for a folder that cannot be read or imported
 */
export async function withProduct<T>(
  { settings = {}, importFrom, from, waits = {} }: Options,
  work: (evaluated: EvaluatedProduct) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "groundplan-eval-"));
  try {
    if (from !== undefined) await cp(from, dataDir, { recursive: true });
    const config = readConfig({ ...settings, DATA_DIR: dataDir, DEMO: importFrom === undefined ? "1" : "0" });
    const product = await loadProduct(config, pino({ level: "silent" }), { worker: "on-demand", ...waits });
    const api = createApiClient({ fetch: async (request) => product.app.fetch(request), close: product.close }, "en");
    try {
      if (importFrom !== undefined) await importFolder(api, importFrom);
      return await work({ product, api });
    } finally {
      await product.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A data directory with the demo company, made once for products that each begin with a copy of it. */
export async function withDemoData<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "groundplan-eval-"));
  try {
    const product = await loadProduct(readConfig({ DATA_DIR: dataDir }), pino({ level: "silent" }));
    await product.close();
    return await work(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function importFolder(api: ApiClient, folder: string): Promise<void> {
  const silent = { say: (key: string) => key, out: () => undefined, note: () => undefined, write: () => undefined };
  const context = { ...silent, api, lang: "en", json: true, asOf: undefined, askYes: null, isTerminal: false } as const;
  const files = await walkFiles(folder);
  await sendImport(context, { files, dryRun: false, mapping: undefined, account: undefined });
}
