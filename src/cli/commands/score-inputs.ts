import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { anyScoreSchema } from "#domain/score";
import { CliError } from "../cli-error.ts";
import type { CliContext } from "../context.ts";

const answerSchema = z.union([z.object({ scores: z.array(anyScoreSchema) }).loose(), anyScoreSchema]);

/** `groundplan score-inputs`: scores a JSON body that comes from a file or, under `-`, from stdin; nothing is stored. */
export async function scoreInputsCommand(context: CliContext, method: string, path: string): Promise<number> {
  const { api, json, lang, out } = context;
  const body = await readBody(context, path);
  const answer = await api.post(`/v1/score/${encodeURIComponent(method)}`, body, answerSchema);
  if (json) {
    out(JSON.stringify(answer, null, 2));
    return 0;
  }
  // The words of every method, loaded for this command alone.
  const { explained } = await import("#services/explained");
  const scores = z.array(anyScoreSchema).parse("scores" in answer ? answer.scores : [answer]);
  out(scores.map((score) => explained(score, lang).explanation.join("\n")).join("\n\n"));
  return 0;
}

async function readBody({ say }: CliContext, path: string): Promise<unknown> {
  const content = await (path === "-" ? text(process.stdin) : readFile(path, "utf8")).catch(() => {
    throw new CliError(say("import.nothing", { path }));
  });
  try {
    return JSON.parse(content);
  } catch {
    throw new CliError(say("score-inputs.not-json", { path }));
  }
}
