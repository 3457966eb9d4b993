import { and, desc, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Tx } from "#db/client";
import { scores, scoringConfigs } from "#db/schema/work";
import { daySchema } from "#domain/day";
import { anyScoreSchema, type Score, type ScoreSubject, scoreSubjects } from "#domain/score";
import { contentHash } from "#domain/stable-json";
import { AppError } from "#errors";
import { inChunks } from "./upsert.ts";

export type ScoreSnapshot = { subject: ScoreSubject; score: Score; inputs: unknown };
/** Values of a scoring config and the hash that names them. */
export type ConfigSnapshot = { hash: string; values: unknown };

const keptScoreSchema = z.object({
  id: z.string(),
  subjectType: z.enum(scoreSubjects),
  subjectId: z.string(),
  method: z.string(),
  asOf: daySchema,
  score: anyScoreSchema,
  inputs: z.unknown(),
  configHash: z.string(),
  createdAt: z.string(),
});
/** A score as it was kept, with what it was computed from. */
export type KeptScore = z.infer<typeof keptScoreSchema>;

/** Keeps scores with what they were computed from. The same question asked again is kept once. */
export async function saveScores(
  tx: Tx,
  orgId: string,
  snapshots: readonly ScoreSnapshot[],
  configs: readonly ConfigSnapshot[],
): Promise<void> {
  const rows = snapshots.map(({ subject, score, inputs }) => ({
    orgId,
    id: uuidv7(),
    subjectType: subject.type,
    subjectId: subject.id,
    method: score.method,
    asOf: score.asOf,
    score,
    inputs,
    configHash: score.configHash,
    inputsHash: contentHash([score.method, score.version, score.asOf, score.configHash, inputs]),
  }));
  for (const { hash, values } of configs) {
    await tx.insert(scoringConfigs).values({ orgId, hash, values }).onConflictDoNothing();
  }
  for (const chunk of inChunks(rows, 500)) await tx.insert(scores).values(chunk).onConflictDoNothing();
}

/** Kept scores of these subjects, newest first. */
export async function listKeptScores(tx: Tx, orgId: string, subjectIds: readonly string[]): Promise<KeptScore[]> {
  if (subjectIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(scores)
    .where(and(eq(scores.orgId, orgId), inArray(scores.subjectId, [...subjectIds])))
    .orderBy(desc(scores.asOf), desc(scores.id));
  return rows.map((row) => keptScoreSchema.parse(row));
}

/** @throws AppError `not-found` */
export async function getKeptScore(tx: Tx, orgId: string, id: string): Promise<KeptScore> {
  const rows = await tx
    .select()
    .from(scores)
    .where(and(eq(scores.orgId, orgId), eq(scores.id, id)));
  const [row] = rows;
  if (!row) throw new AppError("not-found", `no kept score ${id}`, { params: { what: id } });
  return keptScoreSchema.parse(row);
}

/** The values behind a config's hash. @throws AppError `not-found` */
export async function getScoringConfig(tx: Tx, orgId: string, hash: string): Promise<unknown> {
  const rows = await tx
    .select({ values: scoringConfigs.values })
    .from(scoringConfigs)
    .where(and(eq(scoringConfigs.orgId, orgId), eq(scoringConfigs.hash, hash)));
  const [row] = rows;
  if (!row) throw new AppError("not-found", `no scoring config ${hash}`, { params: { what: hash } });
  return row.values;
}
