// The embedded database lives in a thread of its own: its WebAssembly blocks whatever thread it runs on.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { embeddedOptions } from "./embedded-options.mjs";

const db = await PGlite.create({ dataDir: workerData.dataDir, ...embeddedOptions });
const server = new PGLiteSocketServer({ db, path: workerData.socketPath, maxConnections: 4 });
await server.start();

parentPort.once("message", async () => {
  await server.stop();
  await db.close();
  parentPort.postMessage("closed");
  parentPort.close();
});
parentPort.postMessage("ready");
