import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Context } from "hono";
import { AppError } from "#errors";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
};

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function headersFor(path: string, nonce: string): Record<string, string> {
  return {
    "content-type": contentTypes[extname(path)] ?? "application/octet-stream",
    "content-security-policy": policy(nonce),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": path.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
  };
}

/** @throws AppError `not-found` for an escape that is none. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new AppError("not-found", path, { params: { what: path } });
  }
}

/** Serves the built web application from `root`; any path without a file ending is one of its pages. */
export function createWebFiles(root: string) {
  return async (c: Context): Promise<Response> => {
    const asked = normalize(decoded(c.req.path));
    const isFile = extname(asked) !== "";
    const path = join(root, isFile ? asked : "index.html");
    if (!path.startsWith(root + sep)) throw new AppError("not-found", asked, { params: { what: asked } });
    const nonce = randomBytes(16).toString("base64");
    const bytes = await readFile(path).catch(() => {
      throw new AppError("not-found", asked, { params: { what: asked } });
    });
    // Styles made at run time carry the page's own nonce; scripts never need one.
    const body = isFile ? bytes : bytes.toString("utf8").replaceAll("__CSP_NONCE__", nonce);
    return c.body(typeof body === "string" ? body : new Uint8Array(body), 200, headersFor(path, nonce));
  };
}
