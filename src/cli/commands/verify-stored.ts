import { z } from "zod";
import { type DraftFreshness, draftFreshnessSchema } from "#domain/draft-freshness";
import { type Finding, verdictSchema } from "#domain/finding";
import { type CliContext, query } from "../context.ts";
import { staleLines } from "./stale-lines.ts";

const accountsSchema = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });
const draftsSchema = z.object({
  items: z.array(
    z.object({ id: z.string(), title: z.string(), lang: z.string(), asOf: z.string(), status: z.string() }),
  ),
});

/** 1 where a finding blocks, 2 where all are warnings or sentences are stale, else 0. */
export function exitCodeOf(findings: readonly Pick<Finding, "severity">[], stale = 0): number {
  if (findings.length === 0) return stale > 0 ? 2 : 0;
  return findings.some(({ severity }) => severity === "block") ? 1 : 2;
}

type VerifiedDraft = {
  draftId: string;
  title: string;
  verdict: string;
  findings: Finding[];
  freshness: DraftFreshness;
};

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

/** What the verifier says of a stored draft today, and which of its sentences rest on data that changed since. */
export async function verifyStored({ api }: CliContext, draftId: string) {
  const verdict = await api.post("/v1/verify", { draftId }, verdictSchema);
  return { ...verdict, freshness: await api.get(`/v1/drafts/${draftId}/freshness`, draftFreshnessSchema) };
}

/** `groundplan verify --all`: every finished draft against the evidence it is stored with, one line each, and one for each stale sentence. */
export async function verifyAllDrafts(context: CliContext): Promise<number> {
  const { api, json, out, say } = context;
  const verified: VerifiedDraft[] = [];
  for (const accountId of await accountIds(context)) {
    const { items } = await api.get(`/v1/accounts/${accountId}/drafts`, draftsSchema);
    for (const { id: draftId, title, lang, asOf } of items.filter(({ status }) => status === "ready")) {
      const { verdict, findings, freshness } = await verifyStored(context, draftId);
      verified.push({ draftId, title, verdict, findings, freshness });
      const blocks = findings.filter(({ severity }) => severity === "block").length;
      const counts = { blocks, warnings: findings.length - blocks, stale: freshness.stale.length };
      if (json) continue;
      out(say("verify.draft", { draftId, title, lang, asOf, ...counts }));
      for (const line of staleLines(context, freshness)) out(line);
    }
  }
  if (json) out(JSON.stringify({ drafts: verified }, null, 2));
  else if (verified.length === 0) out(say("verify.no-drafts"));
  return exitCodeOf(
    verified.flatMap(({ findings }) => findings),
    verified.flatMap(({ freshness }) => freshness.stale).length,
  );
}
