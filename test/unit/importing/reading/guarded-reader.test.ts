import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { defaultImportLimits } from "#importing/import-limits";
import { createGuardedReader } from "#importing/reading/guarded-reader";

const answering = `const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ file }) => {
  if (file.path === "hang.pdf") for (;;) {}
  if (file.path === "crash.pdf") throw new Error("crash");
  if (file.path === "exit.pdf") process.exit(3);
  if (file.path === "memory.pdf") { const held = []; for (;;) held.push(new Array(1000).fill(file.path + held.length)); }
  parentPort.postMessage([{ path: file.path, content: "skipped", reason: { code: "too-large", params: {} } }]);
});`;

function startReader(maxMs: number) {
  const started: Worker[] = [];
  const start = () => {
    const worker = new Worker(answering, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 40 }, stderr: true });
    started.push(worker);
    return worker;
  };
  return { started, ...createGuardedReader(start, { ...defaultImportLimits, maxMs }) };
}

const bytes = new Uint8Array([1]);
type Reader = ReturnType<typeof startReader>;

async function reasonsOf({ readFile, close }: Reader, ...paths: string[]) {
  const reasons = [];
  for (const path of paths) {
    const [part] = await readFile({ path, bytes });
    reasons.push(part?.content === "skipped" ? (part.reason.params.reason ?? part.reason.code) : part?.content);
  }
  await close();
  return reasons;
}

describe("reading in a thread of its own", () => {
  it.each([
    ["too-slow", "hang.pdf", 300],
    ["damaged-file", "crash.pdf", 20_000],
    ["damaged-file", "exit.pdf", 20_000],
    ["too-much-memory", "memory.pdf", 20_000],
  ])(
    "leaves out, as %s, a file that is too much for it and reads the next one",
    async (reason, path, maxMs) => {
      expect(await reasonsOf(startReader(maxMs), path)).toEqual([reason]);
      expect(await reasonsOf(startReader(20_000), ...(path === "hang.pdf" ? [] : [path]), "good.pdf")).toEqual([
        ...(path === "hang.pdf" ? [] : [reason]),
        "too-large",
      ]);
    },
    60_000,
  );

  it("ends the thread that hangs and starts another one", async () => {
    const reader = startReader(300);
    await reader.readFile({ path: "hang.pdf", bytes });
    await reader.readFile({ path: "hang.pdf", bytes });
    await reader.close();
    expect(reader.started.map(({ threadId }) => threadId)).toEqual([-1, -1]);
  }, 30_000);

  it("reads one file after the other, whoever asks", async () => {
    const reader = startReader(20_000);
    const files = ["a.pdf", "b.pdf", "c.pdf"].map((path) => reader.readFile({ path, bytes }));
    const paths = (await Promise.all(files)).map(([part]) => part?.path);
    await reader.close();
    expect([paths, reader.started.length]).toEqual([["a.pdf", "b.pdf", "c.pdf"], 1]);
  }, 30_000);

  it("starts no thread for small plain text", async () => {
    const reader = startReader(20_000);
    const parts = await reader.readFile({ path: "a.md", bytes: Buffer.from("text") });
    await reader.close();
    expect([parts.map(({ content }) => content), reader.started]).toEqual([["notes"], []]);
  });
});
