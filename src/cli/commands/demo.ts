import { z } from "zod";
import { CliError } from "../cli-error.ts";
import { type CliContext, query } from "../context.ts";
import { failureOf, followJob } from "../follow-job.ts";

const startedSchema = z.object({ jobId: z.string() });

export type DemoFlags = { reset: boolean; yes?: boolean };

/** `groundplan demo --reset`: the demo company is erased and made anew from its files. */
export async function demoCommand(context: CliContext, { yes }: DemoFlags): Promise<number> {
  const { api, say, out, json, lang } = context;
  const { jobId } = await api.post(`/v1/demo/reset${query({ yes: yes ? 1 : undefined })}`, {}, startedSchema);
  for await (const { event, data } of followJob(context, `/v1/jobs/${jobId}`)) {
    if (event === "error") throw new CliError(failureOf(data, lang));
  }
  out(json ? JSON.stringify({ jobId }) : say("demo.done"));
  return 0;
}
