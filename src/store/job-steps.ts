import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client";
import { jobSteps } from "#db/schema/jobs";
import { type Json, jsonSchema } from "#domain/json";

export async function insertJobStep(tx: Tx, orgId: string, jobId: string, step: number, result: Json): Promise<void> {
  await tx.insert(jobSteps).values({ orgId, jobId, step, result });
}

/** What the job has behind it, by step. */
export async function readJobSteps(tx: Tx, orgId: string, jobId: string): Promise<Map<number, Json>> {
  const rows = await tx
    .select({ step: jobSteps.step, result: jobSteps.result })
    .from(jobSteps)
    .where(and(eq(jobSteps.orgId, orgId), eq(jobSteps.jobId, jobId)))
    .orderBy(asc(jobSteps.step));
  return new Map(rows.map(({ step, result }) => [step, jsonSchema.parse(result)]));
}
