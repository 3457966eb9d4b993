import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
// The package itself would load the whole interface into this process.
import getAbsoluteFSPath from "swagger-ui-dist/absolute-path.js";
import { docsPage, docsStart } from "../docs-page.ts";

const files = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
} as const;

// Swagger UI sets style attributes and draws data: icons; scripts come from here alone.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

/** The API's documentation, served from this machine: it works without a network. */
export const docsRoutes = new Hono()
  .get("/docs", (c) => c.html(docsPage, 200, { "content-security-policy": policy }))
  .get("/docs/start.js", (c) => c.body(docsStart, 200, { "content-type": "text/javascript; charset=utf-8" }));

for (const [name, contentType] of Object.entries(files)) {
  docsRoutes.get(`/docs/${name}`, async (c) =>
    c.body(await readFile(join(getAbsoluteFSPath(), name), "utf8"), 200, { "content-type": contentType }),
  );
}
