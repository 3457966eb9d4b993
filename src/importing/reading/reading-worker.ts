import { parentPort } from "node:worker_threads";
import { createFileReader } from "./read-file.ts";
import type { ReadPart } from "./read-part.ts";
import type { ReadRequest } from "./reading-messages.ts";

/** Entry of the thread that reads files: whatever a file does to it, the product goes on. */
parentPort?.on("message", async ({ file, limits }: ReadRequest) => {
  const parts: ReadPart[] = await createFileReader(limits)(file);
  parentPort?.postMessage(parts);
});
