import { basename } from "node:path";
import { SingleBar } from "cli-progress";
import { z } from "zod";
import type { CliContext } from "../context.ts";
import { followJob } from "../follow-job.ts";

const progressSchema = z.object({ file: z.string(), done: z.number(), total: z.number() });
type Progress = z.infer<typeof progressSchema>;

export type ProgressBar = { update: (title: string, progress: Progress) => void; stop: () => void };

/** A bar from the first moment on; nothing where nobody looks. */
export function openBar({ isTerminal, json }: CliContext, title: string): ProgressBar {
  const format = "{title} {bar} {value}/{total} {file}";
  const bar = isTerminal && !json ? new SingleBar({ format, stream: process.stderr, hideCursor: true }) : null;
  bar?.start(1, 0, { title, file: "" });
  return {
    update: (now, { file, done, total }) => {
      bar?.setTotal(total);
      bar?.update(done, { title: now, file: basename(file) });
    },
    stop: () => bar?.stop(),
  };
}

/** Follows a job to its end. */
export async function showProgress(context: CliContext, path: string, title: string): Promise<void> {
  const bar = openBar(context, title);
  try {
    for await (const { event, data } of followJob(context, path)) {
      const progress = event === "progress" ? progressSchema.safeParse(data) : null;
      if (progress?.success) bar.update(title, progress.data);
    }
  } finally {
    bar.stop();
  }
}
