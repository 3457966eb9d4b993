import { z } from "zod";
import { type CliContext, query } from "../context.ts";

const calibrationSchema = z.object({
  asOf: z.string(),
  bases: z.object({ kept: z.int(), record: z.int() }),
  calibration: z.object({ explanation: z.array(z.string()) }).loose(),
});

/** `groundplan calibration`: whether the win rates of closed deals told the truth. */
export async function calibrationCommand({ api, asOf, json, out, say }: CliContext): Promise<number> {
  const answer = await api.get(`/v1/portfolio/calibration${query({ asOf })}`, calibrationSchema);
  if (json) out(JSON.stringify(answer, null, 2));
  else {
    for (const sentence of answer.calibration.explanation) out(sentence);
    out(say("calibration.bases", answer.bases));
  }
  return 0;
}
