import type { Worker } from "node:worker_threads";
import { defaultImportLimits, type ImportLimits } from "../import-limits.ts";
import { contentKindOf } from "../office-container.ts";
import type { SourceFile } from "../table.ts";
import type { UnreadableReason } from "../unreadable-file.ts";
import { formatOf } from "./file-formats.ts";
import { createFileReader } from "./read-file.ts";
import type { ReadFile, ReadPart } from "./read-part.ts";
import type { ReadRequest } from "./reading-messages.ts";
import { skipped } from "./skipped.ts";

export type GuardedReader = { readFile: ReadFile; close: () => Promise<void> };

/** Plain text of this size is read in no time, and most imports are hundreds of such files. */
const lightBytes = 256 * 1024;
/** An idle thread holds the libraries of every format that it met. */
const idleMs = 30_000;

function isLight({ path, bytes }: SourceFile): boolean {
  const format = formatOf(path);
  const isText = format === "notes" || (format === "table" && contentKindOf(bytes) === "other");
  return format === null || (isText && bytes.length <= lightBytes);
}

function unreadable({ path }: SourceFile, reason: UnreadableReason): ReadPart[] {
  return [skipped(path, "unreadable-file", { file: path, reason })];
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** One question to the thread. Always answers: with the parts, with why the thread died, or that time is up. */
function ask(worker: Worker, request: ReadRequest): Promise<{ parts: ReadPart[]; isAlive: boolean }> {
  const { file, limits } = request;
  return new Promise((resolve) => {
    const end = (parts: ReadPart[], isAlive: boolean) => {
      clearTimeout(timer);
      worker.off("message", onParts).off("error", onError).off("exit", onExit);
      worker.unref();
      resolve({ parts, isAlive });
    };
    const onParts = (parts: ReadPart[]) => end(parts, true);
    const onError = (error: Error) =>
      end(unreadable(file, isOutOfMemory(error) ? "too-much-memory" : "damaged-file"), false);
    const onExit = () => end(unreadable(file, "damaged-file"), false);
    const timer = setTimeout(() => end(unreadable(file, "too-slow"), false), limits.maxMs);
    worker.ref();
    worker.on("message", onParts).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}

/**
 * Reads files in a thread of their own, each within `limits.maxMs`: one that takes longer, or more memory than the thread
 * has, is left out, the thread ended and the next file read in a new one. Small plain text is read here.
 * `startWorker`: a new thread that runs `reading-worker.ts`.
 */
export function createGuardedReader(
  startWorker: () => Worker,
  limits: ImportLimits = defaultImportLimits,
): GuardedReader {
  const readHere = createFileReader(limits);
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stop = async () => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const start = (): Worker => {
    const started = startWorker();
    // It may die while nobody waits for it: late, over the last file, or because it is being ended.
    started.on("error", () => undefined);
    started.once("exit", () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  const readThere = async (file: SourceFile): Promise<ReadPart[]> => {
    clearTimeout(idle);
    worker ??= start();
    const { parts, isAlive } = await ask(worker, { file, limits });
    if (isAlive) idle = setTimeout(() => void stop(), idleMs).unref();
    else await stop();
    return parts;
  };
  return {
    readFile: (file) => {
      if (isLight(file)) return readHere(file);
      const read = last.then(() => readThere(file));
      last = read.catch(() => undefined);
      return read;
    },
    close: async () => {
      await last;
      await stop();
    },
  };
}
