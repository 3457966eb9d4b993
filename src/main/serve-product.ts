import { serve } from "@hono/node-server";
import type { Product } from "./open-product.ts";

/** How long requests under way may take to end before the process goes all the same. */
const graceMs = 20_000;

/** Answers on a loopback port until `signal` comes, then lets what is under way end. Gives back the address. */
export async function serveProduct(
  { app, database, close }: Product,
  { host, port, signal }: { host: string; port: number; signal: AbortSignal },
  onReady: (url: string) => void,
): Promise<void> {
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      const url = `http://${host}:${address.port}`;
      database.announce(url);
      onReady(url);
      resolve(started);
    });
    started.once("error", reject);
  });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const forced = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
  clearTimeout(forced);
  await close();
}
