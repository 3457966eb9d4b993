import { join, relative, resolve, sep } from "node:path";
import { watch } from "chokidar";
import { isHidden } from "../walk-files.ts";
import { isRejectedFile } from "./rejected-files.ts";

export type WatchOptions = {
  /** Files and folders as the person named them. */
  paths: readonly string[];
  /** Watching ends when it is aborted. */
  signal: AbortSignal;
  /** New and changed files, each as it would be reported; told of the next ones only when this has ended. */
  onFiles: (paths: string[]) => Promise<void>;
  /** Told once, when every file that is there already is known. */
  onReady: () => void;
};

/** A file counts as written when it has not grown for this long. */
const stableMs = 1000;
/** A folder copied in comes as one import and not as hundreds. */
const quietMs = 500;

/** `path` below the folder as it was named: the same file keeps its name, and a note its id, however it is imported. */
function namedPath(paths: readonly string[], path: string): string {
  const absolute = resolve(path);
  const root = paths.find((named) => absolute === resolve(named) || absolute.startsWith(resolve(named) + sep));
  return root === undefined || absolute === resolve(root)
    ? (root ?? path)
    : join(root, relative(resolve(root), absolute));
}

/** Resolves when `signal` is aborted and what was under way has ended. */
export async function watchFiles({ paths, signal, onFiles, onReady }: WatchOptions): Promise<void> {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const flush = () => {
    last = last.then(async () => {
      const files = [...pending].sort();
      pending.clear();
      if (files.length > 0 && !signal.aborted) await onFiles(files);
    });
  };
  const add = (path: string) => {
    pending.add(namedPath(paths, path));
    clearTimeout(timer);
    timer = setTimeout(flush, quietMs);
  };
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: stableMs, pollInterval: 100 },
    ignored: (path) => isRejectedFile(path) || isHidden(path, paths),
  });
  watcher.on("add", add).on("change", add).on("ready", onReady);
  if (!signal.aborted) await new Promise((stop) => signal.addEventListener("abort", stop, { once: true }));
  clearTimeout(timer);
  await watcher.close();
  await last;
}
