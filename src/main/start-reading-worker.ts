import { Worker } from "node:worker_threads";
import { assetPath } from "#db/asset-path";

/** Above it the thread is ended, and the process lives on. */
const maxMegabytes = 2048;

/** A thread for `createGuardedReader`. As built, its code stands beside the server's. */
export function startReadingWorker(): Worker {
  const isBuilt = !import.meta.url.endsWith(".ts");
  const entry = isBuilt ? "dist/reading-worker.js" : "src/main/reading-worker-from-sources.mjs";
  const worker = new Worker(assetPath(entry), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    // Libraries print warnings of their own; standard output belongs to the commands.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
