import { basename } from "node:path";
import { SingleBar } from "cli-progress";
import { z } from "zod";
import type { CliContext } from "../context.ts";

const progressSchema = z.object({ file: z.string(), done: z.number(), total: z.number() });

/** Follows a job's events until it ends; on a terminal a bar under `label` shows how far it is. */
export async function showProgress({ api, isTerminal, json }: CliContext, path: string, label: string): Promise<void> {
  const format = `${label} {bar} {value}/{total} {file}`;
  const bar = isTerminal && !json ? new SingleBar({ format, stream: process.stderr, hideCursor: true }) : null;
  bar?.start(1, 0, { file: "" });
  for await (const { event, data } of api.events(path)) {
    const progress = event === "progress" ? progressSchema.safeParse(data) : null;
    if (!progress?.success) continue;
    const { file, done, total } = progress.data;
    bar?.setTotal(total);
    bar?.update(done, { file: basename(file) });
  }
  bar?.stop();
}
