import type { Logger } from "pino";
import type { Connection } from "#cli/api-client";
import type { Config } from "#config";
import { findDataDirOwner } from "#db/engines/data-dir-lock";
import { loadProduct } from "./load-product.ts";

/** Sends a request to the server that owns the data directory. */
async function sendTo(url: string, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = request.body === null ? {} : { body: await request.arrayBuffer() };
  return fetch(new URL(pathname + search, url), { method: request.method, headers: request.headers, ...body });
}

/**
 * The way to the API: the running server where one owns the data directory (two processes on one embedded database
 * would destroy it), else the whole product inside this process.
 */
export async function connect(config: Config, log: Logger): Promise<Connection> {
  const owner = config.databaseUrl ? null : await findDataDirOwner(config.dataDir);
  if (owner?.url) {
    const { url } = owner;
    return { fetch: (request) => sendTo(url, request), close: async () => undefined };
  }
  const product = await loadProduct(config, log);
  return { fetch: async (request) => product.app.fetch(request), close: product.close };
}
