import { z } from "zod";
import { type CliContext, query } from "../context.ts";
import { findAccount } from "../find-account.ts";

const subjectSchema = z.object({ type: z.string(), name: z.string() });
const scoresSchema = z.object({
  items: z.array(z.object({ method: z.string(), subject: subjectSchema, explanation: z.array(z.string()) }).loose()),
  nextCursor: z.null(),
});

/** `groundplan score`: the account's scores with the sentences that explain them. */
export async function scoreCommand(context: CliContext, ref: string, flags: { method?: string }): Promise<number> {
  const { api, asOf, json, out } = context;
  const account = await findAccount(context, ref);
  const path = `/v1/accounts/${account.id}/scores${query({ method: flags.method, asOf })}`;
  const scores = await api.get(path, scoresSchema);
  if (json) {
    out(JSON.stringify(scores, null, 2));
    return 0;
  }
  out(account.name);
  for (const { subject, explanation } of scores.items) {
    const about = subject.type === "account" ? [] : [`— ${subject.name}`];
    out(`\n${[...about, ...explanation].join("\n")}`);
  }
  return 0;
}
