// Builds what `npm start` runs: the server into dist/main.js, the web application into dist/web.
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { build as buildWeb } from "vite";

const outputs = { server: "dist/main.js", web: "dist/web/index.html" };
const sources = {
  server: ["src", "db", "evals", "test/model-stub", "package-lock.json"],
  web: ["src/web", "vite.config.ts", "package-lock.json"],
};

/** Newest change below a path, in milliseconds. */
function changedAt(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

function isCurrent(part) {
  const output = outputs[part];
  if (!existsSync(output)) return false;
  return Math.max(...sources[part].map(changedAt)) <= statSync(output).mtimeMs;
}

async function buildServer() {
  rmSync("dist/main.js", { force: true });
  await bundle({
    entryPoints: { main: "src/main.ts", "reading-worker": "src/importing/reading/reading-worker.ts" },
    outdir: "dist",
    bundle: true,
    splitting: true,
    packages: "external",
    alias: { "#db": "./db", "#evals": "./evals", "#test": "./test" },
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: "linked",
    chunkNames: "chunks/[name]-[hash]",
    logLevel: "warning",
  });
}

const ifNeeded = process.argv.includes("--if-needed");
const webOnly = process.argv.includes("--web-only");
if (!webOnly && !(ifNeeded && isCurrent("server"))) await buildServer();
if (!(ifNeeded && isCurrent("web"))) await buildWeb({ logLevel: "warn" });
