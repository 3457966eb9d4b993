import { and, desc, eq, getTableColumns, lt, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Tx } from "#db/client";
import { modelCalls } from "#db/schema/model-calls";
import {
  type CallPurpose,
  type CallSummary,
  callSummarySchema,
  type KeptCall,
  keptCallSchema,
  type ModelCall,
} from "#domain/model-call";

export async function saveModelCalls(tx: Tx, orgId: string, calls: readonly ModelCall[]): Promise<void> {
  if (calls.length === 0) return;
  const rows = calls.map(({ tokens, ...call }) => ({
    ...call,
    orgId,
    id: uuidv7(),
    inputTokens: tokens.input,
    cachedTokens: tokens.cachedInput,
    outputTokens: tokens.output,
  }));
  await tx.insert(modelCalls).values(rows);
}

export type CallFilter = {
  purpose?: CallPurpose | undefined;
  draftId?: string | undefined;
  model?: string | undefined;
  /** Id of the last call already given. */
  after?: string | undefined;
  limit: number;
};

const { orgId: _org, inputTokens, cachedTokens, outputTokens, ...told } = getTableColumns(modelCalls);
const columns = { ...told, tokens: { input: inputTokens, cachedInput: cachedTokens, output: outputTokens } };

/** The newest first. */
export async function listModelCalls(tx: Tx, orgId: string, filter: CallFilter): Promise<KeptCall[]> {
  const { purpose, draftId, model, after, limit } = filter;
  const rows = await tx
    .select(columns)
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.orgId, orgId),
        purpose === undefined ? undefined : eq(modelCalls.purpose, purpose),
        draftId === undefined ? undefined : eq(modelCalls.draftId, draftId),
        model === undefined ? undefined : eq(modelCalls.model, model),
        after === undefined ? undefined : lt(modelCalls.id, after),
      ),
    )
    .orderBy(desc(modelCalls.id))
    .limit(limit);
  return rows.map((row) => keptCallSchema.parse({ ...row, at: new Date(row.at).toISOString() }));
}

/** What calls took since a moment, by purpose, model and version of the prompt; the dearest first. */
export async function summarizeModelCalls(tx: Tx, orgId: string, since: string): Promise<CallSummary[]> {
  const { rows } = await tx.execute(sql`
    select purpose, model, prompt_name as "promptName", prompt_version as "promptVersion", count(*) as calls,
      count(*) filter (where outcome <> 'ok') as failed, sum(input_tokens) as "inputTokens",
      sum(cached_tokens) as "cachedTokens", sum(output_tokens) as "outputTokens",
      sum(prefix_tokens)::float8 / nullif(sum(input_tokens), 0) as "prefixShare",
      coalesce(sum(cost_usd), 0) as "costUsd",
      count(*) filter (where cost_usd is null and input_tokens + output_tokens > 0) as unpriced,
      percentile_cont(0.5) within group (order by latency_ms) filter (where outcome = 'ok') as "latencyMs",
      percentile_cont(0.5) within group (order by first_token_ms) filter (where outcome = 'ok') as "firstTokenMs"
    from model_calls where org_id = ${orgId} and at >= ${since}
    group by purpose, model, prompt_name, prompt_version
    order by "costUsd" desc, "inputTokens" desc, purpose, model, "promptName", "promptVersion"`);
  return z.array(callSummarySchema).parse(rows);
}
