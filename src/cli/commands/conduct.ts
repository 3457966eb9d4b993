import { z } from "zod";
import type { CliContext } from "../context.ts";

const resultSchema = z
  .object({
    verdict: z.enum(["fine", "review", "refused"]),
    message: z.string(),
    findings: z.array(z.object({ message: z.string() }).loose()),
  })
  .loose();

/** `groundplan conduct`: exit 0 when the text is fine, 2 when it needs review or is refused. */
export async function conductCommand({ api, json, out }: CliContext, text: string): Promise<number> {
  const result = await api.post("/v1/conduct", { text }, resultSchema);
  if (json) out(JSON.stringify(result, null, 2));
  else out([result.message, ...result.findings.map(({ message }) => `- ${message}`)].join("\n"));
  return result.verdict === "fine" ? 0 : 2;
}
