import { serve } from "@hono/node-server";
import { AppError } from "#errors";
import type { Product } from "./open-product.ts";

/** How long requests under way may take to end before the process goes all the same. */
const graceMs = 20_000;

/** @throws AppError `port-in-use` */
function listen(fetch: Product["app"]["fetch"], host: string, port: number): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new AppError("port-in-use", `port ${port} is in use`, { params: { port } }) : error);
    });
  });
}

/**
 * Answers on a loopback port until `signal` comes, then lets requests under way end, tells those who watch a job that it
 * goes on elsewhere, and leaves running jobs to another process or the next start.
 */
export async function serveProduct(
  { app, database, closeJobs, close }: Product,
  { host, port, signal }: { host: string; port: number; signal: AbortSignal },
  onReady: (url: string) => void,
): Promise<void> {
  const server = await listen(app.fetch, host, port).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const address = server.address();
  const url = `http://${host}:${typeof address === "object" && address ? address.port : port}`;
  database.announce(url);
  onReady(url);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  // Streams of jobs would keep their connections open for as long as the jobs run.
  const jobsClosed = closeJobs();
  const forced = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
  clearTimeout(forced);
  await jobsClosed;
  await close();
}
