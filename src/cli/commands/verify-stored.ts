import { z } from "zod";
import { type Finding, verdictSchema } from "#domain/finding";
import { type CliContext, query } from "../context.ts";

const accountsSchema = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });
const draftsSchema = z.object({
  items: z.array(
    z.object({ id: z.string(), title: z.string(), lang: z.string(), asOf: z.string(), status: z.string() }),
  ),
});

/** 1 where a finding blocks, 2 where all are warnings, else 0. */
export function exitCodeOf(findings: readonly Pick<Finding, "severity">[]): number {
  if (findings.length === 0) return 0;
  return findings.some(({ severity }) => severity === "block") ? 1 : 2;
}

async function accountIds({ api }: CliContext): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.get(`/v1/accounts${query({ limit: 200, cursor })}`, accountsSchema);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

/** `groundplan verify --all`: every finished draft against the evidence it is stored with, one line each. */
export async function verifyAllDrafts(context: CliContext): Promise<number> {
  const { api, json, out, say } = context;
  const verified: { draftId: string; title: string; verdict: string; findings: Finding[] }[] = [];
  for (const accountId of await accountIds(context)) {
    const { items } = await api.get(`/v1/accounts/${accountId}/drafts`, draftsSchema);
    for (const { id: draftId, title, lang, asOf } of items.filter(({ status }) => status === "ready")) {
      const { verdict, findings } = await api.post("/v1/verify", { draftId }, verdictSchema);
      verified.push({ draftId, title, verdict, findings });
      const blocks = findings.filter(({ severity }) => severity === "block").length;
      const counts = { blocks, warnings: findings.length - blocks };
      if (!json) out(say("verify.draft", { draftId, title, lang, asOf, ...counts }));
    }
  }
  if (json) out(JSON.stringify({ drafts: verified }, null, 2));
  else if (verified.length === 0) out(say("verify.no-drafts"));
  return exitCodeOf(verified.flatMap(({ findings }) => findings));
}
