import { z } from "zod";
import { type CliContext, query } from "../context.ts";
import { findAccount } from "../find-account.ts";

const resultSchema = z.object({
  passages: z.array(
    z
      .object({ title: z.string(), date: z.string().nullable(), author: z.string().nullable(), text: z.string() })
      .loose(),
  ),
  semantic: z.object({ state: z.string(), model: z.string().nullable() }),
});

export type SearchFlags = {
  account?: string;
  limit?: string;
  from?: string;
  to?: string;
  person?: string;
  kind?: string;
};

/** `groundplan search`: the passages of the notes that fit best. */
export async function searchCommand(context: CliContext, question: string, flags: SearchFlags): Promise<number> {
  const { api, json, out, note, say } = context;
  const accountId = flags.account === undefined ? undefined : (await findAccount(context, flags.account)).id;
  const { limit, from, to, person, kind } = flags;
  const result = await api.get(
    `/v1/search${query({ q: question, accountId, limit, from, to, person, kind })}`,
    resultSchema,
  );
  if (json) {
    out(JSON.stringify(result, null, 2));
    return 0;
  }
  const { state, model } = result.semantic;
  if (state !== "used") note(say("search.words-only", { state, model: model ?? "" }));
  if (result.passages.length === 0) out(say("search.none", { query: question }));
  result.passages.forEach(({ title, date, author, text }, index) => {
    out(`[${index + 1}] ${[date, title, author].filter((part) => part !== null).join(" · ")}`);
    out(`    ${text.replaceAll("\n", "\n    ")}\n`);
  });
  return 0;
}
