import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createErrorHandler } from "../../../src/api/problem.ts";
import { createWebFiles } from "../../../src/api/web-files.ts";
import { openTestProduct, type TestProduct } from "../../helpers/open-test-product.ts";

describe("the documentation", () => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await openTestProduct({ engine: "server" });
  });
  afterAll(() => product.close());

  const methods = new Set(["get", "post", "put", "patch", "delete"]);
  const operationSchema = z.object({ tags: z.array(z.string()), responses: z.record(z.string(), z.unknown()) });

  it("describes an operation with answers for every path", async () => {
    const document = z
      .object({ openapi: z.literal("3.1.0"), paths: z.record(z.string(), z.record(z.string(), operationSchema)) })
      .parse(await (await product.ask("/openapi.json")).json());
    const described = Object.values(document.paths).map((path) => Object.keys(path).some((key) => methods.has(key)));
    expect([described.length > 20, described.every(Boolean)]).toEqual([true, true]);
  });

  it("refers to no schema it does not define", async () => {
    const text = await (await product.ask("/openapi.json")).text();
    const { components } = z
      .object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
      .parse(JSON.parse(text));
    const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in components.schemas))).toEqual([]);
  });

  it("shows a page whose files all come from here", async () => {
    const page = await (await product.ask("/docs")).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = ""]) => path);
    const statuses = await Promise.all(files.map(async (path) => (await product.ask(path)).status));
    expect([files, statuses]).toEqual([
      ["/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js", "/docs/start.js"],
      [200, 200, 200],
    ]);
  });

  it("lets its page ask no foreign host", async () => {
    const policy = (await product.ask("/docs")).headers.get("content-security-policy") ?? "";
    expect(policy.match(/https?:|\*/g)).toBeNull();
  });

  it("starts without a validator elsewhere", async () => {
    expect(await (await product.ask("/docs/start.js")).text()).toContain("validatorUrl: null");
  });
});

describe("the web application's files", () => {
  let folder: string;
  let app: Hono;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "groundplan-web-"));
    const root = join(folder, "web");
    mkdirSync(join(root, "assets"), { recursive: true });
    writeFileSync(join(folder, "secret.json"), "{}");
    writeFileSync(join(root, "index.html"), '<style nonce="__CSP_NONCE__"></style>');
    writeFileSync(join(root, "assets", "main-1.js"), "1");
    app = new Hono();
    app.onError(createErrorHandler(pino({ level: "silent" })));
    app.get("*", createWebFiles(root));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = async (path: string) => app.request(`http://127.0.0.1${path}`);

  it.each(["/", "/accounts/01900000", "/accounts/01900000?lang=en"])("answers %s with the page", async (path) => {
    expect(await (await ask(path)).text()).toContain("<style nonce=");
  });

  it.each([
    "/../secret.json",
    "/%2e%2e/secret.json",
    "/..%2fsecret.json",
    "/assets/..%2f..%2fsecret.json",
    "/%2e%2e%2fweb%2f..%2fsecret.json",
    "/..%5csecret.json",
    "/secret.json%00.js",
  ])("gives out nothing above its folder: %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it("allows scripts from here alone, and styles by a nonce of the page's own", async () => {
    const page = await ask("/");
    const [, nonce = ""] = /nonce="([^"]+)"/.exec(await page.text()) ?? [];
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`]),
    );
  });

  it("makes a new nonce for every page", async () => {
    const [first, second] = [await (await ask("/")).text(), await (await ask("/")).text()];
    expect(first).not.toBe(second);
  });

  it.each([
    ["/assets/main-1.js", "public, max-age=31536000, immutable"],
    ["/", "no-cache"],
  ])("lets browsers keep %s as %s", async (path, kept) => {
    expect((await ask(path)).headers.get("cache-control")).toBe(kept);
  });

  it("tells the browser not to guess types", async () => {
    expect((await ask("/assets/main-1.js")).headers.get("x-content-type-options")).toBe("nosniff");
  });
});
