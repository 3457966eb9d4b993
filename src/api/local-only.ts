import { createMiddleware } from "hono/factory";
import { AppError } from "#errors";
import type { ApiEnv } from "./env.ts";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);
const reads = new Set(["GET", "HEAD", "OPTIONS"]);

function isLoopback(url: string): boolean {
  try {
    return loopback.has(new URL(url).hostname);
  } catch {
    return false;
  }
}

/**
 * Without sign-in only this machine may ask. The Host header must name it, so that no foreign name can be pointed here
 * (DNS rebinding); and nothing is written for a page of another origin.
 */
export const localOnly = createMiddleware<ApiEnv>(async (c, next) => {
  const host = c.req.header("host");
  if (host !== undefined && !isLoopback(`http://${host}`)) throw new AppError("forbidden", `host ${host}`);
  const origin = c.req.header("origin");
  if (!reads.has(c.req.method) && origin !== undefined && new URL(c.req.url).host !== hostOf(origin)) {
    throw new AppError("forbidden", `origin ${origin}`);
  }
  await next();
});

function hostOf(origin: string): string | null {
  return isLoopback(origin) ? new URL(origin).host : null;
}
