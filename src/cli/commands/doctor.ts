import { z } from "zod";
import type { CliContext } from "../context.ts";

const reportSchema = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ id: z.string(), state: z.enum(["ok", "off", "warn", "fail"]), message: z.string() })),
});

const marks = { ok: "✓", off: "–", warn: "!", fail: "✗" } as const;

/** `groundplan doctor`: exit 1 when something that is configured does not work. */
export async function doctorCommand({ api, json, out }: CliContext): Promise<number> {
  const report = await api.get("/v1/doctor", reportSchema);
  if (json) out(JSON.stringify(report, null, 2));
  else for (const { state, message } of report.checks) out(`${marks[state]} ${message}`);
  return report.ok ? 0 : 1;
}
